package org.jointline.dashboards;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One question to Prometheus, and the place in a board or rule file that asks it. */
record Query(String place, String expression) {
  private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
  private static final Pattern LABELS =
      Pattern.compile("\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");
  private static final Pattern MATCHERS = Pattern.compile("\\{[^}]*}|\\[[^]]*]");
  private static final Pattern NAME =
      Pattern.compile("(?<![\\w.:])[a-zA-Z_:][\\w:]*(?!\\s*\\(|[\\w:])");
  private static final Set<String> WORDS =
      Set.of("and", "or", "unless", "bool", "offset", "Inf", "NaN");

  /** As Grafana would send it: a span for each of its macros, anything for each variable. */
  String substituted() {
    return expression
        .replace("$__rate_interval", "1m")
        .replace("$__range", "5m")
        .replaceAll("\\$\\{?[a-z]+}?(?=[\"|])", ".*");
  }

  /** Names of the series it reads. */
  Set<String> series() {
    String bare = TEXT.matcher(expression).replaceAll("");
    bare = MATCHERS.matcher(LABELS.matcher(bare).replaceAll(" ")).replaceAll("");
    Set<String> names = new TreeSet<>();
    Matcher name = NAME.matcher(bare);
    while (name.find()) {
      if (!WORDS.contains(name.group())) {
        names.add(name.group());
      }
    }
    return names;
  }

  @Override
  public String toString() {
    return place;
  }
}

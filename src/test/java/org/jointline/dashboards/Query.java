package org.jointline.dashboards;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One question to Prometheus, and the place in a board or rule file that asks it. */
record Query(String place, String expression) {
  private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
  private static final Pattern LABELS =
      Pattern.compile("\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\(([^)]*)\\)");
  private static final Pattern SELECTOR = Pattern.compile("([a-zA-Z_:][\\w:]*)\\{([^}]*)}");
  private static final Pattern WORD = Pattern.compile("\\w+");
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

  /** Labels that it asks for of a series, which any value may fit. */
  Map<String, Set<String>> labels() {
    Map<String, Set<String>> labels = new TreeMap<>();
    Matcher selector = SELECTOR.matcher(TEXT.matcher(expression).replaceAll(""));
    while (selector.find()) {
      Set<String> asked = labels.computeIfAbsent(selector.group(1), name -> new TreeSet<>());
      WORD.matcher(selector.group(2)).results().map(MatchResult::group).forEach(asked::add);
    }
    return labels;
  }

  /** Labels by which it groups or joins. */
  Set<String> groupings() {
    Set<String> labels = new TreeSet<>();
    Matcher grouping = LABELS.matcher(expression);
    while (grouping.find()) {
      WORD.matcher(grouping.group(1)).results().map(MatchResult::group).forEach(labels::add);
    }
    return labels;
  }

  @Override
  public String toString() {
    return place;
  }
}

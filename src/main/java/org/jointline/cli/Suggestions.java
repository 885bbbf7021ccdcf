package org.jointline.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What a mistyped command or option was probably meant to be. */
final class Suggestions {
  private Suggestions() {}

  /** Names at most a third of their letters away from {@code word}, nearest first. */
  static List<String> near(String word, CommandSpec spec) {
    Stream<String> names =
        word.startsWith("-")
            ? spec.options().stream().filter(o -> !o.hidden()).map(OptionSpec::longestName)
            : spec.subcommands().keySet().stream();
    return names
        .filter(name -> distance(word, name) <= Math.max(1, name.length() / 3))
        .sorted(
            (a, b) -> {
              int nearer = Integer.compare(distance(word, a), distance(word, b));
              return nearer != 0 ? nearer : a.compareTo(b);
            })
        .limit(2)
        .map(name -> "'" + name + "'")
        .toList();
  }

  /** Letters to insert, drop, change or swap with their neighbour. */
  static int distance(String from, String to) {
    String a = from.toLowerCase(Locale.ROOT);
    String b = to.toLowerCase(Locale.ROOT);
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : cheapest(a, b, d, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int cheapest(String a, String b, int[][] d, int i, int j) {
    int change = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int best = Math.min(change, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
  }
}

package org.jointline.scenario.file;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Locale;

/** Words for messages: shortened values, lists, and the nearest of the names there are. */
final class Words {
  private static final int LONGEST = 60;
  private static final int MOST_LISTED = 12;

  private Words() {}

  /** The text on one line. */
  static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  /** At most 60 characters on one line. */
  static String shortened(String text) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < text.length() && line.length() <= LONGEST; i++) {
      char c = text.charAt(i);
      line.append(Character.isISOControl(c) ? ' ' : c);
    }
    if (line.length() <= LONGEST) {
      return line.toString();
    }
    int end = LONGEST - 3;
    if (Character.isHighSurrogate(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(0, end) + "...";
  }

  /** A number to six digits, without an exponent unless it is huge or tiny. */
  static String number(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return value > 0 ? "infinity" : value < 0 ? "minus infinity" : "not a number";
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros();
    boolean odd = Math.abs(value) >= 1e15 || (value != 0 && Math.abs(value) < 1e-9);
    return odd ? rounded.toString() : rounded.toPlainString();
  }

  /** With commas between thousands: {@code 10,000}. */
  static String grouped(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** {@code did you mean 'x'?}, or what there is to choose from, or nothing. */
  static String didYouMean(String name, Collection<String> choices, String whatTheyAre) {
    String nearest = nearest(name, choices);
    if (nearest != null) {
      return "did you mean '" + nearest + "'?";
    }
    return choices.isEmpty() ? "there are no " + whatTheyAre : whatTheyAre + ": " + listed(choices);
  }

  static String listed(Collection<String> names) {
    StringBuilder list = new StringBuilder();
    int count = 0;
    for (String name : names) {
      if (count == MOST_LISTED) {
        return list.append(", ... (").append(names.size()).append(" in all)").toString();
      }
      list.append(count++ == 0 ? "" : ", ").append(shortened(name));
    }
    return list.toString();
  }

  /** The choice with the fewest slips of the keyboard, or null where none is near. */
  static String nearest(String name, Collection<String> choices) {
    String wanted = name.toLowerCase(Locale.ROOT);
    if (wanted.length() > LONGEST) {
      return null;
    }
    String best = null;
    // a name all of whose letters are changed is another name
    int fewest = Math.min(wanted.length(), Math.max(1, wanted.length() / 3) + 1);
    for (String choice : choices) {
      int slips = slips(wanted, choice.toLowerCase(Locale.ROOT), fewest);
      if (slips < fewest) {
        fewest = slips;
        best = choice;
      }
    }
    return best;
  }

  /** Edit distance with neighbours swapped counting as one slip (optimal string alignment). */
  private static int slips(String a, String b, int enough) {
    if (Math.abs(a.length() - b.length()) >= enough) {
      return enough;
    }
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int least = Math.min(d[i - 1][j], d[i][j - 1]) + 1;
        least = Math.min(least, d[i - 1][j - 1] + (same ? 0 : 1));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          least = Math.min(least, d[i - 2][j - 2] + 1);
        }
        d[i][j] = least;
      }
    }
    return d[a.length()][b.length()];
  }
}

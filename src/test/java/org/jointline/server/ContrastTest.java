package org.jointline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Colours of the pages keep the contrast of WCAG 2.2 AA, light and dark. */
class ContrastTest {
  private static final Pattern COLOUR = Pattern.compile("--([a-z0-9-]+): (#[0-9a-f]{6})");
  private static final double TEXT = 4.5;
  private static final double PICTURE = 3;

  private static Map<String, String> colours(String theme) throws IOException {
    try (InputStream in = PagesPart.class.getResourceAsStream("web/style.css")) {
      String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Map<String, String> colours = new HashMap<>();
      int from = theme.equals("light") ? css.indexOf(":root {") : css.indexOf("\"dark\"] {");
      Matcher matcher = COLOUR.matcher(css.substring(from, css.indexOf('}', from)));
      while (matcher.find()) {
        colours.put(matcher.group(1), matcher.group(2));
      }
      return colours;
    }
  }

  /** Relative luminance of a colour such as #0b5cad. */
  private static double luminance(String colour) {
    double[] weight = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      double c = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      sum += weight[i] * (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
    }
    return sum;
  }

  static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  @ParameterizedTest
  @CsvSource({"#000000, #ffffff, 21", "#777777, #ffffff, 4.48", "#0b5cad, #0b5cad, 1"})
  void the_formula_is_the_standards(String one, String other, double ratio) {
    assertThat(Math.round(contrast(one, other) * 100) / 100.0).isEqualTo(ratio);
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void text_is_readable(String theme) throws IOException {
    Map<String, String> colours = colours(theme);
    for (String text : new String[] {"ink", "quiet", "accent", "good", "bad", "risk"}) {
      for (String paper : new String[] {"paper", "card", "raised"}) {
        reaches(colours, text, paper, TEXT);
      }
    }
    reaches(colours, "ink", "bad-paper", TEXT);
    reaches(colours, "bad", "bad-paper", TEXT);
    reaches(colours, "ink", "risk-paper", TEXT);
    reaches(colours, "risk", "risk-paper", TEXT);
    reaches(colours, "alert-ink", "alert", TEXT);
    reaches(colours, "on-accent", "accent", TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void edges_and_lines_of_charts_are_visible(String theme) throws IOException {
    Map<String, String> colours = colours(theme);
    for (String mark : new String[] {"edge", "free", "band", "c0", "c1", "c2", "c3"}) {
      for (String paper : new String[] {"paper", "card"}) {
        reaches(colours, mark, paper, PICTURE);
      }
    }
  }

  private static void reaches(Map<String, String> colours, String one, String other, double least) {
    assertThat(contrast(colours.get(one), colours.get(other)))
        .as("%s on %s", one, other)
        .isGreaterThanOrEqualTo(least);
  }
}

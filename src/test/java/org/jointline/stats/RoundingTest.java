package org.jointline.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {
  @ParameterizedTest
  @CsvSource({
    "0, 6, 0",
    "-0.0, 6, 0",
    "1, 6, 1",
    "0.93124999, 4, 0.9312",
    "0.3, 15, 0.3",
    "0.30000000000000004, 17, 0.30000000000000004",
    "123456.789, 3, 123000",
    "2.0E-3, 17, 0.002",
    "2.2250738585072014E-5, 6, 0.0000222507",
    "-17.25, 3, -17.3",
    "0.5, 1, 0.5",
    "99.96, 3, 100",
    "1e22, 6, 10000000000000000000000",
    "2.5, 1, 3"
  })
  void significant(double value, int digits, String text) {
    assertThat(Rounding.significant(value, digits)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0.93149, 3, 0.931",
    "12, 2, 12",
    "-0.0004, 2, 0",
    "0.125, 2, 0.13",
    "1999.9999, 1, 2000"
  })
  void decimals(double value, int decimals, String text) {
    assertThat(Rounding.decimals(value, decimals)).isEqualTo(text);
  }

  @Test
  void seventeenDigitsComeBackAsTheSameDouble() {
    double x = 0.1;
    for (int i = 0; i < 1000; i++) {
      x = x * 1.37 % 977;
      assertThat(Double.parseDouble(Rounding.significant(x, 17))).isEqualTo(x);
    }
  }

  @Test
  void refusesWhatHasNoDigits() {
    assertThatThrownBy(() -> Rounding.significant(Double.NaN, 3))
        .hasMessage("value must be finite, got NaN");
    assertThatThrownBy(() -> Rounding.significant(1, 0)).hasMessage("digits must be >= 1, got 0");
    assertThatThrownBy(() -> Rounding.decimals(1, -1)).hasMessage("decimals must be >= 0, got -1");
  }
}

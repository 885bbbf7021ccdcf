package org.jointline.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "0.1, 0.1",
    "2.0E-3, 0.002",
    "2e23, 200000000000000000000000",
    "0.33333333333333333, 0.3333333333",
    "1e-12, 0.000000000001",
    "-12345.678901234, -12345.6789",
    "9999999999, 9999999999",
    "-9999999999, -9999999999",
    "12345678915, 12345678920",
    "100, 100"
  })
  void plainIsTenDigitsWithoutExponent(double value, String text) {
    assertThat(Decimals.plain(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "999 | 0 | 999",
        "1000 | 0 | 1,000",
        "-1000 | 0 | -1,000",
        "-100 | 0 | -100",
        "1234567.891 | 1 | 1,234,567.9",
        "-0.04 | 1 | 0.0",
        "0.25 | 1 | 0.3"
      })
  void groupedHasCommasBetweenThousands(double value, int places, String text) {
    assertThat(Decimals.grouped(value, places)).isEqualTo(text);
  }
}

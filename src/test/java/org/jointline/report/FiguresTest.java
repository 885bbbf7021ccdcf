package org.jointline.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.jointline.measure.Measure;
import org.jointline.stats.Estimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SHARE   | 0.9312  | 0.9281 | 0.9343 | 93.1 % (92.8 to 93.4)",
        "SHARE   | 0.0225  | 0.0075 | 0.0401 | 2 % (1 to 4)",
        "SHARE   | 0.99953 | 0.9994 | 0.9997 | 99.95 % (99.94 to 99.97)",
        "SHARE   | 0.5     | 0.5    | 0.5    | 50.0 %",
        "COUNT   | 2001.4  | 1990.2 | 2012.6 | 2,001 (1,990 to 2,013)",
        "COUNT   | 0       | 0      | 0      | 0",
        "COUNT   | 1234567 | 1234567| 1234567| 1,234,567",
        "SECONDS | 9.14    | 8.94   | 9.34   | 9.1 s (8.9 to 9.3)",
        "SECONDS | 0       | 0      | 0.13   | 0 s",
        "SECONDS | 0.2     | 0.1    | 0.3    | 0.20 s (0.10 to 0.30)",
        "POUNDS  | 51669.4 | 51600  | 51738  | £51,669 (51,600 to 51,738)",
        "POUNDS  | 3.214   | 3.1    | 3.3    | £3.21 (3.10 to 3.30)",
        "HOURS   | 4435200 | 4435200| 4435200| 1,232 h",
      })
  void noMoreDigitsThanTheIntervalSupports(
      Figures figures, double mean, double low, double high, String text) {
    assertThat(figures.withRange(new Estimate(mean, low, high))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SHARE   | 0.0003  | 0      | 0.018  | 0.03 % (0.00 to 1.80)",
        "SHARE   | 0.0003  | 0.0003 | 0.0003 | 0.03 %",
        "SHARE   | 0.00003 | 0      | 0.0002 | < 0.01 % (0.00 to 0.02)",
        "SHARE   | 0.9997  | 0.98   | 1      | 99.97 % (98.00 to 100.00)",
        "SHARE   | 0.99999 | 0.99999| 0.99999| > 99.99 %",
        "SHARE   | 0       | 0      | 0.0095 | 0 % (0.0 to 1.0)",
        "SHARE   | 1       | 1      | 1      | 100 %",
        "COUNT   | 0.3     | 0      | 2      | 0.3 (0.0 to 2.0)",
        "COUNT   | 0.02    | 0.01   | 0.03   | < 0.1",
        "SHARE   | 0.011   | 0.0108 | 0.0113 | 1.1 % (1.1 to 1.1)",
        "MINUTES | 0       | 0      | 0      | 0 min",
        "POUNDS  | 1e-12   | 0      | 1e-11  | £0",
      })
  void onlyNothingIsShownAsNothingAndOnlyAllAsAll(
      Figures figures, double mean, double low, double high, String text) {
    assertThat(figures.withRange(new Estimate(mean, low, high))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"0 | 0 %", "0.0004 | < 1 %", "0.006 | 1 %", "0.9997 | > 99 %", "1 | 100 %"})
  void wholePerCentHideNothing(double share, String text) {
    assertThat(Figures.wholePercent(share)).isEqualTo(text);
  }

  @Test
  void aLittleTimePastTheShiftIsInSeconds() {
    assertThat(Figures.text(Measure.GHOST, new Estimate(12, 11.1, 12.9)))
        .isEqualTo("12.0 s (11.1 to 12.9)");
  }

  @Test
  void longWaitsAreInMinutes() {
    assertThat(Figures.text(Measure.MAX_WAIT, new Estimate(300, 290, 310)))
        .isEqualTo("5.0 min (4.8 to 5.2)");
  }

  @Test
  void everyMeasureHasAForm() {
    for (Measure measure : Measure.values()) {
      assertThat(Figures.text(measure, new Estimate(1, 1, 1)))
          .startsWith(
              measure.unit() == Measure.Unit.POUNDS
                  ? "£"
                  : measure == Measure.SERVICE_LEVEL ? "1" : "");
    }
  }
}

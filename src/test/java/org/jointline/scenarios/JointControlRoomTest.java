package org.jointline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.jointline.measure.Measure;
import org.jointline.stats.ConfidenceInterval;
import org.jointline.stats.Estimate;
import org.junit.jupiter.api.Test;

/** What the headers of the three arrangements claim, on the same callers week by week. */
class JointControlRoomTest {
  private static final int WEEKS = 100;

  @Test
  void overflowHelpsEveryLine() throws Exception {
    assertThat(gain("overflow", "alone", "999").low()).isPositive();
    assertThat(gain("overflow", "alone", "101").low()).isGreaterThan(0.02);
    assertThat(gain("overflow", "alone", "council").low()).isGreaterThan(0.02);
  }

  @Test
  void oneTeamHelpsThePoliceMoreAndTheCouncilLess() throws Exception {
    assertThat(gain("pooled", "overflow", "999").low()).isPositive();
    assertThat(gain("pooled", "overflow", "101").low()).isPositive();
    assertThat(gain("pooled", "overflow", "council").high()).isNegative();
    assertThat(gain("pooled", "alone", "council").low()).isPositive();
  }

  @Test
  void the999TargetIsSafeInEveryArrangement() throws Exception {
    for (String arrangement : new String[] {"alone", "overflow", "pooled"}) {
      assertThat(Arrays.stream(serviceLevels(arrangement, "999")).min().orElseThrow())
          .as(arrangement)
          .isGreaterThan(0.95);
    }
  }

  /**
   * How much better one arrangement is than another, in service level.
   *
   * @return the mean difference over the same weeks and its 99.9 % interval
   */
  private static Estimate gain(String better, String worse, String callType) throws Exception {
    double[] with = serviceLevels(better, callType);
    double[] without = serviceLevels(worse, callType);
    SummaryStatistics differences = new SummaryStatistics();
    for (int week = 0; week < WEEKS; week++) {
      differences.addValue(with[week] - without[week]);
    }
    return ConfidenceInterval.student(
        differences.getMean(), differences.getStandardDeviation(), WEEKS, 0.999);
  }

  private static double[] serviceLevels(String arrangement, String callType) throws Exception {
    return ShippedScenario.values(
        "city-jccr-2015/" + arrangement + ".yaml", WEEKS, callType, Measure.SERVICE_LEVEL);
  }
}

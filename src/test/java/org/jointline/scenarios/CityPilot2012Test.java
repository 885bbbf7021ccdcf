package org.jointline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.jointline.measure.Measure;
import org.junit.jupiter.api.Test;

/** The published figures of September 2012 against the pilot as simulated, and its comparisons. */
class CityPilot2012Test {
  private static final int REPLICATIONS = 400;
  private static final double PUBLISHED_SERVICE_LEVEL = 0.933;
  private static final double PUBLISHED_CALLS_TAKEN = 2_001;

  @Test
  void thePublishedServiceLevelLiesInTheRangeOfSimulatedFortnights() throws Exception {
    double[] fortnights = sorted("pilot.yaml", Measure.SERVICE_LEVEL);
    assertThat(fortnights).hasSize(REPLICATIONS);
    assertThat(PUBLISHED_SERVICE_LEVEL)
        .isBetween(percentile(fortnights, 0.025), percentile(fortnights, 0.975));
  }

  @Test
  void asManyCallsAreTakenAsWerePublished() throws Exception {
    double[] taken = sorted("pilot.yaml", Measure.ANSWERED);
    assertThat(Arrays.stream(taken).average().orElseThrow())
        .isCloseTo(PUBLISHED_CALLS_TAKEN, within(20.0));
  }

  @Test
  void thePilotIsAnImprovementOnPolicePerformance() throws Exception {
    double[] before = sorted("before.yaml", Measure.SERVICE_LEVEL);
    assertThat(percentile(before, 0.975)).isLessThan(PUBLISHED_SERVICE_LEVEL);
  }

  @Test
  void theNextStepKeepsTheTargetOfTheLineInMostFortnights() throws Exception {
    double[] next = sorted("next-step.yaml", Measure.SERVICE_LEVEL);
    assertThat(percentile(next, 0.25)).isGreaterThan(0.9);
  }

  private static double[] sorted(String file, Measure measure) throws Exception {
    double[] values =
        ShippedScenario.values("city-2012/" + file, REPLICATIONS, "non-emergency", measure);
    Arrays.sort(values);
    return values;
  }

  private static double percentile(double[] sorted, double share) {
    return sorted[(int) Math.floor(share * sorted.length)];
  }
}

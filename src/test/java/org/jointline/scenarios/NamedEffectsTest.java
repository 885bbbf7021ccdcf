package org.jointline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointline.measure.Measure.ASA;
import static org.jointline.measure.Measure.COST;
import static org.jointline.measure.Measure.HANDLE_TIME;
import static org.jointline.measure.Measure.OFFERED;
import static org.jointline.measure.Measure.SERVICE_LEVEL;
import static org.jointline.scenarios.Figure.line;
import static org.jointline.scenarios.Figure.party;

import org.jointline.stats.Estimate;
import org.jointline.stats.PairedDifference;
import org.junit.jupiter.api.Test;

/** What a planner would expect of some arrangements without running them. */
class NamedEffectsTest {
  /** An adviser's hour, from the pilot's file. */
  private static final double POUNDS_PER_HOUR = 17.06;

  @Test
  void removingTheSwitchboardRaisesTheSecondaryQueue() throws Exception {
    String without = "bch-2016/no-switchboard.yaml";
    String with = "bch-2016/separate.yaml";
    assertThat(Results.of(with).mean(line("cambs contact", OFFERED)) / 7).isBetween(600.0, 700.0);
    assertThat(Results.of(without).mean(line("cambs contact", OFFERED)) / 7).isGreaterThan(1_950);
    assertThat(gain(with, without, line("cambs contact", ASA)).low()).isGreaterThan(100);
    assertThat(gain(with, without, line("beds contact", ASA)).mean()).isZero();
  }

  @Test
  void portableVettingRaises999ServiceAtEqualStaff() throws Exception {
    String local = "seven-force/local-vetting.yaml";
    String portable = "seven-force/portable-vetting.yaml";
    for (String force : new String[] {"beds", "cambs", "herts", "norfolk", "suffolk", "essex"}) {
      assertThat(gain(local, portable, line(force + " 999", SERVICE_LEVEL)).low())
          .as(force)
          .isGreaterThan(0.04);
      assertThat(gain(local, portable, party(force, COST)).mean()).as(force).isZero();
    }
  }

  /** The work that the police take over is worth less than a hundredth of what they cost. */
  @Test
  void answeringCouncilCallsOutOfHoursHardlyPays() throws Exception {
    Results file = Results.of("city-2012/out-of-hours.yaml");
    double hours =
        file.mean(line("council out of hours", OFFERED))
            * file.mean(line("council out of hours", HANDLE_TIME))
            / 3600;
    assertThat(hours * POUNDS_PER_HOUR).isBetween(250.0, 0.01 * file.mean(party("police", COST)));
  }

  /** As many ring-backs as silent calls, nearly all within a minute, and little lost by others. */
  @Test
  void silentCallsAreRungBack() throws Exception {
    String pooled = "city-jccr-2015/pooled.yaml";
    String silent = "city-jccr-2015/silent-calls.yaml";
    Results file = Results.of(silent);
    assertThat(file.mean(line("ring-back", OFFERED)) / file.mean(line("999", OFFERED)))
        .isBetween(0.2, 0.22);
    assertThat(file.mean(line("ring-back", SERVICE_LEVEL))).isBetween(0.97, 1.0);
    assertThat(gain(pooled, silent, line("999", SERVICE_LEVEL)).high()).isBetween(-0.01, 0.0);
    assertThat(gain(pooled, silent, line("101", SERVICE_LEVEL)).high()).isBetween(-0.01, 0.0);
  }

  /** How much more of a figure one file has than another, replication by replication. */
  private static Estimate gain(String than, String of, Figure figure) throws Exception {
    return PairedDifference.of(
            Results.of(of).values(figure), Results.of(than).values(figure), 1 - 1e-4)
        .difference();
  }
}

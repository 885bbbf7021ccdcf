package org.jointline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jointline.experiment.Summary;
import org.jointline.measure.Measure;
import org.junit.jupiter.api.Test;

class SettlementTest {
  private final Summary week = SummaryFixture.week();

  @Test
  void addsUpWhatOneOrganisationDidForTheOther() {
    List<Settlement.Flow> flows = Settlement.flows(week);
    assertThat(flows).hasSize(2);
    Settlement.Flow help = flows.get(1);
    assertThat(help.giver()).isEqualTo("corporation");
    assertThat(help.receiver()).isEqualTo("police");
    assertThat(help.calls()).isEqualTo(146 * 7);
    assertThat(help.handleSeconds()).isEqualTo(146 * 7 * 330);
  }

  @Test
  void chargesHelpAtTheGroupsCostPerBusyHour() {
    var joint = week.agentGroups().get(2).measures();
    double perHour = joint.get(Measure.COST).mean() / (joint.get(Measure.BUSY).mean() / 3600);
    assertThat(Settlement.costPerBusyHour(week, "joint")).contains(perHour);
    assertThat(Settlement.flows(week).get(1).pounds())
        .isCloseTo(146 * 7 * 330 / 3600.0 * perHour, within(1e-6));
    assertThat(Settlement.costPerBusyHour(week, "nobody")).isEmpty();
  }

  @Test
  void sharesOfATypeAddUpToOne() {
    double sum =
        week.answeredBy().stream()
            .filter(pair -> pair.callType().equals("council"))
            .mapToDouble(pair -> Settlement.shareOfType(week, pair).orElseThrow())
            .sum();
    assertThat(sum).isCloseTo(1, within(1e-12));
  }
}

package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jointline.measure.Measure;
import org.junit.jupiter.api.Test;

class W02_LeaversAndSecondmentsTest {
  @Test
  void leavers_are_gone_from_their_day_on() {
    Crew crew =
        Crew.of(
            "start: 2024-02-27, days: 5, interval: 1 h",
            """
            staffing: {08:00-10:00: 3, 10:00-12:00: 1}
            leavers: [{people: 2, from: 2024-02-29, until: 2024-03-02}]
            """);
    assertThat(Crew.days(crew.phones(), 24))
        .isEqualTo(
            """
            0 x8, 3 x2, 1 x2, 0 x12
            0 x8, 3 x2, 1 x2, 0 x12
            0 x8, 1 x2, 0 x14
            0 x8, 1 x2, 0 x14
            0 x8, 3 x2, 1 x2, 0 x12
            """);
    assertThat(crew.paid()).isEqualTo(crew.phones());
  }

  /** Two of each shift; the night that began before the day is finished. */
  @Test
  void people_leave_every_shift() {
    Crew crew =
        Crew.of(
            "start: 2024-03-04, days: 2, interval: 1 h",
            """
            staffing:
              shifts:
                day: {hours: 08:00-16:00, people: 5}
                night: {hours: 22:00-02:00, people: 3}
            leavers: [{people: 2, from: 2024-03-05}]
            """);
    assertThat(Crew.days(crew.phones(), 24))
        .isEqualTo("3 x2, 0 x6, 5 x8, 0 x6, 3 x2\n3 x2, 0 x6, 3 x8, 0 x6, 1 x2\n");
  }

  private static final String HUB =
      """
      name: Seconded
      calendar: {start: 2024-03-04, days: 3, interval: 1 h}
      organisations: {council: {}, police: {}}
      clearances: [none, CTC]
      call types:
        bins: {owner: council, arrivals: {rate: 0/h}, talk: {deterministic: 1 min}}
        theft:
          owner: police
          sensitivity: CTC
          arrivals: {rates: {08:00-11:00: 6/h}}
          talk: {deterministic: 1 min}
        lost property: {owner: police, arrivals: {rate: 0/h}, talk: {deterministic: 1 min}}
      agent groups:
        advisers:
          employer: council
          skills: [bins]
          clearance: %s
          cost: £10/h
          staffing: {08:00-12:00: 4}
          seconded: [{people: 1, to: hub, from: 2024-03-05, until: 2024-03-06}]
        hub:
          employer: police
          skills: [theft, lost property]
          clearance: CTC
          cost: £20/h
          staffing: {06:00-09:00: 2}
      experiment: {replications: 5}
      """;

  /** In the hub they do the hub's work in their own hours, paid by their own employer. */
  @Test
  void people_work_elsewhere_for_a_while() {
    Crew crew = Crew.ofScenario(Path.of("hub.yaml"), HUB.formatted("CTC"));
    String guests = "hub/from advisers since 2024-03-05";
    assertThat(Crew.days(crew.phones("advisers"), 24))
        .isEqualTo("0 x8, 4 x4, 0 x12\n0 x8, 3 x4, 0 x12\n0 x8, 4 x4, 0 x12\n");
    assertThat(Crew.days(crew.phones(guests), 24)).isEqualTo("0 x24\n0 x8, 1 x4, 0 x12\n0 x24\n");
    assertThat(Crew.days(crew.phones("hub/established"), 24))
        .isEqualTo("0 x6, 2 x3, 0 x15\n".repeat(3));
    var row = crew.summary().agentGroups().stream().filter(g -> g.id().equals(guests)).findFirst();
    assertThat(row.orElseThrow().organisation()).isEqualTo("council");
    assertThat(row.orElseThrow().measures().get(Measure.COST).mean()).isEqualTo(40);
    assertThat(row.orElseThrow().measures().get(Measure.ANSWERED).mean()).isPositive();
  }

  /** A clearance goes where its holder goes, if the holder has one that is valid there. */
  @Test
  void a_guest_brings_the_own_clearance() {
    for (String none : new String[] {"none", "{level: CTC, valid for: [council]}"}) {
      Crew crew = Crew.ofScenario(Path.of("hub.yaml"), HUB.formatted(none));
      assertThat(crew.summary().answeredBy())
          .extracting(a -> a.callType() + " by " + a.agentGroup())
          .contains("lost property by hub/from advisers since 2024-03-05")
          .doesNotContain("theft by hub/from advisers since 2024-03-05");
    }
  }
}

package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.jointline.experiment.Summary;
import org.jointline.measure.Measure;
import org.junit.jupiter.api.Test;

class W01_JoinersTest {
  private static final String TEAM =
      """
      name: New people
      calendar: {start: 2024-03-04, weeks: 6, interval: 1 h}
      organisations: {council: {}}
      call types:
        billing:
          owner: council
          arrivals: {rates: {Mon-Fri 09:00-16:00: 12/h}}
          talk: {deterministic: 100 s}
      agent groups:
        team:
          employer: council
          skills: [billing]
          staffing: %s
          joiners:
            - people: 2
              from: 2024-03-11
              training: 1 week
              hours: Mon-Fri 09:00-17:00
              handle time: [150 %% for 1 week, {factor: 120 %%, for: 1 week}]
      experiment: {replications: 3, seed: 4}
      """;

  private static final String JOINED = "team/joined 2024-03-11";

  private static Summary.AgentGroupResult last(Story story) {
    var groups = story.summary().agentGroups();
    return groups.get(groups.size() - 1);
  }

  private static int hour(int week, int hour) {
    return (week * 7 * 24 + hour) - (week >= 4 ? 1 : 0);
  }

  /** In training they are paid, and on the phones a week later. */
  @Test
  void training_is_paid_and_off_the_phones() {
    Story story = Story.of(TEAM.formatted("0"));
    var joined = last(story);
    assertThat(joined.id()).isEqualTo(JOINED);
    assertThat(joined.name()).isEqualTo("team, joined 2024-03-11");
    assertThat(IntStream.range(0, 6).mapToObj(w -> joined.scheduledPeople().get(hour(w, 12))))
        .containsExactly(0.0, 2.0, 2.0, 2.0, 2.0, 2.0);
    assertThat(
            IntStream.range(0, 6)
                .mapToObj(w -> joined.intervals().get(hour(w, 12)).get(Measure.STAFFED).mean()))
        .containsExactly(0.0, 0.0, 7200.0, 7200.0, 7200.0, 7200.0);
    assertThat(joined.measures().get(Measure.PAID).mean()).isEqualTo(5 * 5 * 8 * 2 * 3600.0);
  }

  /** Week by week the mean handle time is exactly 150 s, 120 s, then 100 s for good. */
  @Test
  void people_get_faster_as_they_learn() {
    Story story = Story.of(TEAM.formatted("0"));
    var joined = last(story);
    for (int week = 2; week < 6; week++) {
      int w = week;
      double busy =
          IntStream.range(hour(w, 0), hour(w, 120))
              .mapToDouble(s -> joined.intervals().get(s).get(Measure.BUSY).mean())
              .sum();
      double calls =
          IntStream.range(hour(w, 0), hour(w, 120))
              .mapToDouble(s -> joined.intervals().get(s).get(Measure.ANSWERED).mean())
              .sum();
      assertThat(busy / calls)
          .as("week %d", w)
          .isCloseTo(new double[] {0, 0, 150, 120, 100, 100}[w], within(1e-6));
      assertThat(calls).isGreaterThan(300);
    }
  }

  /** Of old and new the longest idle is taken, as if they were one: each of three a third. */
  @Test
  void old_and_new_share_the_calls() {
    Story story = Story.of(TEAM.formatted("{Mon-Fri 09:00-17:00: 1}"));
    var groups = story.summary().agentGroups();
    assertThat(groups).extracting(g -> g.id()).containsExactly("team/established", JOINED);
    double old = 0;
    double young = 0;
    for (int s = hour(4, 0); s < hour(6, 0) - 1; s++) {
      old += groups.get(0).intervals().get(s).get(Measure.ANSWERED).mean();
      young += groups.get(1).intervals().get(s).get(Measure.ANSWERED).mean();
    }
    // calls at random, light load: very nearly in turn
    assertThat(young / (old + young)).isCloseTo(2 / 3.0, within(0.03));
  }

  /** While nobody is staffed nobody new works either, where their hours are not said. */
  @Test
  void without_hours_they_work_when_the_others_do() {
    Crew crew =
        Crew.of(
            "start: 2024-03-04, days: 2, interval: 1 h",
            "staffing: {08:00-12:00: 3}\njoiners: [{people: 2, from: 2024-03-05}]");
    assertThat(Crew.days(crew.paid("team/established"), 24))
        .isEqualTo("0 x8, 3 x4, 0 x12\n0 x8, 3 x4, 0 x12\n");
    assertThat(Crew.days(crew.phones("team/joined 2024-03-05"), 24))
        .isEqualTo("0 x24\n0 x8, 2 x4, 0 x12\n");
  }
}

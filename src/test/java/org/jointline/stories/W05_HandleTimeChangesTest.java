package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.jointline.experiment.Summary;
import org.jointline.measure.Measure;
import org.junit.jupiter.api.Test;

class W05_HandleTimeChangesTest {
  /** A call at noon of each of ten days; its handle time, where it always is 100 s. */
  private static List<Long> handleTimes(String changes) {
    Summary summary =
        Story.of(
                """
                name: A new system
                calendar: {start: 2024-03-28, days: 10, interval: 2 h}
                organisations: {council: {}}
                call types:
                  billing:
                    owner: council
                    arrivals: {rates: {12:00-14:00: 100/h}}
                    talk: {deterministic: 60 s}
                    after-call work: {deterministic: 40 s}
                agent groups:
                  team: {employer: council, skills: [billing], staffing: 9}
                handle time changes:
                %s
                experiment: {replications: 2}
                """
                    .formatted(changes.indent(2)))
            .summary();
    // 31 March has 23 hours, so noon is one interval's half earlier: look at whole days
    return IntStream.range(0, 10)
        .mapToObj(
            d -> {
              double handle = 0;
              double calls = 0;
              for (int s = 12 * d + 4; s < 12 * d + 9; s++) {
                var m = summary.callTypes().get(0).intervals().get(s);
                double n = m.get(Measure.ANSWERED).mean();
                handle += n == 0 ? 0 : n * m.get(Measure.HANDLE_TIME).mean();
                calls += n;
              }
              return Math.round(handle / calls);
            })
        .toList();
  }

  @Test
  void calls_take_longer_for_a_while() {
    assertThat(handleTimes("- {from: 2024-03-30, for: 4 days, handle time: 130 %}"))
        .containsExactly(100L, 100L, 130L, 130L, 130L, 130L, 100L, 100L, 100L, 100L);
  }

  /** 40 % more on the first day, a fifth of that less each day. */
  @Test
  void people_get_used_to_it() {
    assertThat(
            handleTimes("- {from: 2024-03-29, for: 5 days, handle time: 140 %, recovery: linear}"))
        .containsExactly(100L, 140L, 132L, 124L, 116L, 108L, 100L, 100L, 100L, 100L);
  }

  /** Several at once multiply; one that began before the calendar goes on. */
  @Test
  void changes_multiply() {
    assertThat(
            handleTimes(
                """
                - {from: 2024-03-25, for: 5 days, handle time: 150 %, recovery: linear}
                - {from: 2024-03-29, for: 1 week, handle time: 200 %, call types: [billing]}
                - {from: 2024-04-05, for: 1 day, handle time: 50 %, agent groups: [team]}
                """))
        .containsExactly(120L, 220L, 200L, 200L, 200L, 200L, 200L, 200L, 50L, 100L);
  }

  /** A call answered before midnight keeps the handle time of its answer. */
  @Test
  void a_call_in_hand_keeps_its_time() {
    Story story =
        Story.of(
            """
            name: Midnight
            calendar: {start: 2024-03-04 23:00, length: 2 h}
            organisations: {council: {}}
            call types:
              billing:
                owner: council
                arrivals: {at: [59 min, 61 min]}
                talk: {deterministic: 100 s}
            agent groups:
              team: {employer: council, skills: [billing], staffing: 2}
            handle time changes: [{from: 2024-03-05, for: 1 week, handle time: 150 %}]
            """);
    assertThat(story.callsAndPeople())
        .contains("Tue 00:00:40 team 1 is free")
        .contains("Tue 00:03:30 team 2 is free");
    assertThat(story.ofCalls("billing", Measure.HANDLE_TIME)).isCloseTo(125, within(1e-9));
  }
}

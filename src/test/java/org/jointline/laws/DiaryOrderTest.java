package org.jointline.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jointline.kernel.Listener;
import org.jointline.kernel.Replication;
import org.jointline.model.CompiledScenario;
import org.junit.jupiter.api.Test;

/** What happens at one instant does so in an order of its own, whatever happened elsewhere. */
class DiaryOrderTest {
  private static final String SCENARIO =
      """
      name: Two at one instant
      calendar: {start: 2024-03-04 09:00, length: 4 h}
      organisations: {council: {}}
      call types:
        first:
          owner: council
          arrivals: {at: [09:01:00]}
          talk: {deterministic: 10 s}
          then: [{share: 100 %%, to: second, delay: 50 s}]
        later:
          owner: council
          arrivals: {at: [09:01:30]}
          talk: {deterministic: 10 s}
          then: [{share: 100 %%, to: second, delay: 20 s}]
        second:
          owner: council
          arrivals: {per day: 0}
          talk: {exponential: {mean: 5 min}}
        other:
          owner: council
          arrivals: {at: [%s]}
          talk: {deterministic: 10 s}
          then: [{share: 100 %%, to: rest, kind: follow-on}]
        rest: {owner: council, arrivals: {per day: 0}, talk: {deterministic: 1 s}}
      agent groups:
        one: {employer: council, skills: [first, later, other, rest], staffing: 9}
        two: {employer: council, skills: [second], staffing: 1}
      """;

  /** Talk of the two who are passed on and come at the same instant, which tells who is who. */
  private static List<Long> talks(String elsewhere) {
    List<Long> talks = new ArrayList<>();
    new Replication(
            CompiledScenario.of(RandomScenario.parse(SCENARIO.formatted(elsewhere))).model())
        .run(
            1,
            0,
            new Listener() {
              @Override
              public void answered(
                  int type,
                  int group,
                  int agent,
                  long number,
                  int interval,
                  long arrival,
                  long now,
                  long talk,
                  long afterCall,
                  boolean waited) {
                if (type == 2) {
                  talks.add(talk);
                }
              }
            });
    return talks;
  }

  @Test
  void who_called_first_comes_first() {
    assertThat(talks("09:00:55")).hasSize(2).isEqualTo(talks("12:30"));
  }
}

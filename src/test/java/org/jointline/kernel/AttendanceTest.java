package org.jointline.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.jointline.model.CompiledScenario;
import org.jointline.model.Model;
import org.jointline.scenario.file.ScenarioFile;
import org.jointline.scenario.file.ScenarioProblems;
import org.junit.jupiter.api.Test;

class AttendanceTest {
  private static final int DAYS = 10;

  private final Model model = model();

  private static Model model() {
    try {
      return CompiledScenario.of(
              ScenarioFile.parse(
                      """
                      name: Absence
                      calendar: {start: 2024-03-25, days: 10, interval: 2 h}
                      organisations: {council: {}}
                      call types:
                        billing: {owner: council, arrivals: {rate: 0/h}, talk: {deterministic: 1 s}}
                      agent groups:
                        team:
                          employer: council
                          skills: [billing]
                          staffing: {shifts: {night: {hours: 22:00-06:00, people: 30}}}
                          absence: {unplanned: 30 %, alike: 0.2}
                      """,
                      Path.of("absence.yaml"))
                  .scenario())
          .model();
    } catch (ScenarioProblems e) {
      throw new AssertionError(e);
    }
  }

  private Attendance attendance() {
    return new Attendance(model.absence, model.edges);
  }

  /** On the phones at midday and midnight of each day. */
  private int[] nights(Attendance of) {
    int[] nights = new int[DAYS];
    for (int d = 0; d < DAYS; d++) {
      // the last change before eleven at night; the clocks change on the seventh day
      long tick = (d * 24L + 23) * 3600 * Model.TICKS_PER_SECOND;
      int e = 0;
      while (e + 1 < model.edges.tick.length && model.edges.tick[e + 1] <= tick) {
        e++;
      }
      while (model.edges.firstChange[e] == model.edges.firstChange[e + 1]) {
        e--;
      }
      nights[d] = of.level(model.edges.firstChange[e]);
    }
    return nights;
  }

  /** Whose shift began by today is known, over midnight too; later nights are drawn anew. */
  @Test
  void what_has_shown_itself_stays_in_every_future() {
    Attendance now = attendance();
    now.restart(7, 3);
    int[] known = nights(now);
    int today = 4;
    Attendance future = attendance();
    Set<Integer> tomorrow = new HashSet<>();
    for (int f = 0; f < 40; f++) {
      future.foresee(now, today, 99, f);
      int[] nights = nights(future);
      for (int d = 0; d <= today; d++) {
        assertThat(nights[d]).as("night %d", d).isEqualTo(known[d]);
      }
      tomorrow.add(nights[today + 1]);
    }
    assertThat(tomorrow).hasSizeGreaterThan(5);
  }

  @Test
  void the_same_future_is_the_same_and_a_copy_is_equal() {
    Attendance now = attendance();
    now.restart(7, 3);
    Attendance one = attendance();
    Attendance other = attendance();
    one.foresee(now, 2, 99, 5);
    other.restart(1, 1);
    other.foresee(now, 2, 99, 5);
    assertThat(nights(one)).isEqualTo(nights(other));
    other.copyFrom(now);
    assertThat(nights(other)).isEqualTo(nights(now));
    other.restart(7, 3);
    assertThat(nights(other)).isEqualTo(nights(now));
  }
}

package org.jointline.measure;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import org.jointline.kernel.Replication;
import org.jointline.laws.RandomScenario;
import org.jointline.model.CompiledScenario;
import org.jointline.model.Model;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Books that balance, then are tampered with in one place. */
class BooksTest {
  private static final int SLOT = 1;

  private final Model model =
      CompiledScenario.of(
              RandomScenario.parse(
                  """
                  name: Books
                  calendar: {start: 2024-03-04 09:00, length: 2 h}
                  organisations: {a: {name: A}}
                  call types:
                    call:
                      owner: a
                      arrivals: {rate: 80/h}
                      talk: {exponential: {mean: 2 min}}
                      after-call work: {deterministic: 20 s}
                      patience: {exponential: {mean: 2 min}}
                      queue limit: 2
                  agent groups:
                    group: {employer: a, skills: [call], staffing: {09:00-10:45: 2}}
                  """))
          .model();
  private final IntervalCounts counts = new IntervalCounts(model);

  @BeforeEach
  void play() {
    new Replication(model).run(1, 0, counts);
  }

  private void addTo(String array, int cellSize, int field, long n)
      throws ReflectiveOperationException {
    Field cells = ReplicationCounts.class.getDeclaredField(array);
    cells.setAccessible(true);
    add(cells, counts, cellSize, field, n);
  }

  private void addToAgents(int field, long n) throws ReflectiveOperationException {
    Field people = ReplicationCounts.class.getDeclaredField("people");
    people.setAccessible(true);
    Field cells = AgentTimes.class.getDeclaredField("cells");
    cells.setAccessible(true);
    add(cells, people.get(counts), AgentCounts.SIZE, field, n);
  }

  private static void add(Field cells, Object of, int cellSize, int field, long n)
      throws ReflectiveOperationException {
    ((long[]) cells.get(of))[SLOT * cellSize + field] += n;
  }

  @Test
  void true_counts_balance() {
    assertThatCode(() -> Books.check(counts)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "0, calls arrived and calls blocked or deflected or offered",
    "1, calls arrived and calls blocked or deflected or offered",
    "2, calls arrived and calls blocked or deflected or offered",
    "3, 'calls offered and calls answered, passed on, abandoned or still waiting'",
    "5, 'calls offered and calls answered, passed on, abandoned or still waiting'",
    "9, 'calls offered and calls answered, passed on, abandoned or still waiting'",
    "10, area under the queue and sum of waits",
    "11, area under the queue and sum of waits",
    "14, area under the queue and sum of waits"
  })
  void one_call_or_tick_too_many_is_found(int field, String rule) throws Exception {
    addTo("calls", CallCounts.SIZE, field, 1);
    assertFails(rule);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 'busy, idle and away time and staffed and ghost time'",
    "2, 'busy, idle and away time and staffed and ghost time'",
    "3, 'busy, idle and away time and staffed and ghost time'",
    "4, 'busy, idle and away time and staffed and ghost time'",
    "5, calls answered and calls taken by agents"
  })
  void one_tick_or_call_too_many_of_an_agent_is_found(int field, String rule) throws Exception {
    addToAgents(field, -1);
    assertFails(rule);
  }

  /** The same call answered twice agrees with itself, but not with the agents. */
  @Test
  void an_answer_nobody_gave_is_found() throws Exception {
    addTo("calls", CallCounts.SIZE, CallCounts.ARRIVED, 1);
    addTo("calls", CallCounts.SIZE, CallCounts.AT_ONCE, 1);
    assertFails("calls answered and calls taken by agents");
  }

  private void assertFails(String rule) {
    assertThatThrownBy(() -> Books.check(counts))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("the books do not balance: " + rule + " differ");
  }

  /** A kernel that forgets to say something is found out when the replication ends. */
  @Test
  void a_call_that_vanishes_is_found_at_the_end() {
    counts.restarted();
    counts.intervalStarted(0, 0);
    counts.intervalSettled(0);
    counts.arrived(0, 1, 5, 100);
    counts.queued(0, 1, 5);
    assertThatThrownBy(() -> counts.ended(10))
        .hasMessageContaining("still waiting differ, 1 and 0");
  }

  @Test
  void a_wait_told_wrongly_is_found_at_the_end() {
    counts.restarted();
    counts.intervalStarted(0, 0);
    counts.intervalSettled(0);
    counts.arrived(0, 1, 5, 100);
    counts.queued(0, 1, 5);
    counts.abandoned(0, 1, 0, 6, 9);
    assertThatThrownBy(() -> counts.ended(10))
        .hasMessageContaining("area under the queue and sum of waits differ, 4 and 3");
  }
}

package org.jointline.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jointline.model.CompiledScenario;
import org.jointline.scenario.Scenario;
import org.junit.jupiter.api.Test;

class WhatIfTest {
  private static final long MINUTE = 60_000_000L;

  private static LiveSession at(Scenario scenario, long seed, long minute) {
    LiveSession session = LiveSession.start(scenario, seed);
    session.skipTo(minute * MINUTE);
    while (!session.advance(0, 1_000_000)) {
      // goes on
    }
    return session;
  }

  private static Fans ask(LiveSession session, Question question, int threads)
      throws RefusedException, InterruptedException {
    return session.whatIf(question).answer(threads, () -> false);
  }

  private static Question.Alternative lend(int people) {
    return new Question.Alternative(
        "lend",
        List.of(new Command.ChangeStaffing("contact handlers", people, Optional.empty(), "")));
  }

  @Test
  void the_answer_does_not_depend_on_threads_and_leaves_the_session_alone()
      throws RefusedException, InterruptedException {
    LiveSession session = at(Rooms.joint(), 5, 540);
    session.apply(new Command.Incident("999", 30, Duration.ofMinutes(10), ""));
    Snapshot before = session.snapshot();
    Question question = new Question(Duration.ofHours(1), 60, List.of(lend(2)));

    Fans one = ask(session, question, 1);
    Fans two = ask(session, question, 2);

    assertThat(two).usingRecursiveComparison().isEqualTo(one);
    assertThat(session.snapshot()).isEqualTo(before);
    LiveSession undisturbed = at(Rooms.joint(), 5, 540);
    undisturbed.apply(new Command.Incident("999", 30, Duration.ofMinutes(10), ""));
    session.skipTo(700 * MINUTE);
    undisturbed.skipTo(700 * MINUTE);
    while (!session.advance(0, 1000) | !undisturbed.advance(0, 1000)) {
      // goes on
    }
    assertThat(session.snapshot()).isEqualTo(undisturbed.snapshot());
  }

  @Test
  void an_alternative_that_does_nothing_differs_by_nothing()
      throws RefusedException, InterruptedException {
    LiveSession session = at(Rooms.joint(), 5, 540);
    Question question =
        new Question(Duration.ofHours(2), 50, List.of(new Question.Alternative("same", List.of())));
    Fans fans = ask(session, question, 2);
    for (int i = 0; i < 3; i++) {
      Fans.Line nothing = fans.branches().get(0).lines().get(i);
      Fans.Line same = fans.branches().get(1).lines().get(i);
      assertThat(same.waiting()).usingRecursiveComparison().isEqualTo(nothing.waiting());
      assertThat(same.service()).isEqualTo(nothing.service());
      assertThat(same.against().orElseThrow().mean()).isZero();
      assertThat(same.against().orElseThrow().halfWidth()).isZero();
      assertThat(nothing.against()).isEmpty();
    }
  }

  @Test
  void more_people_help_and_the_difference_is_sharper_than_the_two_levels()
      throws RefusedException, InterruptedException {
    LiveSession session = at(Rooms.joint(), 5, 540);
    session.apply(new Command.Incident("999", 50, Duration.ofMinutes(15), ""));
    Fans fans = ask(session, new Question(Duration.ofHours(2), 300, List.of(lend(4))), 2);
    Fans.Line lent = fans.branches().get(1).lines().get(1);
    Fans.Line nothing = fans.branches().get(0).lines().get(1);
    assertThat(lent.against().orElseThrow().low()).isPositive();
    assertThat(lent.miss().orElseThrow()).isLessThan(nothing.miss().orElseThrow());
    double independent =
        Math.hypot(
            lent.service().orElseThrow().halfWidth(), nothing.service().orElseThrow().halfWidth());
    assertThat(lent.against().orElseThrow().halfWidth()).isLessThan(independent);
    assertThat(fans.futures()).isEqualTo(300);
  }

  /**
   * One agent talks, one caller waits without end: the wait goes on as long as the talk. What is
   * left of an exponential talk is exponential, however long it has lasted.
   */
  @Test
  void what_is_left_of_an_exponential_talk_has_no_memory()
      throws RefusedException, InterruptedException {
    Fans fans = queueBehindOneTalk("exponential: {mean: 10 min}", 4000);
    double[] waiting = fans.branches().get(0).lines().get(0).waiting().mean();
    for (int step = 0; step < waiting.length; step++) {
      double p = Math.exp(-(step + 1) * 2.5 / 10);
      // 24 looks, each beyond 4.2 standard deviations once in 37,000
      assertThat(waiting[step]).isCloseTo(p, within(4.2 * Math.sqrt(p * (1 - p) / 4000) + 1e-9));
    }
  }

  /** After 3 minutes of a talk of 2 to 12 minutes, all alike, 0 to 9 minutes are left. */
  @Test
  void what_is_left_of_a_uniform_talk_is_uniform() throws RefusedException, InterruptedException {
    Fans fans = queueBehindOneTalk("uniform: {min: 2 min, max: 12 min}", 4000);
    double[] waiting = fans.branches().get(0).lines().get(0).waiting().mean();
    for (int step = 0; step < waiting.length; step++) {
      double p = Math.max(0, 1 - (step + 1) * 2.5 / 9);
      assertThat(waiting[step]).isCloseTo(p, within(4.2 * Math.sqrt(p * (1 - p) / 4000) + 1e-9));
    }
  }

  @Test
  void what_is_certain_is_the_same_in_every_future() throws RefusedException, InterruptedException {
    Fans fans = queueBehindOneTalk("deterministic: 10 min", 50);
    double[] waiting = fans.branches().get(0).lines().get(0).waiting().mean();
    for (int step = 0; step < waiting.length; step++) {
      // the call began 3 minutes ago
      assertThat(waiting[step]).isEqualTo((step + 1) * 2.5 < 7 ? 1 : 0);
    }
  }

  private static Fans queueBehindOneTalk(String talk, int futures)
      throws RefusedException, InterruptedException {
    Scenario scenario =
        Rooms.of(
            """
            name: One talk
            calendar: {start: 2026-01-05, days: 1}
            organisations: {a: {}}
            call types:
              line:
                owner: a
                arrivals: {at: ["00:01:00", "00:02:00"]}
                talk: {%s}
                patience: infinite
                target: {answered within: 10 min, share: 90 %%}
                routing: [staff]
            agent groups:
              staff: {employer: a, skills: [line], staffing: 1}
            """
                .formatted(talk));
    // with this seed the talk lasts longer than these three minutes
    LiveSession session = at(scenario, 3, 4);
    assertThat(session.snapshot().lines().get(0).waiting()).isEqualTo(1);
    return ask(session, new Question(Duration.ofMinutes(60), futures, List.of()), 2);
  }

  /**
   * The chance it names is the chance: over many sessions the mean chance of a miss named at noon
   * is how often the afternoon then misses.
   */
  @Test
  void the_chance_named_is_how_often_it_happens() throws RefusedException, InterruptedException {
    Scenario scenario =
        Rooms.of(
            """
            name: Chances
            calendar: {start: 2026-01-05, days: 1}
            organisations: {a: {}}
            call types:
              line:
                owner: a
                arrivals: {rate: 30/h}
                talk: {lognormal: {mean: 5 min, cv: 1.2}}
                after-call work: {exponential: {mean: 1 min}}
                patience: {exponential: {mean: 4 min}}
                target: {answered within: 20 s, share: 80 %}
                routing: [staff]
            agent groups:
              staff: {employer: a, skills: [line], staffing: 4}
            """);
    int sessions = 400;
    double difference = 0;
    double squares = 0;
    double chances = 0;
    for (int seed = 0; seed < sessions; seed++) {
      LiveSession session = at(scenario, seed, 720);
      Fans fans = ask(session, new Question(Duration.ofHours(1), 60, List.of()), 2);
      double chance = fans.branches().get(0).lines().get(0).miss().orElseThrow();
      double d = chance - (missesUntil(session, 780) ? 1 : 0);
      chances += chance / sessions;
      difference += d / sessions;
      squares += d * d / sessions;
    }
    assertThat(chances).isBetween(0.2, 0.8);
    // beyond 4 standard errors once in 16,000
    assertThat(difference).isCloseTo(0, within(4 * Math.sqrt(squares / sessions)));
  }

  /** Whether calls from the session's present tick on miss 80 % by a minute of the day. */
  private static boolean missesUntil(LiveSession session, long minute) {
    FutureCounts counts = new FutureCounts(CompiledScenario.of(session.scenario()));
    counts.begin(session.lastCall());
    session.listen(counts);
    session.skipTo(minute * MINUTE);
    while (!session.advance(0, 1_000_000)) {
      // goes on
    }
    Snapshot.Line now = session.snapshot().lines().get(0);
    long undecided = now.waits().stream().filter(wait -> wait <= 20).count();
    return counts.of(0).answeredWithin() < 0.8 * (counts.of(0).offered() - undecided);
  }

  /** Nobody knows when those will call whom a command brings: each future has others. */
  @Test
  void an_alternative_with_an_incident_is_as_unsure_as_the_incident_itself()
      throws RefusedException, InterruptedException {
    Command.Incident crash = new Command.Incident("999", 20, Duration.ofMinutes(15), "");
    LiveSession session = at(Rooms.joint(), 5, 540);
    Question asked =
        new Question(
            Duration.ofHours(1), 400, List.of(new Question.Alternative("crash", List.of(crash))));
    Fans.Line supposed = ask(session, asked, 2).branches().get(1).lines().get(0);
    session.apply(crash);
    Question none = new Question(Duration.ofHours(1), 400, List.of());
    Fans.Line real = ask(session, none, 2).branches().get(0).lines().get(0);

    double spread =
        supposed.serviceLevel().orElseThrow().p90()[23]
            - supposed.serviceLevel().orElseThrow().p10()[23];
    assertThat(spread).isPositive();
    double apart = supposed.service().orElseThrow().mean() - real.service().orElseThrow().mean();
    double sure =
        Math.hypot(
            supposed.service().orElseThrow().halfWidth(), real.service().orElseThrow().halfWidth());
    // 4 standard errors, of which the half-widths are 1.96
    assertThat(apart).isCloseTo(0, within(4 / 1.96 * sure));
  }

  /** Of calls that arrive at the very tick of the question, those from before do not count. */
  @Test
  void a_call_is_counted_as_answered_only_if_it_is_counted_as_offered()
      throws RefusedException, InterruptedException {
    Scenario scenario =
        Rooms.of(
            """
            name: At once
            calendar: {start: 2026-01-05, days: 1}
            organisations: {a: {}}
            call types:
              line:
                owner: a
                arrivals: {at: ["00:10:00", "00:10:00", "00:10:00", "00:12:00"]}
                talk: {deterministic: 20 s}
                patience: infinite
                target: {answered within: 10 min, share: 90 %}
                routing: [staff]
            agent groups:
              staff: {employer: a, skills: [line], staffing: 1}
            """);
    LiveSession session = at(scenario, 1, 10);
    assertThat(session.snapshot().lines().get(0).waiting()).isEqualTo(2);
    Fans fans = ask(session, new Question(Duration.ofMinutes(24), 5, List.of()), 1);
    double[] level = fans.branches().get(0).lines().get(0).serviceLevel().orElseThrow().mean();
    assertThat(level[0]).isNaN();
    assertThat(level[23]).isEqualTo(1);
  }

  @Test
  void what_is_too_much_is_refused() {
    LiveSession session = LiveSession.start(Rooms.joint(), 5);
    refused(session, new Question(Duration.ofSeconds(1), 10, List.of()), "horizon must be");
    refused(session, new Question(Duration.ofHours(1), 0, List.of()), "futures must be 1 to 5000");
    refused(
        session,
        new Question(Duration.ofHours(1), 10, List.of(lend(1), lend(2), lend(3), lend(4))),
        "at most 3 alternatives");
    refused(
        session,
        new Question(Duration.ofHours(1), 10, List.of(lend(101))),
        "there is room for 100 people");
  }

  private static void refused(LiveSession session, Question question, String reason) {
    assertThatThrownBy(() -> session.whatIf(question))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(reason);
  }
}

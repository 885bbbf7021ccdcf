package org.jointline.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jointline.kernel.Replication;
import org.jointline.laws.RandomScenario;
import org.jointline.measure.IntervalCounts;
import org.jointline.model.CompiledScenario;
import org.jointline.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LiveSessionTest {
  private static final long MINUTE = 60_000_000L;
  private static final String HANDLERS = "contact handlers";

  /** One of each kind, and several that meet. */
  private static final List<TimedCommand> COMMANDS =
      List.of(
          at(560, new Command.Incident("999", 50, Duration.ofMinutes(15), "crash")),
          at(561, new Command.SendAway(HANDLERS, 1, Command.Why.SICK, Optional.empty())),
          at(
              562,
              new Command.ChangeStaffing(
                  "advisers", -2, Optional.of(Duration.ofHours(1)), "training")),
          at(580, new Command.SetMode(Command.Mode.INDEPENDENT)),
          at(590, new Command.SetReserve("101", "call takers", 1)),
          at(600, new Command.SetLine("council", false)),
          at(610, new Command.SetMode(Command.Mode.JOINT)),
          at(620, new Command.SetOverflow("council", HANDLERS, Duration.ZERO)),
          at(620, new Command.SetLine("council", true)),
          at(630, new Command.Surge("101", 3, Duration.ofMinutes(90))),
          at(660, new Command.SetSite(List.of("call takers"), false)),
          at(700, new Command.SetSite(List.of("call takers"), true)),
          at(
              710,
              new Command.SendAway(
                  HANDLERS, 1, Command.Why.BREAK, Optional.of(Duration.ofMinutes(15)))));

  private static TimedCommand at(int minute, Command command) {
    return new TimedCommand(minute * MINUTE, command);
  }

  private static void runTo(LiveSession session, long tick) {
    session.skipTo(tick);
    while (!session.advance(0, 1_000_000)) {
      // goes on
    }
  }

  private static void sameCounts(IntervalCounts one, IntervalCounts other, String as) {
    assertThat(one)
        .as(as)
        .usingRecursiveComparison()
        .comparingOnlyFields("calls", "people.cells", "answeredBy", "waits")
        .isEqualTo(other);
  }

  @Test
  void without_commands_it_counts_what_a_run_counts() {
    List<Scenario> scenarios = new ArrayList<>(List.of(Rooms.joint()));
    for (int seed = 0; seed < 20; seed++) {
      scenarios.add(RandomScenario.of(seed));
    }
    for (Scenario scenario : scenarios) {
      CompiledScenario compiled = CompiledScenario.of(scenario);
      IntervalCounts run = new IntervalCounts(compiled.model());
      new Replication(compiled.model()).run(5, 0, run);
      LiveSession session = LiveSession.start(scenario, 5);
      runTo(session, Long.MAX_VALUE);
      sameCounts(session.counts(), run, scenario.name());
      assertThat(session.isOver()).isTrue();
    }
  }

  @Test
  void a_log_makes_the_same_session_again_at_any_pace() throws RefusedException {
    LiveSession paced = LiveSession.start(Rooms.joint(), 5);
    Random luck = new Random(1);
    paced.setSpeed(600);
    paced.resume();
    long nanos = 0;
    int next = 0;
    while (next < COMMANDS.size()) {
      nanos += luck.nextInt(500_000_000);
      boolean there = paced.advance(nanos, 1 + luck.nextInt(300));
      if (there && paced.tick() >= COMMANDS.get(next).tick()) {
        paced.apply(COMMANDS.get(next++).command());
      }
    }
    runTo(paced, 20 * 60 * MINUTE);

    LiveSession replayed = LiveSession.replay(Rooms.joint(), 5, paced.log(), paced.tick());

    assertThat(replayed.snapshot().lines()).isEqualTo(paced.snapshot().lines());
    assertThat(replayed.snapshot().groups()).isEqualTo(paced.snapshot().groups());
    assertThat(replayed.snapshot().events()).isEqualTo(paced.snapshot().events());
    assertThat(replayed.history()).isEqualTo(paced.history());
    runTo(paced, Long.MAX_VALUE);
    runTo(replayed, Long.MAX_VALUE);
    sameCounts(replayed.counts(), paced.counts(), "after the end");
  }

  @Test
  void commands_do_what_they_say() throws RefusedException {
    LiveSession session = LiveSession.start(Rooms.joint(), 5);
    runTo(session, 540 * MINUTE);
    Snapshot before = session.snapshot();

    session.apply(new Command.ChangeStaffing("advisers", 4, Optional.of(hours(1)), "lent"));
    assertThat(group(session, "advisers").onDuty())
        .isEqualTo(group(before, "advisers").onDuty() + 4);
    assertThat(group(session, "advisers").extra()).isEqualTo(4);
    runTo(session, 599 * MINUTE);
    assertThat(group(session, "advisers").extra()).isEqualTo(4);
    runTo(session, 600 * MINUTE);
    assertThat(group(session, "advisers").extra()).isZero();
    assertThat(session.snapshot().events().get(0).text())
        .isEqualTo("4 people more of Council advisers gone again");

    session.apply(new Command.SetSite(List.of("call takers", HANDLERS), false));
    assertThat(group(session, "call takers").onDuty()).isZero();
    assertThat(group(session, "call takers").idle()).isZero();
    session.apply(new Command.SetSite(List.of("call takers", HANDLERS), true));
    assertThat(group(session, "call takers").onDuty())
        .isEqualTo(group(session, "call takers").planned());

    session.apply(new Command.SetLine("council", false));
    long offered = line(session, "council").today().offered();
    runTo(session, 660 * MINUTE);
    assertThat(line(session, "council").today().offered()).isEqualTo(offered);
    assertThat(line(session, "council").today().blocked()).isGreaterThan(10);
    session.apply(new Command.SetLine("council", true));

    session.apply(new Command.SetMode(Command.Mode.INDEPENDENT));
    runTo(session, 661 * MINUTE);
    long helped = helped(session);
    runTo(session, 1000 * MINUTE);
    assertThat(helped(session)).isEqualTo(helped);
    session.apply(new Command.SetMode(Command.Mode.JOINT));
    session.apply(new Command.SetOverflow("council", HANDLERS, Duration.ZERO));
    session.apply(new Command.Surge("council", 5, hours(1)));
    runTo(session, 1100 * MINUTE);
    assertThat(helped(session)).isGreaterThan(helped);
  }

  private static Duration hours(int n) {
    return Duration.ofHours(n);
  }

  /** Calls of one organisation that the other answered today. */
  private static long helped(LiveSession session) {
    return session.snapshot().flows().stream()
        .filter(f -> !f.owner().equals(f.employer()))
        .mapToLong(Snapshot.Flow::today)
        .sum();
  }

  private static Snapshot.Group group(LiveSession session, String id) {
    return group(session.snapshot(), id);
  }

  private static Snapshot.Group group(Snapshot snapshot, String id) {
    return snapshot.groups().stream().filter(g -> g.id().equals(id)).findFirst().orElseThrow();
  }

  private static Snapshot.Line line(LiveSession session, String id) {
    return session.snapshot().lines().stream()
        .filter(l -> l.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void an_incident_is_exactly_so_many_calls_within_its_time() throws RefusedException {
    LiveSession calm = LiveSession.start(Rooms.joint(), 5);
    LiveSession busy = LiveSession.start(Rooms.joint(), 5);
    runTo(calm, 540 * MINUTE);
    runTo(busy, 540 * MINUTE);
    busy.apply(new Command.Incident("999", 50, Duration.ofMinutes(15), "crash"));

    runTo(calm, 555 * MINUTE - 1);
    runTo(busy, 555 * MINUTE - 1);
    assertThat(line(busy, "999").today().offered())
        .isEqualTo(line(calm, "999").today().offered() + 50);
    runTo(calm, 700 * MINUTE);
    runTo(busy, 700 * MINUTE);
    assertThat(line(busy, "999").today().offered())
        .isEqualTo(line(calm, "999").today().offered() + 50);
  }

  /** Three times the rate of the hour: 120 calls more are expected in 100 hours' worth. */
  @Test
  void a_surge_multiplies_the_rate() throws RefusedException {
    Scenario scenario =
        Rooms.of(
            """
            name: A surge
            calendar: {start: 2026-01-05, days: 1}
            organisations: {a: {}}
            call types:
              line:
                owner: a
                arrivals: {rate: 300/h}
                talk: {deterministic: 1 s}
                patience: {deterministic: 1 s}
                routing: [staff]
            agent groups:
              staff: {employer: a, skills: [line], staffing: 1}
            """);
    LiveSession calm = LiveSession.start(scenario, 5);
    LiveSession busy = LiveSession.start(scenario, 5);
    busy.apply(new Command.Surge("line", 3, Duration.ofHours(20)));
    runTo(calm, 20 * 60 * MINUTE);
    runTo(busy, 20 * 60 * MINUTE);

    // Poisson with mean 600 x 20 = 12,000: within 4.4 standard deviations but once in 90,000
    double more = line(busy, "line").today().offered() - line(calm, "line").today().offered();
    assertThat(more).isBetween(12_000 - 4.4 * Math.sqrt(12_000), 12_000 + 4.4 * Math.sqrt(12_000));
  }

  static List<RefusedCase> refused() {
    return List.of(
        new RefusedCase(
            new Command.SetLine("coucil", false), "no line 'coucil'; there are 999, 101, council"),
        new RefusedCase(new Command.SetLine("council", true), "Council is open already"),
        new RefusedCase(
            new Command.ChangeStaffing("advisers", 0, Optional.empty(), ""),
            "change must be -1000 to 1000 and not 0, got 0"),
        new RefusedCase(
            new Command.ChangeStaffing("advisers", -7, Optional.empty(), ""),
            "Council advisers have 6 people now, so 7 cannot leave"),
        new RefusedCase(
            new Command.ChangeStaffing("advisers", 101, Optional.empty(), ""),
            "there is room for 100 people more than planned, not for 101"),
        new RefusedCase(
            new Command.SendAway("advisers", 7, Command.Why.SICK, Optional.empty()),
            "Council advisers have 6 agents on duty now, so 7 cannot leave"),
        new RefusedCase(
            new Command.SendAway("advisers", 1, Command.Why.BREAK, Optional.empty()),
            "a break needs a length in 'for'"),
        new RefusedCase(
            new Command.SetReserve("999", "advisers", 1),
            "'advisers' does not take 999; call takers, contact handlers do"),
        new RefusedCase(
            new Command.SetOverflow("101", "advisers", Duration.ofSeconds(-1)), "after must be"),
        new RefusedCase(new Command.SetMode(Command.Mode.JOINT), "it is joint already"),
        new RefusedCase(
            new Command.Surge("999", 1, Duration.ofHours(1)), "factor must be more than 1"),
        new RefusedCase(
            new Command.Surge("999", Double.NaN, Duration.ofHours(1)), "factor must be more"),
        new RefusedCase(
            new Command.Surge("999", 2, Duration.ZERO), "a length must be 1 s to 7 days"),
        new RefusedCase(
            new Command.Incident("999", 0, Duration.ofHours(1), ""), "calls must be 1 to 5000"),
        new RefusedCase(
            new Command.SetSite(List.of(), false), "groups must name at least one agent group"),
        new RefusedCase(
            new Command.SetSite(List.of("advisers"), true),
            "the site of Council advisers is open already"));
  }

  record RefusedCase(Command command, String reason) {}

  @ParameterizedTest
  @MethodSource("refused")
  void the_impossible_is_refused_with_the_reason_and_changes_nothing(RefusedCase one)
      throws RefusedException {
    LiveSession session = LiveSession.start(Rooms.joint(), 5);
    runTo(session, 540 * MINUTE);
    Snapshot before = session.snapshot();
    assertThatThrownBy(() -> session.apply(one.command()))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(one.reason());
    assertThat(session.snapshot()).isEqualTo(before);
    assertThat(session.log()).isEmpty();
  }

  @Test
  void a_mode_that_leaves_a_line_without_anybody_is_refused() {
    LiveSession session = LiveSession.start(Rooms.shipped("scenarios/city-2012/pilot.yaml"), 5);
    assertThatThrownBy(() -> session.apply(new Command.SetMode(Command.Mode.INDEPENDENT)))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("would have nobody");
  }

  @Test
  void nothing_can_be_changed_after_the_end() {
    LiveSession session = LiveSession.start(Rooms.joint(), 5);
    runTo(session, Long.MAX_VALUE);
    assertThatThrownBy(() -> session.apply(new Command.SetLine("council", false)))
        .hasMessageContaining("period is over");
    assertThatThrownBy(() -> session.whatIf(new Question(hours(1), 10, List.of())))
        .hasMessageContaining("over");
  }

  @Test
  void the_clock_goes_at_its_speed_and_stands_while_paused() throws RefusedException {
    LiveSession session = LiveSession.start(Rooms.joint(), 5);
    assertThat(session.advance(1_000_000_000L, 1000)).isTrue();
    assertThat(session.tick()).isZero();

    session.setSpeed(60);
    session.resume();
    session.advance(2_000_000_000L, 1000);
    session.advance(3_000_000_000L, 1000);
    assertThat(session.tick()).isEqualTo(MINUTE);
    session.setSpeed(600);
    session.advance(4_000_000_000L, 1000);
    session.advance(4_500_000_000L, 1000);
    assertThat(session.tick()).isEqualTo(6 * MINUTE);
    session.pause();
    session.advance(9_000_000_000L, 1000);
    assertThat(session.tick()).isEqualTo(6 * MINUTE);
    session.step(Duration.ofMinutes(5));
    session.step(Duration.ofMinutes(5));
    while (!session.advance(9_000_000_000L, 10)) {
      // goes on
    }
    assertThat(session.tick()).isEqualTo(16 * MINUTE);
    assertThat(session.isPaused()).isTrue();
    assertThatThrownBy(() -> session.setSpeed(0)).isInstanceOf(RefusedException.class);
  }

  @Test
  void a_session_that_is_too_slow_says_by_how_much() throws RefusedException {
    LiveSession session = LiveSession.start(Rooms.joint(), 5);
    session.setSpeed(10_000);
    session.resume();
    session.advance(0, 10);
    assertThat(session.advance(1_000_000_000L, 5)).isFalse();
    double behind = 10_000 - session.tick() / 1e6;
    assertThat(session.lagSeconds()).isEqualTo(behind / 10_000);
    while (!session.advance(1_000_000_000L, 1000)) {
      // catches up
    }
    assertThat(session.lagSeconds()).isZero();
    assertThat(session.tick()).isEqualTo(10_000_000_000L);
  }
}

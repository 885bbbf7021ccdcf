package org.jointline.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jointline.laws.RandomScenario;
import org.jointline.measure.IntervalCounts;
import org.jointline.model.CompiledScenario;
import org.jointline.scenario.Cohorts;
import org.jointline.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** What holds of every session, whatever is done in it. */
class SessionLawsTest {
  private static final long MINUTE = 60_000_000L;
  private static final Command.Why[] WHY = Command.Why.values();

  private static void runTo(LiveSession session, long tick, Random luck) {
    session.skipTo(tick);
    while (!session.advance(0, 1 + luck.nextInt(500))) {
      // goes on
    }
  }

  private static Command random(Scenario scenario, Random luck) {
    String line = scenario.callTypes().get(luck.nextInt(scenario.callTypes().size())).id();
    String group = scenario.agentGroups().get(luck.nextInt(scenario.agentGroups().size())).id();
    Duration length = Duration.ofSeconds(1 + luck.nextInt(3600));
    Optional<Duration> maybe = luck.nextBoolean() ? Optional.of(length) : Optional.empty();
    return switch (luck.nextInt(9)) {
      case 0 -> new Command.ChangeStaffing(group, luck.nextInt(9) - 4, maybe, "");
      case 1 -> new Command.SendAway(group, 1 + luck.nextInt(2), WHY[luck.nextInt(2)], maybe);
      case 2 -> new Command.SetLine(line, luck.nextBoolean());
      case 3 -> new Command.SetReserve(line, group, luck.nextInt(3));
      case 4 -> new Command.SetOverflow(line, group, Duration.ofSeconds(luck.nextInt(120)));
      case 5 -> new Command.SetMode(Command.Mode.values()[luck.nextInt(2)]);
      case 6 -> new Command.Surge(line, 1 + luck.nextDouble() * 4, length);
      case 7 -> new Command.Incident(line, 1 + luck.nextInt(30), length, "");
      default -> new Command.SetSite(List.of(group), luck.nextBoolean());
    };
  }

  /**
   * Live in small steps, replayed, and headless: every count is the same, and the books balance.
   */
  @Test
  void random_commands_give_the_same_counts_live_replayed_and_headless() throws RefusedException {
    int done = 0;
    for (int seed = 0; seed < 60; seed++) {
      Scenario scenario = RandomScenario.of(seed);
      Random luck = new Random(seed);
      LiveSession live = LiveSession.start(scenario, 5);
      long period = live.endTick() - live.startTick();
      for (int i = 0; i < 25; i++) {
        runTo(live, live.startTick() + (long) (period * (i + luck.nextDouble()) / 25), luck);
        try {
          live.apply(random(Cohorts.apart(scenario), luck));
          done++;
        } catch (RefusedException e) {
          assertThat(e).hasMessageNotContaining("null");
        }
      }
      LiveSession replayed = LiveSession.replay(scenario, 5, live.log(), live.tick());
      assertThat(replayed.snapshot()).isEqualTo(live.snapshot());
      assertThat(replayed.history()).isEqualTo(live.history());
      runTo(live, Long.MAX_VALUE, luck);

      CompiledScenario compiled =
          CompiledScenario.withSpareAgents(scenario, CommandDesk.SPARE_AGENTS);
      IntervalCounts headless = new IntervalCounts(compiled.model());
      CommandedRun.of(compiled, live.log()).run(5, 0, headless);
      assertThat(live.counts())
          .as("scenario %d", seed)
          .usingRecursiveComparison()
          .comparingOnlyFields("calls", "people.cells", "answeredBy", "waits")
          .isEqualTo(headless);
    }
    assertThat(done).isGreaterThan(600);
  }

  /** Two endings at the very end: however small the steps, the same happens. */
  @Test
  void what_would_end_at_the_end_does_not_depend_on_steps() throws RefusedException {
    Scenario scenario =
        Rooms.of(
            """
            name: Breaks to the end
            calendar: {start: 2026-01-05T09:00, length: 1 h, drain: 0 s}
            organisations: {a: {}}
            call types:
              line:
                owner: a
                arrivals: {at: ["09:50:00", "09:50:01", "09:50:02", "09:50:03"]}
                talk: {deterministic: 1 min}
                patience: infinite
                routing: [staff]
            agent groups:
              staff: {employer: a, skills: [line], staffing: 2}
            """);
    Snapshot[] ends = new Snapshot[2];
    for (int i = 0; i < 2; i++) {
      LiveSession session = LiveSession.start(scenario, 1);
      runTo(session, 30 * MINUTE, new Random(1));
      Optional<Duration> toTheEnd = Optional.of(Duration.ofMinutes(30));
      session.apply(new Command.SendAway("staff", 1, Command.Why.BREAK, toTheEnd));
      session.apply(new Command.SendAway("staff", 1, Command.Why.BREAK, toTheEnd));
      session.skipTo(Long.MAX_VALUE);
      while (!session.advance(0, i == 0 ? 1 : 1000)) {
        // goes on
      }
      ends[i] = session.snapshot();
    }
    assertThat(ends[0]).isEqualTo(ends[1]);
    assertThat(ends[0].lines().get(0).waiting()).isEqualTo(4);
  }

  /** Callers of the warm-up are served and not counted; the clock of the counts starts after it. */
  @Test
  void the_warm_up_is_not_counted() {
    Scenario scenario =
        Rooms.of(
            """
            name: Warm
            calendar: {start: 2026-01-05T09:00, length: 2 h, warm-up: 1 h 7 min 10 s}
            organisations: {a: {}}
            call types:
              line:
                owner: a
                arrivals: {rate: 120/h}
                talk: {deterministic: 2 min}
                patience: infinite
                target: {answered within: 20 s, share: 80 %}
                routing: [staff]
            agent groups:
              staff: {employer: a, skills: [line], staffing: 2}
            """);
    LiveSession session = LiveSession.start(scenario, 1);
    assertThat(session.time(session.tick())).hasToString("2026-01-05T09:00Z[Europe/London]");
    assertThat(session.snapshot().lines().get(0).waiting()).isGreaterThan(20);
    for (int minute = 5; minute <= 120; minute += 5) {
      session.skipTo(session.startTick() + minute * MINUTE);
      while (!session.advance(0, 1000)) {
        // goes on
      }
      Snapshot.Line line = session.snapshot().lines().get(0);
      for (Snapshot.Calls calls : List.of(line.interval(), line.recent(), line.today())) {
        assertThat(calls.answered()).isLessThanOrEqualTo(calls.offered());
        calls.serviceLevel().ifPresent(level -> assertThat(level).isBetween(0.0, 1.0));
      }
      assertThat(line.total().answeredByEmployer().values().stream().mapToLong(n -> n).sum())
          .isLessThanOrEqualTo(line.total().offered());
    }
    assertThat(session.history().slices().get(0).time())
        .hasToString("2026-01-05T09:00Z[Europe/London]");
  }

  @Test
  void numbers_beyond_all_bounds_are_refused() {
    LiveSession session = LiveSession.start(Rooms.joint(), 5);
    runTo(session, 540 * MINUTE, new Random(1));
    Snapshot before = session.snapshot();
    Duration ages = Duration.ofSeconds(Long.MAX_VALUE);
    for (int n : new int[] {Integer.MIN_VALUE, Integer.MAX_VALUE, -1001, 1001}) {
      for (Command command :
          List.of(
              new Command.ChangeStaffing("advisers", n, Optional.empty(), ""),
              new Command.SendAway("advisers", n, Command.Why.SICK, Optional.empty()),
              new Command.SetReserve("101", "call takers", n),
              new Command.SetOverflow("101", "call takers", ages),
              new Command.Surge("999", 2, ages),
              new Command.Incident("999", 10, ages, ""),
              new Command.Incident("999", n == 1001 ? 5001 : n, Duration.ofHours(1), ""))) {
        if (!(n == 1001 && command instanceof Command.SetReserve)) {
          assertThatThrownBy(() -> session.apply(command)).isInstanceOf(RefusedException.class);
        }
      }
    }
    assertThat(session.snapshot()).isEqualTo(before);
  }

  /** A thousand changes of the rules in a full queue leave no events behind. */
  @Test
  void changing_the_rules_again_and_again_costs_nothing_later() throws RefusedException {
    Scenario scenario =
        Rooms.of(
            """
            name: Full
            calendar: {start: 2026-01-05, days: 1}
            organisations: {a: {}}
            call types:
              line:
                owner: a
                arrivals: {rate: 120/h}
                talk: {exponential: {mean: 5 min}}
                patience: {exponential: {mean: 5 min}}
                routing: [staff, {group: others, after: 30 s}]
            agent groups:
              staff: {employer: a, skills: [line], staffing: 4}
              others: {employer: a, skills: [line], staffing: 1}
            """);
    assertThat(events(scenario, 1000)).isLessThan(events(scenario, 1) + 2000);
  }

  private static int events(Scenario scenario, int changes) throws RefusedException {
    LiveSession session = LiveSession.start(scenario, 1);
    runTo(session, 60 * MINUTE, new Random(1));
    for (int i = 0; i < changes; i++) {
      session.apply(new Command.SetReserve("line", "staff", 0));
    }
    int steps = 0;
    session.skipTo(Long.MAX_VALUE);
    while (!session.advance(0, 1)) {
      steps++;
    }
    return steps;
  }

  /** Calls go to the group their own rule ranks first, whatever the order of a command's groups. */
  @Test
  void a_site_that_opens_again_serves_by_rank() throws RefusedException {
    Scenario scenario =
        Rooms.of(
            """
            name: Ranked
            calendar: {start: 2026-01-05T09:00, length: 1 h}
            organisations: {a: {}}
            call types:
              line:
                owner: a
                arrivals: {at: ["09:10:00", "09:10:01"]}
                talk: {deterministic: 10 min}
                patience: infinite
                routing: [first, second]
            agent groups:
              first: {employer: a, skills: [line], staffing: 2}
              second: {employer: a, skills: [line], staffing: 2}
            """);
    for (List<String> order : List.of(List.of("first", "second"), List.of("second", "first"))) {
      LiveSession session = LiveSession.start(scenario, 1);
      session.apply(new Command.SetSite(order, false));
      runTo(session, 11 * MINUTE, new Random(1));
      session.apply(new Command.SetSite(order, true));
      assertThat(session.snapshot().groups().get(0).talking()).isEqualTo(2);
      assertThat(session.snapshot().groups().get(1).talking()).isZero();
    }
  }

  @Test
  void everybody_giving_up_is_a_miss_whatever_the_base() {
    Scenario scenario =
        Rooms.of(
            """
            name: Nobody
            calendar: {start: 2026-01-05T09:00, length: 2 h}
            organisations: {a: {}}
            call types:
              line:
                owner: a
                arrivals: {rate: 60/h}
                talk: {deterministic: 1 min}
                patience: {deterministic: 2 min}
                target: {answered within: 20 s, share: 80 %, base: answered}
                routing: [staff]
            agent groups:
              staff: {employer: a, skills: [line], staffing: {Tue 09:00-10:00: 1}}
            """);
    LiveSession session = LiveSession.start(scenario, 1);
    runTo(session, 60 * MINUTE, new Random(1));
    assertThat(session.snapshot().lines().get(0).state()).isEqualTo(Snapshot.State.MISSED);
  }
}

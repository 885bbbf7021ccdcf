package org.jointline.live;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jointline.kernel.Listener;
import org.jointline.kernel.OverloadedException;
import org.jointline.kernel.TwoListeners;
import org.jointline.measure.IntervalCounts;
import org.jointline.model.CompiledScenario;
import org.jointline.model.Model;
import org.jointline.scenario.Scenario;

/**
 * A replication on a pacing clock, changed by commands. It is replication 0 of the scenario with
 * its seed: without commands it has the same callers and the same counts as a run has.
 *
 * <p>Belongs to one thread at a time. It neither waits nor knows the time: whoever drives it says
 * what time it is.
 */
public final class LiveSession {
  /** As fast as possible. */
  public static final double FULL_SPEED = Double.POSITIVE_INFINITY;

  public static final double FASTEST = 10_000;
  private static final int REPLICATION = 0;
  private static final int MOST_COMMANDS = 10_000;

  /** Looking at all agents takes about as long as so many events. */
  private static final int SAMPLE_COST = 10;

  private final CompiledScenario compiled;
  private final long seed;
  private final Course course;
  private final Floor floor;
  private final IntervalCounts counts;
  private final CommandDesk desk;
  private final Words words;
  private final PacingClock clock = new PacingClock();
  private final List<TimedCommand> log = new ArrayList<>();
  private final Deque<Snapshot.Event> events = new ArrayDeque<>();
  private final int[] waiting;
  private long nextSample;

  /** Tick to reach whatever the clock says; in the past if there is none. */
  private long goal;

  private long due;
  private boolean ended;

  private LiveSession(Scenario scenario, long seed) {
    this.seed = seed;
    compiled = CompiledScenario.withSpareAgents(scenario, CommandDesk.SPARE_AGENTS);
    Model model = compiled.model();
    course = new Course(model, this::ended);
    floor = new Floor(compiled);
    counts = new IntervalCounts(model);
    desk = new CommandDesk(compiled, seed, REPLICATION);
    words = new Words(scenario);
    waiting = new int[model.types];
    course.restart(seed, REPLICATION, new TwoListeners(counts, floor));
    if (model.startTick > 0) {
      course.runTo(model.startTick - 1);
      floor.begin(model.startTick);
    }
    nextSample = model.startTick + GroupHistory.SAMPLE_TICKS - 1;
    run(model.startTick);
    goal = course.replication.now();
    due = goal;
    clock.run(1, true, goal);
  }

  /**
   * A session at the scenario's first instant, paused.
   *
   * @throws IllegalArgumentException if the scenario is too large to run, with the limit and reason
   */
  public static LiveSession start(Scenario scenario, long seed) {
    return new LiveSession(scenario, seed);
  }

  /**
   * A session brought to where a log ends, at full speed, paused.
   *
   * @param log in order of ticks
   * @param reached tick to go to, if it is after the last command
   * @throws RefusedException if a command of the log cannot be carried out
   */
  public static LiveSession replay(
      Scenario scenario, long seed, List<TimedCommand> log, long reached) throws RefusedException {
    LiveSession session = start(scenario, seed);
    for (TimedCommand timed : log) {
      if (timed.tick() < session.startTick()) {
        throw new RefusedException(
            "the log has a command at tick " + timed.tick() + ", before the scenario's start");
      }
      session.run(timed.tick());
      session.apply(timed.command());
    }
    session.run(reached);
    session.goal = session.tick();
    session.due = session.goal;
    session.clock.run(1, true, session.goal);
    return session;
  }

  public Scenario scenario() {
    return compiled.scenario();
  }

  public long seed() {
    return seed;
  }

  /** The tick reached. */
  public long tick() {
    return course.replication.now();
  }

  /** Local time, with offset, of a tick. */
  public ZonedDateTime time(long tick) {
    return compiled.time().local(tick);
  }

  /** Tick of a local time. */
  public long tick(LocalDateTime local) {
    return compiled.time().tick(local);
  }

  /** First tick that counts. */
  public long startTick() {
    return compiled.model().startTick;
  }

  /** Nobody calls from here on. */
  public long endTick() {
    return compiled.model().endTick;
  }

  /**
   * Carries out a command now. Only between calls of {@link #advance} that came to where they
   * should be, else the command takes effect in the middle of a tick: see {@link #isSettled}.
   *
   * @throws RefusedException if it is impossible, with the reason; then nothing has changed
   */
  public TimedCommand apply(Command command) throws RefusedException {
    if (log.size() >= MOST_COMMANDS) {
      throw new RefusedException(
          "a session takes at most " + MOST_COMMANDS + " commands, and has had them");
    }
    settle();
    desk.prepare(command, course.replication).on(course);
    TimedCommand timed = new TimedCommand(tick(), command);
    log.add(timed);
    remember(tick(), Snapshot.Kind.COMMAND, words.of(command));
    return timed;
  }

  /** Finishes the tick it is in. */
  private void settle() {
    run(tick());
  }

  /** All commands so far, in order. */
  public List<TimedCommand> log() {
    return List.copyOf(log);
  }

  /** What a command is, in words, for logs. */
  public String describe(Command command) {
    return words.of(command);
  }

  /**
   * Simulated seconds a second of wall from now on, 0.1 to {@link #FASTEST}, or {@link
   * #FULL_SPEED}.
   */
  public void setSpeed(double speed) throws RefusedException {
    if (speed != FULL_SPEED && !(speed >= 0.1 && speed <= FASTEST)) {
      throw new RefusedException("speed must be 0.1 to 10000, or max, got " + speed);
    }
    clock.run(speed, clock.isPaused(), tick());
  }

  public double speed() {
    return clock.speed();
  }

  public void pause() {
    clock.run(clock.speed(), true, tick());
    goal = tick();
  }

  public void resume() {
    clock.run(clock.speed(), false, tick());
    due = tick();
  }

  public boolean isPaused() {
    return clock.isPaused();
  }

  /** Lets so much simulated time pass although it is paused, with the next calls of advance. */
  public void step(Duration simulated) {
    skipTo(Math.max(goal, tick()) + simulated.toNanos() / 1000);
  }

  /** Jumps ahead to a tick as fast as possible, with the next calls of advance; then as before. */
  public void skipTo(long tick) {
    goal = Math.min(tick, compiled.model().stopTick);
  }

  /**
   * Whether something failed because more calls wait than can be simulated: the scenario is at
   * fault, and the message says what to change.
   */
  public static boolean isOverload(Throwable failure) {
    return failure instanceof OverloadedException;
  }

  /** Whether nothing more can happen. */
  public boolean isOver() {
    return course.replication.isOver();
  }

  /**
   * Simulates up to where the clock says it should be by now, or as much as the budget allows.
   *
   * @param wallNanos now, by a clock that only goes on
   * @param budget most events to handle
   * @return whether it is where it should be; else call again soon
   */
  public boolean advance(long wallNanos, int budget) {
    if (isOver()) {
      end();
      return true;
    }
    boolean skips = goal > tick();
    due = skips ? goal : Math.min(clock.due(wallNanos, tick()), compiled.model().stopTick);
    boolean there = advanceTo(due, budget);
    if (skips && there) {
      clock.run(clock.speed(), clock.isPaused(), tick());
    }
    if (isOver()) {
      end();
    }
    return there || isOver();
  }

  private void end() {
    if (!ended) {
      ended = true;
      course.replication.end();
      remember(tick(), Snapshot.Kind.END, "End of the scenario");
    }
  }

  private void run(long tick) {
    while (!advanceTo(tick, Integer.MAX_VALUE) && !isOver()) {
      // goes on
    }
  }

  private boolean advanceTo(long tick, int budget) {
    int left = budget;
    while (true) {
      long stop = Math.min(tick, nextSample);
      left = course.advanceTo(stop, left);
      if (left == 0) {
        return false;
      }
      if (stop == nextSample && !isOver()) {
        sample();
        left = Math.max(0, left - SAMPLE_COST);
      }
      if (stop == tick || isOver()) {
        return true;
      }
      if (left == 0) {
        return false;
      }
    }
  }

  /** The last tick before the next round half minute. */
  private void sample() {
    for (int i = 0; i < waiting.length; i++) {
      waiting[i] = course.replication.waiting(i);
    }
    floor.sample(nextSample + 1, course.replication, waiting);
    nextSample += GroupHistory.SAMPLE_TICKS;
  }

  /** Wall seconds it is behind its clock; 0 at full speed or while paused. */
  public double lagSeconds() {
    if (clock.isPaused() || clock.speed() == FULL_SPEED || isOver()) {
      return 0;
    }
    long behind = Math.max(0, due - tick());
    return behind / (double) Model.TICKS_PER_SECOND / clock.speed();
  }

  private void ended(long tick, String what) {
    remember(tick, Snapshot.Kind.END, what);
  }

  private void remember(long tick, Snapshot.Kind kind, String text) {
    events.addFirst(new Snapshot.Event(tick, time(tick), kind, text));
    if (events.size() > Snapshot.MOST_EVENTS) {
      events.removeLast();
    }
  }

  /** Number of the last call that arrived. */
  long lastCall() {
    return course.replication.calls();
  }

  /** From now on tells somebody else, too. */
  void listen(Listener other) {
    course.replication.tell(new TwoListeners(new TwoListeners(counts, floor), other));
  }

  /** What it looks like now. */
  public Snapshot snapshot() {
    return new SnapshotTaker(compiled, course.replication, floor)
        .snapshot(desk.mode(), List.copyOf(events));
  }

  public History history() {
    return new SnapshotTaker(compiled, course.replication, floor).history();
  }

  /**
   * Everything counted so far, as a run counts it; complete once the session is over.
   *
   * @return the session's own: not to be changed, and read only by the session's thread
   */
  public IntervalCounts counts() {
    return counts;
  }

  /**
   * Copies its exact state, to be run ahead on any thread while the session goes on.
   *
   * @throws RefusedException if the question is too large or a command of it is impossible
   */
  public WhatIf whatIf(Question question) throws RefusedException {
    settle();
    return new WhatIf(compiled, course, floor.inHand, desk, seed, question);
  }
}

package org.jointline.live;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jointline.kernel.CallsInHand;
import org.jointline.kernel.Listener;
import org.jointline.model.CompiledScenario;
import org.jointline.model.Model;
import org.jointline.random.Purpose;
import org.jointline.random.Streams;
import org.jointline.scenario.CallType;

/**
 * A question about a session's exact state, ready to be answered on any thread. Futures of the same
 * number have the same callers in every branch (common random numbers), so that differences between
 * branches are of what is done and not of luck. The same session, tick and question give the same
 * answer.
 */
public final class WhatIf {
  private static final int STEPS = 24;
  private static final long MOST_VALUES = 4_000_000;

  /** A branch, ready to be run. */
  private record Plan(String name, List<Effect> effects) {}

  private final CompiledScenario compiled;
  private final Course state;
  private final CallsInHand inHand;
  private final List<Plan> plans = new ArrayList<>();
  private final long seed;
  private final int futures;
  private final long now;
  private final long stepTicks;
  private final int day;

  WhatIf(
      CompiledScenario compiled,
      Course course,
      CallsInHand inHand,
      CommandDesk desk,
      long seed,
      Question question)
      throws RefusedException {
    check(question, compiled, course);
    this.compiled = compiled;
    Model model = compiled.model();
    state = new Course(model, (tick, what) -> {});
    state.replication.copyFrom(course.replication);
    state.agenda.copyFrom(course.agenda);
    this.inHand = new CallsInHand(model.agents());
    this.inHand.copyFrom(inHand);
    now = course.replication.now();
    this.seed = Streams.seed(seed ^ now, 0, Purpose.FORESIGHT, 1);
    futures = question.futures();
    stepTicks = Math.max(1, question.horizon().toNanos() / 1000 / STEPS);
    day =
        (int)
            ChronoUnit.DAYS.between(
                compiled.time().firstDate(), compiled.time().local(now).toLocalDate());
    plans.add(new Plan("Do nothing", List.of()));
    for (Question.Alternative alternative : question.alternatives()) {
      plans.add(new Plan(alternative.name(), effects(alternative, desk.copy(), course)));
    }
  }

  private static void check(Question question, CompiledScenario compiled, Course course)
      throws RefusedException {
    refuseIf(
        question.alternatives().size() > Question.MOST_ALTERNATIVES,
        "at most "
            + Question.MOST_ALTERNATIVES
            + " alternatives, got "
            + question.alternatives().size());
    refuseIf(
        question.futures() < 1 || question.futures() > Question.MOST_FUTURES,
        "futures must be 1 to " + Question.MOST_FUTURES + ", got " + question.futures());
    refuseIf(
        question.horizon().compareTo(Duration.ofMinutes(1)) < 0
            || question.horizon().compareTo(Question.LONGEST_HORIZON) > 0,
        "horizon must be 1 min to 24 h, got " + Names.length(question.horizon()));
    long values =
        (long) question.futures()
            * (question.alternatives().size() + 1)
            * STEPS
            * compiled.model().types;
    refuseIf(
        values > MOST_VALUES,
        "that many futures, alternatives and lines make "
            + values
            + " values, more than "
            + MOST_VALUES
            + "; ask for fewer futures");
    refuseIf(course.replication.isOver(), "the session is over; there is no future to look at");
  }

  /** Each command is checked against what those before it in the alternative have made of now. */
  private static List<Effect> effects(
      Question.Alternative alternative, CommandDesk desk, Course course) throws RefusedException {
    Course trial = new Course(desk.model(), (tick, what) -> {});
    trial.replication.copyFrom(course.replication);
    trial.replication.tell(new Listener() {});
    List<Effect> effects = new ArrayList<>();
    for (Command command : alternative.commands()) {
      Effect effect = desk.prepare(command, trial.replication);
      effect.on(trial);
      effects.add(effect);
    }
    return effects;
  }

  private static void refuseIf(boolean impossible, String reason) throws RefusedException {
    if (impossible) {
      throw new RefusedException(reason);
    }
  }

  /**
   * Runs all futures.
   *
   * @param threads to use
   * @param cancelled asked often; once true, the answer is made of the futures done
   * @throws InterruptedException if the calling thread is interrupted
   */
  public Fans answer(int threads, BooleanSupplier cancelled) throws InterruptedException {
    Futures[][] results = results();
    AtomicInteger next = new AtomicInteger();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    List<Thread> helpers = new ArrayList<>();
    Runnable work = () -> work(results, next, cancelled, failure);
    for (int t = 1; t < Math.min(threads, futures); t++) {
      Thread thread = new Thread(work, "futures-" + t);
      thread.setDaemon(true);
      thread.start();
      helpers.add(thread);
    }
    work.run();
    try {
      for (Thread thread : helpers) {
        thread.join();
      }
    } catch (InterruptedException e) {
      failure.compareAndSet(null, e);
      throw e;
    }
    if (failure.get() instanceof RuntimeException e) {
      throw e;
    } else if (failure.get() instanceof Error e) {
      throw e;
    }
    return fans(results, Math.min(futures, next.get()));
  }

  private Futures[][] results() {
    Futures[][] results = new Futures[plans.size()][compiled.model().types];
    for (Futures[] branch : results) {
      for (int i = 0; i < branch.length; i++) {
        branch[i] = new Futures(compiled.scenario().callTypes().get(i).target(), STEPS, futures);
      }
    }
    return results;
  }

  private void work(
      Futures[][] results,
      AtomicInteger next,
      BooleanSupplier cancelled,
      AtomicReference<Throwable> failure) {
    try {
      Course course = new Course(compiled.model(), (tick, what) -> {});
      FutureCounts counts = new FutureCounts(compiled);
      while (!cancelled.getAsBoolean() && failure.get() == null) {
        int future = next.getAndIncrement();
        if (future >= futures) {
          return;
        }
        for (int b = 0; b < plans.size(); b++) {
          run(course, counts, plans.get(b), future, results[b]);
        }
      }
    } catch (RuntimeException | Error e) {
      failure.compareAndSet(null, e);
    }
  }

  private void run(Course course, FutureCounts counts, Plan plan, int future, Futures[] into) {
    course.replication.foresee(state.replication, inHand, day, seed, future);
    course.agenda.copyFrom(state.agenda);
    course.agenda.foresee(0, course.replication, seed, future);
    counts.begin(course.replication.calls());
    course.replication.tell(counts);
    int known = course.agenda.size();
    for (Effect effect : plan.effects()) {
      effect.on(course);
    }
    course.agenda.foresee(known, course.replication, seed, future);
    for (int step = 0; step < STEPS; step++) {
      course.runTo(now + (step + 1) * stepTicks);
      for (int i = 0; i < into.length; i++) {
        CallType type = compiled.scenario().callTypes().get(i);
        long met = 0;
        long of = 0;
        if (type.target().isPresent()) {
          met = counts.of(i).met(type.target().get().base());
          of = counts.of(i).of(type.target().get().base(), undecided(course, counts, i));
        }
        into[i].put(step, future, met, of, course.replication.waiting(i));
      }
    }
  }

  /** Calls that wait and may yet be answered within the threshold. */
  private static long undecided(Course course, FutureCounts counts, int type) {
    return course.replication.waiting(type, counts.last(), counts.within(type));
  }

  private Fans fans(Futures[][] results, int done) {
    List<Fans.Branch> branches = new ArrayList<>();
    for (int b = 0; b < plans.size(); b++) {
      List<Fans.Line> lines = new ArrayList<>();
      for (int i = 0; i < results[b].length; i++) {
        lines.add(
            line(i, results[b][i], b == 0 ? Optional.empty() : Optional.of(results[0][i]), done));
      }
      branches.add(new Fans.Branch(plans.get(b).name(), lines));
    }
    ZonedDateTime time = compiled.time().local(now);
    Duration step = Duration.ofNanos(stepTicks * 1000);
    return new Fans(time, step.multipliedBy(STEPS), step, done, branches);
  }

  private Fans.Line line(int i, Futures own, Optional<Futures> nothing, int done) {
    CallType type = compiled.scenario().callTypes().get(i);
    boolean promised = type.target().isPresent();
    return new Fans.Line(
        type.id(),
        type.name(),
        promised ? OptionalDouble.of(type.target().get().share()) : OptionalDouble.empty(),
        promised ? Optional.of(own.serviceLevel(done)) : Optional.empty(),
        own.waiting(done),
        promised ? own.miss(done) : OptionalDouble.empty(),
        promised ? own.service(done) : Optional.empty(),
        promised ? nothing.flatMap(n -> own.against(n, done)) : Optional.empty());
  }
}

package org.jointline.model;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jointline.random.Sampler;
import org.jointline.scenario.CallType;
import org.jointline.scenario.Distribution;
import org.jointline.scenario.Journey;
import org.jointline.scenario.Scenario;

/** Makes the rules of journeys. */
final class JourneyCompiler {
  private final Scenario scenario;
  private final Timeline time;

  private JourneyCompiler(Scenario scenario, Timeline time) {
    this.scenario = scenario;
    this.time = time;
  }

  /** The rules; null where no call type has any. */
  static JourneyRules compile(Scenario scenario, Timeline time) {
    return scenario.callTypes().stream().allMatch(t -> t.journey().isNone())
        ? null
        : new JourneyRules(new JourneyCompiler(scenario, time));
  }

  private int type(String id) {
    for (int i = 0; i < scenario.callTypes().size(); i++) {
      if (scenario.callTypes().get(i).id().equals(id)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no call type " + id);
  }

  private static Sampler sampler(Distribution of) {
    boolean none = of instanceof Distribution.Deterministic d && d.value() == 0;
    return none ? null : SamplerCompiler.compile(of);
  }

  JourneyRules.Branch[][] then() {
    return scenario.callTypes().stream()
        .map(t -> branches(t.journey().then()))
        .toArray(JourneyRules.Branch[][]::new);
  }

  private JourneyRules.Branch[] branches(List<Journey.Branch> then) {
    JourneyRules.Branch[] branches = new JourneyRules.Branch[then.size()];
    double upTo = 0;
    for (int b = 0; b < branches.length; b++) {
      Journey.Branch branch = then.get(b);
      upTo += branch.share();
      branches[b] =
          new JourneyRules.Branch(
              upTo,
              type(branch.to()),
              Contact.valueOf(branch.kind().name()),
              sampler(branch.delay()),
              branch.warm() ? SamplerCompiler.compile(branch.handover()) : null,
              onTheSpot(branch),
              branch.talkMore().map(SamplerCompiler::compile).orElse(null),
              branch.dialsThere(),
              branch.hours().map(time::lay).orElse(null));
    }
    return branches;
  }

  private boolean[] onTheSpot(Journey.Branch branch) {
    boolean[] able = new boolean[scenario.agentGroups().size()];
    for (int g = 0; g < able.length; g++) {
      able[g] =
          branch.onTheSpot()
              && scenario.agentGroups().get(g).skills().stream()
                  .anyMatch(s -> s.callType().equals(branch.to()));
    }
    return able;
  }

  JourneyRules.Announcement[] announcements() {
    return scenario.callTypes().stream()
        .map(t -> t.journey().announcement().map(this::announcement).orElse(null))
        .toArray(JourneyRules.Announcement[]::new);
  }

  private JourneyRules.Announcement announcement(Journey.Announcement a) {
    return new JourneyRules.Announcement(
        SamplerCompiler.compile(a.length()), a.hangUp(), upTo(a.options()), to(a.options()));
  }

  private static double[] upTo(List<Journey.Option> options) {
    double[] upTo = new double[options.size()];
    double sum = 0;
    for (int o = 0; o < upTo.length; o++) {
      sum += options.get(o).share();
      upTo[o] = sum;
    }
    return upTo;
  }

  private int[] to(List<Journey.Option> options) {
    return options.stream().mapToInt(o -> type(o.to())).toArray();
  }

  JourneyRules.Redial[] redials() {
    return scenario.callTypes().stream()
        .map(t -> t.journey().redial().map(this::redial).orElse(null))
        .toArray(JourneyRules.Redial[]::new);
  }

  private JourneyRules.Redial redial(Journey.Redial r) {
    double[] first = {
      r.afterAbandoning(), r.afterBlocked(), r.afterHangingUp(), r.afterMessage(), 0
    };
    double[] further = first.clone();
    if (r.afterFurther().isPresent()) {
      Arrays.fill(further, 0, JourneyRules.DISCONNECTED, r.afterFurther().getAsDouble());
    }
    return new JourneyRules.Redial(
        first, further, sampler(r.delay()), r.atMost(), upTo(r.to()), to(r.to()), r.sameCaller());
  }

  JourneyRules.Duplicates[] duplicates() {
    return scenario.callTypes().stream()
        .map(t -> t.journey().duplicates().map(this::duplicates).orElse(null))
        .toArray(JourneyRules.Duplicates[]::new);
  }

  private JourneyRules.Duplicates duplicates(Journey.Duplicates d) {
    return new JourneyRules.Duplicates(d.share(), type(d.to()), sampler(d.delay()));
  }

  long[] messageAfter() {
    return scenario.callTypes().stream()
        .map(CallType::journey)
        .map(Journey::messageAfter)
        .mapToLong((Optional<Duration> d) -> d.map(Timeline::ticks).orElse(Long.MAX_VALUE))
        .toArray();
  }

  long[][] clearedAt() {
    return scenario.callTypes().stream()
        .map(t -> clearedAt(t.journey().clearedAt()))
        .toArray(long[][]::new);
  }

  /** Up to and including the end of the period. */
  private long[] clearedAt(List<Integer> seconds) {
    long[] ticks = new long[0];
    for (LocalDate date : time.dates()) {
      for (int second : seconds) {
        long tick = time.tick(date, second);
        if (tick >= 0 && tick <= time.endTick()) {
          ticks = Arrays.copyOf(ticks, ticks.length + 1);
          ticks[ticks.length - 1] = tick;
        }
      }
    }
    Arrays.sort(ticks);
    return ticks;
  }

  StepFunction[] open() {
    return scenario.callTypes().stream()
        .map(t -> time.open(t, scenario.demand().specialDays()))
        .toArray(StepFunction[]::new);
  }

  CallBackRules callBacks() {
    return CallBackRules.of(scenario, time);
  }
}

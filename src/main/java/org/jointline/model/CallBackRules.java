package org.jointline.model;

import java.util.List;
import org.jointline.random.Sampler;
import org.jointline.scenario.CallBack;
import org.jointline.scenario.CallType;
import org.jointline.scenario.Distribution;
import org.jointline.scenario.Scenario;

/** Who is offered to be called back, and how that goes on. Nobody writes to its arrays. */
public final class CallBackRules {
  /** No tick, no number of calls: what an offer does not look at. */
  public static final long NEVER = Long.MAX_VALUE;

  /** By call type; null where it is not offered. */
  public final Rule[] of;

  /** By call type: groups that take its calls at once and always. */
  public final int[][] ownGroups;

  /** By call type: mean of talk and after-call work. */
  public final double[] meanHandleTicks;

  private CallBackRules(Scenario scenario, Timeline time) {
    List<CallType> types = scenario.callTypes();
    of = new Rule[types.size()];
    for (int i = 0; i < of.length; i++) {
      int own = i;
      of[i] = types.get(i).journey().callBack().map(c -> rule(c, own, scenario, time)).orElse(null);
    }
    ownGroups = RuleCompiler.ownGroups(scenario);
    meanHandleTicks = RuleCompiler.meanHandleTicks(scenario);
  }

  /** The rules; null where nobody is called back. */
  static CallBackRules of(Scenario scenario, Timeline time) {
    return scenario.callTypes().stream().allMatch(t -> t.journey().callBack().isEmpty())
        ? null
        : new CallBackRules(scenario, time);
  }

  private static Rule rule(CallBack c, int own, Scenario scenario, Timeline time) {
    List<CallType> types = scenario.callTypes();
    int to = c.to().map(id -> types.stream().map(CallType::id).toList().indexOf(id)).orElse(own);
    return new Rule(
        c.offer().after().map(Timeline::ticks).orElse(NEVER),
        c.offer().waitingAbove().orElse(Integer.MAX_VALUE),
        c.offer().expectedAbove().map(Timeline::ticks).orElse(NEVER),
        c.offer().longestAbove().map(Timeline::ticks).orElse(NEVER),
        hours(c, own, to, scenario, time),
        c.accepted(),
        c.keepsPlace(),
        to,
        c.attempts(),
        c.reached(),
        sampler(c.inVain()),
        sampler(c.retryAfter()),
        c.expiresAfter().map(Timeline::ticks).orElse(NEVER),
        c.promise().map(p -> Timeline.ticks(p.within())).orElse(-1L));
  }

  /** Those of the offer, and of another line in whose queue the call-back would wait. */
  private static StepFunction hours(CallBack c, int own, int to, Scenario scenario, Timeline time) {
    StepFunction offered = c.hours().map(time::lay).orElse(null);
    if (to == own) {
      return offered;
    }
    StepFunction open = time.open(scenario.callTypes().get(to), scenario.demand().specialDays());
    return offered == null ? open : open.with(offered, Math::min);
  }

  private static Sampler sampler(Distribution of) {
    boolean none = of instanceof Distribution.Deterministic d && d.value() == 0;
    return none ? null : SamplerCompiler.compile(of);
  }

  /**
   * Calling back the callers of one type.
   *
   * @param afterTicks offered to who has waited so long
   * @param waitingAbove offered to who finds more calls waiting
   * @param expectedAboveTicks offered to who can expect to wait longer
   * @param longestAboveTicks offered to who finds that somebody has waited longer
   * @param hours when it is offered; null: always
   * @param to call type in whose queue it waits
   * @param inVain agent's time of an attempt in vain; null: none
   * @param retryAfter time from then until it waits again; null: none
   * @param expiresTicks from acceptance; {@link #NEVER} if it never expires
   * @param withinTicks the promise, from acceptance; -1 without one
   */
  public record Rule(
      long afterTicks,
      int waitingAbove,
      long expectedAboveTicks,
      long longestAboveTicks,
      StepFunction hours,
      double accepted,
      boolean keepsPlace,
      int to,
      int attempts,
      double reached,
      Sampler inVain,
      Sampler retryAfter,
      long expiresTicks,
      long withinTicks) {

    /** Whether it is offered at a tick. */
    public boolean isOffered(long tick) {
      return hours == null || hours.at(tick) > 0;
    }
  }
}

package org.jointline.model;

import java.util.List;
import java.util.Optional;
import org.jointline.scenario.CallType;
import org.jointline.scenario.Curve;
import org.jointline.scenario.FinishTarget;
import org.jointline.scenario.Scenario;
import org.jointline.scenario.Target;

/**
 * Rules of work beyond the plain call: what may be interrupted, what is to be finished when, in
 * which hours time counts. Arrays are by call type.
 */
public final class WorkRules {
  /** Null where nothing may be interrupted. */
  public final InterruptionRules interruptions;

  /** Null where no phone rings. */
  public final RingRules rings;

  /** Null where nobody has several chats at once. */
  public final ChatRules chats;

  /** Ticks from arrival within which work is to be finished; -1 without such a promise. */
  public final long[] finishTicks;

  /** Whether it is counted when work is finished. */
  public final boolean[] follows;

  /** Hours in which the time to finish counts; null for always. */
  private final WorkingClock[] finishClock;

  /** Hours in which the target's time counts; null for always. */
  private final WorkingClock[] answerClock;

  private WorkRules(Scenario scenario, Timeline time) {
    List<CallType> types = scenario.callTypes();
    interruptions = InterruptionRules.of(scenario);
    rings = RingRules.of(scenario);
    chats = ChatRules.of(scenario);
    finishTicks = new long[types.size()];
    follows = new boolean[types.size()];
    finishClock = new WorkingClock[types.size()];
    answerClock = new WorkingClock[types.size()];
    for (int i = 0; i < types.size(); i++) {
      CallType type = types.get(i);
      Optional<FinishTarget> finish = type.work().finishedWithin();
      finishTicks[i] = finish.map(f -> Timeline.ticks(f.within())).orElse(-1L);
      follows[i] = interruptions != null || isFollowed(type);
      finishClock[i] = clock(finish.flatMap(FinishTarget::countedIn), time);
      answerClock[i] = clock(type.target().flatMap(Target::countedIn), time);
    }
  }

  /** The rules of a scenario; null where there are none. */
  static WorkRules of(Scenario scenario, Timeline time) {
    boolean any =
        RingRules.of(scenario) != null
            || ChatRules.of(scenario) != null
            || scenario.callTypes().stream().anyMatch(WorkRules::isSpecial);
    return any ? new WorkRules(scenario, time) : null;
  }

  /** Whether agents answer calls one after the other and nothing comes between. */
  public boolean isPlain() {
    return interruptions == null && rings == null && chats == null;
  }

  private static boolean isSpecial(CallType type) {
    return isFollowed(type) || type.target().flatMap(Target::countedIn).isPresent();
  }

  private static boolean isFollowed(CallType type) {
    return type.work().interruptible().isPresent()
        || type.work().finishedWithin().isPresent()
        || !type.work().channel().isLive();
  }

  private static WorkingClock clock(Optional<Curve> hours, Timeline time) {
    return hours.map(h -> new WorkingClock(time.lay(h))).orElse(null);
  }

  /** Ticks from arrival that count for a type's target. */
  public long waited(int type, long arrival, long now) {
    return counted(answerClock[type], arrival, now);
  }

  /** Whether only certain hours count for a type's target. */
  public boolean isInHours(int type) {
    return answerClock[type] != null;
  }

  /** Whether work finished at a tick keeps the promise of its type. */
  public boolean isInTime(int type, long arrival, long finished) {
    return counted(finishClock[type], arrival, finished) <= finishTicks[type];
  }

  private static long counted(WorkingClock clock, long from, long to) {
    return clock == null ? to - from : clock.between(from, to);
  }
}

package org.jointline.kernel;

import java.util.Arrays;
import java.util.function.LongSupplier;
import org.jointline.model.Condition;
import org.jointline.model.Model;
import org.jointline.routing.IdleAgents;

/** What can be seen on the floor and on the clock at this moment. */
final class Sight {
  private final Model model;
  private final IdleAgents idle;
  private final WhoWaits whoWaits;
  private final Duty duty;
  private final Lately lately;
  private final LongSupplier clock;
  private final ExpectedWait expectedWait;

  /** By window of the rules: whether it is open. */
  private final boolean[] open;

  /** By group: agents on calls of other organisations. */
  final int[] away;

  int mode;

  Sight(Model model, Floor floor, Lately lately, LongSupplier clock) {
    this.model = model;
    idle = floor.idle;
    whoWaits = floor.whoWaits;
    duty = floor.duty;
    this.lately = lately;
    this.clock = clock;
    expectedWait = new ExpectedWait(model.rules.ownGroups, model.rules.meanHandleTicks, idle, duty);
    open = new boolean[model.rules.windows()];
    away = new int[model.groups];
  }

  void clear() {
    Arrays.fill(open, false);
    Arrays.fill(away, 0);
    mode = model.rules.startMode;
  }

  void copyFrom(Sight other) {
    System.arraycopy(other.open, 0, open, 0, open.length);
    System.arraycopy(other.away, 0, away, 0, away.length);
    mode = other.mode;
  }

  /** Something planned happens. */
  void lookAtClock(long now) {
    for (int w = 0; w < open.length; w++) {
      open[w] = model.rules.isOpen(w, now);
    }
  }

  /**
   * @param condition null for one that always holds
   */
  boolean holds(Condition condition) {
    return holds(condition, false);
  }

  /**
   * Whether a condition holds for a call that one agent would take.
   *
   * @param isAway whether the agent is on calls of other organisations already
   */
  boolean holds(Condition condition, boolean isAway) {
    if (condition == null) {
      return true;
    }
    for (Condition.Term[] terms : condition.cases) {
      if (all(terms, isAway)) {
        return true;
      }
    }
    return false;
  }

  private boolean all(Condition.Term[] terms, boolean isAway) {
    for (Condition.Term term : terms) {
      if (!holds(term, isAway)) {
        return false;
      }
    }
    return true;
  }

  private boolean holds(Condition.Term term, boolean isAway) {
    int of = term.of();
    double bound = term.bound();
    return switch (term.sign()) {
      case WAITING -> whoWaits.count(of) >= bound;
      case WAITING_BELOW -> whoWaits.count(of) < bound;
      case IDLE -> idle(of) >= bound;
      case IDLE_BELOW -> idle(of) < bound;
      case ON_DUTY -> onDuty(of) >= bound;
      case ON_DUTY_BELOW -> onDuty(of) < bound;
      case LONGEST_WAIT -> clock.getAsLong() - whoWaits.since(of) >= bound;
      case EXPECTED_WAIT -> expectedWait.ticks(of, whoWaits.count(of)) >= bound;
      case SERVICE_LEVEL_BELOW -> lately.share(term.look()) < bound;
      case OCCUPANCY_ABOVE -> lately.share(term.look()) > bound;
      case OCCUPANCY_AT_MOST -> !(lately.share(term.look()) > bound);
      case CREW_LEFT -> isAway || notAway(of) > bound;
      case WINDOW -> open[of];
      case MODE -> (of >>> mode & 1) != 0;
    };
  }

  private int idle(int whole) {
    int agents = 0;
    for (int group : model.rules.parts[whole]) {
      agents += idle.count(group);
    }
    return agents;
  }

  private int onDuty(int whole) {
    int agents = 0;
    for (int group : model.rules.parts[whole]) {
      agents += duty.onDuty(group);
    }
    return agents;
  }

  /** People present who are not on calls of other organisations. */
  private int notAway(int whole) {
    int agents = onDuty(whole);
    for (int group : model.rules.parts[whole]) {
      agents += duty.ghosts(group) - away[group];
    }
    return agents;
  }
}

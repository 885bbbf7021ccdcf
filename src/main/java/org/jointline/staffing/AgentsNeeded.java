package org.jointline.staffing;

import java.util.function.IntFunction;
import org.jointline.scenario.ServiceLevelBase;

/**
 * Formulas turned round: how many agents reach a goal, and how many people to schedule for them.
 */
public final class AgentsNeeded {
  private static final int MOST = 1 << 20;

  /** A quotient this close above a whole number is that number with a rounding error. */
  private static final double ROUNDING = 1e-9;

  private AgentsNeeded() {}

  /**
   * The fewest agents that reach a service level without too high an occupancy.
   *
   * @param formula for a number of agents, as {@code n -> ErlangC.of(rate, handle, n)}
   * @param base of the service level
   * @param within its threshold
   * @param share wanted, between 0 and 1
   * @param maxOccupancy above 0, at most 1
   */
  public static int forServiceLevel(
      IntFunction<? extends QueueFormula> formula,
      ServiceLevelBase base,
      double within,
      double share,
      double maxOccupancy) {
    Input.inside("service level", share);
    Input.require(
        maxOccupancy > 0 && maxOccupancy <= 1,
        "maximum occupancy",
        "above 0, at most 1",
        maxOccupancy);
    int tooFew = 0;
    int enough = 1;
    while (!reaches(formula.apply(enough), base, within, share, maxOccupancy)) {
      if (enough >= MOST) {
        throw new IllegalArgumentException(
            "not even " + MOST + " agents reach a service level of " + share);
      }
      tooFew = enough;
      enough *= 2;
    }
    while (enough - tooFew > 1) {
      int middle = (tooFew + enough) / 2;
      if (reaches(formula.apply(middle), base, within, share, maxOccupancy)) {
        enough = middle;
      } else {
        tooFew = middle;
      }
    }
    return enough;
  }

  private static boolean reaches(
      QueueFormula queue, ServiceLevelBase base, double within, double share, double maxOccupancy) {
    return queue.occupancy() <= maxOccupancy && queue.serviceLevel(base, within) >= share;
  }

  /** People to schedule so that after shrinkage enough are on the phones. */
  public static int scheduled(int onThePhones, double shrinkage) {
    Input.atLeast("agents", 0, onThePhones);
    Input.require(shrinkage >= 0 && shrinkage < 1, "shrinkage", "0 or more, below 1", shrinkage);
    double people = Math.ceil(onThePhones / (1 - shrinkage) - ROUNDING);
    Input.require(people <= Integer.MAX_VALUE, "people scheduled", "a whole number", people);
    return (int) people;
  }
}

package org.jointline.staffing;

import org.apache.commons.math3.special.Gamma;

/**
 * M/M/n/K: at most K calls in all, in service and waiting; a call that finds K is blocked. With K =
 * n this is Erlang's loss formula.
 *
 * <p>State probabilities by the balance equations, relative to state n below it and to the likelier
 * end of the queue above. Source: D. Gross and C. M. Harris, Fundamentals of Queueing Theory, 3rd
 * ed. (1998), 2.4.
 */
public final class FiniteQueue implements QueueFormula {
  private final double arrivalRate;
  private final double meanHandle;
  private final double load;
  private final int agents;
  private final int places;

  /** Probability of all agents busy and k calls waiting is {@code norm} times weight(k). */
  private final double norm;

  private final double blocked;
  private final double waiting;
  private final double meanQueueLength;

  private FiniteQueue(double arrivalRate, double meanHandle, int agents, int capacity) {
    this.arrivalRate = Input.notNegative("arrival rate", arrivalRate);
    this.meanHandle = Input.positive("mean handle time", meanHandle);
    this.agents = Input.atLeast("agents", 1, agents);
    this.places = Input.atLeast("capacity", agents, capacity) - agents;
    this.load = arrivalRate * meanHandle;
    double upToFull = ErlangB.inverse(load, agents) * weight(0);
    double queued = 0;
    double length = 0;
    for (int k = places; k > 0; k--) {
      queued += weight(k);
      length += k * weight(k);
    }
    this.norm = 1 / (upToFull + queued);
    this.blocked = norm * weight(places);
    this.waiting = norm * (weight(0) + queued - weight(places));
    this.meanQueueLength = norm * length;
  }

  /**
   * The formula for a limited queue.
   *
   * @param capacity most calls at a time, in service and waiting, {@code agents} or more
   */
  public static FiniteQueue of(double arrivalRate, double meanHandle, int agents, int capacity) {
    return new FiniteQueue(arrivalRate, meanHandle, agents, capacity);
  }

  private double weight(int queued) {
    double ratio = load / agents;
    return StrictMath.pow(ratio, ratio <= 1 ? queued : queued - places);
  }

  /** Share of time without any call. */
  public double emptyProbability() {
    double logFull = StrictMath.log(norm * weight(0));
    return load == 0
        ? 1
        : StrictMath.exp(logFull - agents * StrictMath.log(load) + Gamma.logGamma(agents + 1.0));
  }

  @Override
  public double blockedShare() {
    return blocked;
  }

  @Override
  public double waitProbability() {
    return waiting / (1 - blocked);
  }

  @Override
  public double abandonedShare() {
    return 0;
  }

  /** Mean wait of all calls that are not blocked. */
  @Override
  public double meanWait() {
    return arrivalRate == 0 ? 0 : meanQueueLength / (arrivalRate * (1 - blocked));
  }

  @Override
  public double meanWaitAnswered() {
    return meanWait();
  }

  @Override
  public double meanQueueLength() {
    return meanQueueLength;
  }

  @Override
  public double occupancy() {
    return Math.min(1, load * (1 - blocked) / agents);
  }

  /**
   * A call that finds k waiting is answered at the k + 1st end of a call: Erlang's distribution.
   */
  @Override
  public double answeredWithin(double within) {
    double mean = Input.notNegative("within", within) * agents / meanHandle;
    double late = 0;
    double logTerm = -mean;
    double endsAtMost = 0;
    for (int k = 0; k < places; k++) {
      endsAtMost += StrictMath.exp(logTerm);
      late += norm * weight(k) * Math.min(1, endsAtMost);
      logTerm += StrictMath.log(mean / (k + 1));
    }
    return 1 - late / (1 - blocked);
  }

  @Override
  public double abandonedWithin(double within) {
    Input.notNegative("within", within);
    return 0;
  }
}

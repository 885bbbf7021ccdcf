package org.jointline.staffing;

/**
 * Palm's formula, M/M/n+M: callers wait and hang up after an exponential patience.
 *
 * <p>Sources: C. Palm 1946; O. Garnett, A. Mandelbaum and M. Reiman, Manufacturing and Service
 * Operations Management 4 (2002) 208-227; the integrals of the offered wait as in S. Zeltyn and A.
 * Mandelbaum, Queueing Systems 51 (2005) 361-402, section 2.
 */
public final class ErlangA implements QueueFormula {
  private final double arrivalRate;
  private final double load;
  private final int agents;
  private final double meanPatience;
  private final OfferedWait offeredWait;
  private final OfferedWait.Integrals all;

  /** Chance that an agent is idle. */
  private final double noWait;

  /** Turns integrals of the offered wait into shares of calls. */
  private final double scale;

  private ErlangA(double arrivalRate, double meanHandle, double meanPatience, int agents) {
    this.arrivalRate = Input.notNegative("arrival rate", arrivalRate);
    this.agents = Input.atLeast("agents", 1, agents);
    this.load = arrivalRate * Input.positive("mean handle time", meanHandle);
    this.meanPatience = Input.positive("mean patience", meanPatience);
    this.offeredWait = new OfferedWait(arrivalRate, agents / meanHandle, 1 / meanPatience);
    this.all = offeredWait.integrals(Double.POSITIVE_INFINITY);
    double idle = ErlangB.inverse(load, agents - 1) * StrictMath.exp(-offeredWait.peakLog());
    double waiting = arrivalRate * all.mass();
    this.noWait = 1 / (1 + waiting / idle);
    this.scale = arrivalRate / (idle + waiting);
  }

  public static ErlangA of(double arrivalRate, double meanHandle, double meanPatience, int agents) {
    return new ErlangA(arrivalRate, meanHandle, meanPatience, agents);
  }

  @Override
  public double blockedShare() {
    return 0;
  }

  @Override
  public double waitProbability() {
    return scale * all.mass();
  }

  @Override
  public double abandonedShare() {
    return scale * all.abandoned();
  }

  private double answeredShare() {
    return noWait + scale * all.answered();
  }

  @Override
  public double meanWait() {
    return abandonedShare() * meanPatience;
  }

  @Override
  public double meanWaitAnswered() {
    return scale * all.answeredWait() / answeredShare();
  }

  /** Mean wait of the calls that hang up; NaN if none ever does. */
  public double meanWaitAbandoned() {
    return all.abandonedWait() * scale / abandonedShare();
  }

  @Override
  public double meanQueueLength() {
    return arrivalRate * meanWait();
  }

  @Override
  public double occupancy() {
    return Math.min(1, load * answeredShare() / agents);
  }

  /** Share of calls that would be answered within a time if their callers were patient. */
  public double offeredWaitWithin(double within) {
    return noWait + scale * offeredWait.integrals(checked(within)).mass();
  }

  @Override
  public double answeredWithin(double within) {
    return noWait + scale * offeredWait.integrals(checked(within)).answered();
  }

  @Override
  public double abandonedWithin(double within) {
    OfferedWait.Integrals part = offeredWait.integrals(checked(within));
    double stillWaiting = Math.max(0, all.mass() - part.mass());
    return scale * (part.abandoned() - StrictMath.expm1(-within / meanPatience) * stillWaiting);
  }

  private static double checked(double within) {
    return Input.notNegative("within", within);
  }
}

package org.jointline.staffing;

/**
 * Erlang's delay formula, M/M/n: callers wait as long as it takes. With a load of as many erlangs
 * as agents or more the queue grows for ever: everybody waits, the mean wait is infinite and no
 * share is answered within any time.
 *
 * <p>Source: A. K. Erlang 1917; R. B. Cooper, Introduction to Queueing Theory, 2nd ed. (1981), 3.4.
 */
public final class ErlangC implements QueueFormula {
  private final double arrivalRate;
  private final double load;
  private final int agents;

  /** How much faster a full house is than its callers arrive; 0 or less never catches up. */
  private final double spareRate;

  private final double waitProbability;

  private ErlangC(double arrivalRate, double meanHandle, int agents) {
    this.arrivalRate = Input.notNegative("arrival rate", arrivalRate);
    this.agents = Input.atLeast("agents", 1, agents);
    this.load = arrivalRate * Input.positive("mean handle time", meanHandle);
    this.spareRate = (agents - load) / meanHandle;
    this.waitProbability = waitProbability(load, agents);
  }

  public static ErlangC of(double arrivalRate, double meanHandle, int agents) {
    return new ErlangC(arrivalRate, meanHandle, agents);
  }

  /**
   * The share of calls that wait.
   *
   * @param load arrival rate times mean handle time, in erlangs
   * @param agents 1 or more
   */
  public static double waitProbability(double load, int agents) {
    Input.notNegative("load", load);
    Input.atLeast("agents", 1, agents);
    if (load >= agents) {
      return 1;
    }
    double blocking = ErlangB.blocking(load, agents);
    return agents * blocking / (agents - load + load * blocking);
  }

  @Override
  public double blockedShare() {
    return 0;
  }

  @Override
  public double waitProbability() {
    return waitProbability;
  }

  @Override
  public double abandonedShare() {
    return 0;
  }

  @Override
  public double meanWait() {
    return spareRate > 0 ? waitProbability / spareRate : Double.POSITIVE_INFINITY;
  }

  /** Mean wait of the calls that wait at all, whether or not there are any. */
  public double meanWaitOfDelayed() {
    return spareRate > 0 ? 1 / spareRate : Double.POSITIVE_INFINITY;
  }

  /** Variance of the wait of all calls. */
  public double waitVariance() {
    return spareRate > 0
        ? waitProbability * (2 - waitProbability) / (spareRate * spareRate)
        : Double.POSITIVE_INFINITY;
  }

  @Override
  public double meanWaitAnswered() {
    return meanWait();
  }

  @Override
  public double meanQueueLength() {
    return arrivalRate * meanWait();
  }

  @Override
  public double occupancy() {
    return Math.min(1, load / agents);
  }

  @Override
  public double answeredWithin(double within) {
    Input.notNegative("within", within);
    return spareRate > 0 ? 1 - waitProbability * StrictMath.exp(-spareRate * within) : 0;
  }

  @Override
  public double abandonedWithin(double within) {
    Input.notNegative("within", within);
    return 0;
  }
}

package org.jointline.staffing;

/**
 * Erlang's loss formula, M/M/n/n: calls that find no agent idle are lost.
 *
 * <p>1 / B(0, a) = 1 and 1 / B(n, a) = 1 + n / (a B(n - 1, a)), where every term is positive.
 * Source: A. K. Erlang 1917; the recursion as in R. B. Cooper, Introduction to Queueing Theory, 2nd
 * ed. (1981), 3.1.
 */
public final class ErlangB {
  private ErlangB() {}

  /**
   * The share of calls lost.
   *
   * @param load arrival rate times mean handle time, in erlangs
   * @param agents or lines, 0 or more
   */
  public static double blocking(double load, int agents) {
    Input.notNegative("load", load);
    Input.atLeast("agents", 0, agents);
    return 1 / inverse(load, agents);
  }

  /** The fewest agents that lose no more than a share of calls. */
  public static int agentsFor(double load, double blocking) {
    Input.notNegative("load", load);
    Input.inside("blocking", blocking);
    double inverse = 1;
    int agents = 0;
    while (1 / inverse > blocking) {
      agents++;
      inverse = 1 + inverse * agents / load;
    }
    return agents;
  }

  /** 1 over the blocking; infinite where that is beyond the largest double. */
  static double inverse(double load, int agents) {
    double inverse = 1;
    for (int n = 1; n <= agents; n++) {
      inverse = 1 + inverse * n / load;
    }
    return inverse;
  }
}

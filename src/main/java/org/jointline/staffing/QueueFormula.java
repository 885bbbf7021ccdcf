package org.jointline.staffing;

import org.jointline.scenario.ServiceLevelBase;

/**
 * What callers of one call type get from one group of agents in the long run, by formula: Poisson
 * arrivals, exponential handle times, first come first served. Rates and times are in any one unit
 * of time. Shares are of offered calls, that is arrived less blocked, unless they say otherwise.
 */
public sealed interface QueueFormula permits ErlangA, ErlangC, FiniteQueue {
  /** Share of arrived calls turned away because the queue is full. */
  double blockedShare();

  /** Share of calls that no agent can take at once. */
  double waitProbability();

  double abandonedShare();

  /** Mean wait of all calls, answered or not. */
  double meanWait();

  /** Mean wait of answered calls: the average speed of answer. */
  double meanWaitAnswered();

  /** Mean number of calls waiting. */
  double meanQueueLength();

  /** Share of agents' time on calls. */
  double occupancy();

  /** Share of calls answered after a wait of at most {@code within}. */
  double answeredWithin(double within);

  /** Share of calls abandoned after a wait of at most {@code within}. */
  double abandonedWithin(double within);

  /** The service level on any of its four bases; NaN where the base is empty. */
  default double serviceLevel(ServiceLevelBase base, double within) {
    double answered = answeredWithin(within);
    return switch (base) {
      case OFFERED -> answered;
      case ANSWERED -> answered / (1 - abandonedShare());
      case EXCLUDING_SHORT -> answered / (1 - abandonedWithin(within));
      case ANSWERED_OR_ABANDONED -> answered + abandonedWithin(within);
    };
  }
}

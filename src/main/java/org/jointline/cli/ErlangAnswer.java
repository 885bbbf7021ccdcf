package org.jointline.cli;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jointline.scenario.ServiceLevelBase;
import org.jointline.staffing.QueueFormula;

/**
 * What a formula says for some numbers of agents.
 *
 * @param formula A, B or C
 * @param load in erlangs
 * @param asked whether the number of agents was asked for, and not given
 * @param agents needed or given
 * @param goal share to answer in time; for B, share that may be lost
 * @param withinSeconds what is in time
 * @param shrinkage share of paid time off the phones; 0 if none is to be reckoned with
 * @param rows numbers of agents around {@code agents}
 */
record ErlangAnswer(
    String formula,
    double load,
    boolean asked,
    int agents,
    double goal,
    double withinSeconds,
    double shrinkage,
    List<Row> rows) {
  private static final int BELOW = 3;
  private static final int ABOVE = 4;

  boolean loss() {
    return formula.equals("B");
  }

  /**
   * One number of agents. Shares are from 0 to 1; a mean wait may be infinite.
   *
   * @param serviceLevel answered in time / offered
   * @param meanWaitSeconds of all calls
   * @param asaSeconds mean wait of answered calls
   */
  record Row(
      int agents,
      double serviceLevel,
      double waitProbability,
      double blockedShare,
      double abandonedShare,
      double meanWaitSeconds,
      double asaSeconds,
      double meanQueueLength,
      double occupancy) {

    private static Row of(int agents, QueueFormula queue, double withinSeconds) {
      return new Row(
          agents,
          queue.serviceLevel(ServiceLevelBase.OFFERED, withinSeconds),
          queue.waitProbability(),
          queue.blockedShare(),
          queue.abandonedShare(),
          queue.meanWait(),
          queue.meanWaitAnswered(),
          queue.meanQueueLength(),
          queue.occupancy());
    }
  }

  static List<Row> rows(IntFunction<QueueFormula> formula, int centre, double withinSeconds) {
    return IntStream.rangeClosed(Math.max(1, centre - BELOW), centre + ABOVE)
        .mapToObj(n -> Row.of(n, formula.apply(n), withinSeconds))
        .toList();
  }
}

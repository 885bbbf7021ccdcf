package org.jointline.server;

import java.util.List;

/** How far the background runs are, for metrics. Asked from any thread. */
interface BatchFigures {
  /** The runs that are known now, in any state. */
  List<Batch> batches();

  /**
   * One run.
   *
   * @param run id
   * @param done replications merged
   * @param planned replications expected in all
   * @param perSecond replications a second of wall
   * @param widths one for each line that has a service level so far
   */
  record Batch(String run, long done, long planned, double perSecond, List<Width> widths) {
    public Batch {
      widths = List.copyOf(widths);
    }
  }

  /**
   * How sure a line's service level is.
   *
   * @param line call type id
   * @param halfWidth half the confidence interval's width, 0 to 1
   */
  record Width(String line, double halfWidth) {}
}

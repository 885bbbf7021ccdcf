package org.jointline.report;

import org.jointline.experiment.Summary;

/** A report under construction: what its sections read, and the page and pictures they add to. */
record Draft(
    Summary summary, Wording wording, Names names, DayCurve day, Page page, Charts charts) {
  Draft(Summary summary) {
    this(
        summary,
        new Wording(summary),
        new Names(summary),
        new DayCurve(summary),
        new Page(),
        new Charts());
  }

  /** Such as "half-hour". */
  String slice() {
    return Times.intervalWord(summary.period().intervalMinutes());
  }

  /** Ends a caption of figures by time of day: they are of all days, if there are several. */
  String allDays() {
    return summary.period().intervalStarts().size() * summary.period().intervalMinutes() > 1440
        ? ", all days together"
        : "";
  }
}

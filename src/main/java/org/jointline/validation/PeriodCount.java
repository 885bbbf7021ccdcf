package org.jointline.validation;

import java.util.Map;
import org.jointline.measure.Measure;

/** Counts that some sources print and that are a ratio measure times its calls or callers. */
enum PeriodCount {
  ANSWERED_WITHIN("answeredWithin", Measure.SERVICE_LEVEL),
  ANSWERED_OR_ABANDONED_WITHIN(
      "answeredOrAbandonedWithin", Measure.SERVICE_LEVEL_ANSWERED_OR_ABANDONED),
  WAIT_SECONDS("waitSeconds", Measure.MEAN_WAIT),
  CALLERS_WITHIN("callersWithin", Measure.CALLERS_WITHIN_SHARE);

  private final String key;
  private final Measure share;

  PeriodCount(String key, Measure share) {
    this.key = key;
    this.share = share;
  }

  String key() {
    return key;
  }

  /** Of one replication; 0 when nobody called. */
  double of(Map<Measure, Double> values) {
    Measure all = this == CALLERS_WITHIN ? Measure.CALLERS : Measure.OFFERED;
    return values.getOrDefault(share, 0.0) * values.getOrDefault(all, 0.0);
  }
}

package org.jointline.experiment;

import java.util.Map;
import java.util.Optional;
import org.jointline.measure.CallBackQuantities;
import org.jointline.measure.IntervalCounts;
import org.jointline.measure.Measure;
import org.jointline.model.Model;
import org.jointline.scenario.CallBack;
import org.jointline.stats.ConfidenceInterval;
import org.jointline.stats.Estimate;
import org.jointline.stats.WaitHistogram;

/** Takes the counts of one call type's call-backs out of each replication, in index order. */
final class CallBackMerge {
  final EntityMoments moments;
  private final int type;
  private final Optional<CallBack.Promise> promise;
  private final int intervals;
  private final double[] columns;
  private final double[] total = new double[CallBackQuantities.TABLE.size()];
  private final CallBackQuantities one = new CallBackQuantities();
  private final CallBackQuantities all = new CallBackQuantities();
  final WaitQuantiles times =
      new WaitQuantiles(new Measure[] {Measure.CALL_BACK_TIME_P90}, new double[] {0.9});
  private long missed;
  private long seen;

  CallBackMerge(int type, CallBack callBack, Model model) {
    this.type = type;
    promise = callBack.promise();
    intervals = model.intervals;
    columns = new double[CallBackQuantities.TABLE.size() * intervals];
    moments = new EntityMoments(CallBackQuantities.TABLE, intervals, 0, promise.isPresent());
  }

  void merge(IntervalCounts counts) {
    all.clear();
    for (int s = 0; s < intervals; s++) {
      one.set(counts, type, s);
      one.read(columns, s, intervals);
      all.add(one);
    }
    moments.addIntervals(columns);
    all.read(total, 0, 1);
    moments.addTotal(total);
    moments.endReplication();
    times.add(counts.callBackTimes(type));
    double of = CallBackQuantities.promised(total);
    if (promise.isPresent() && of > 0) {
      seen++;
      missed += misses(CallBackQuantities.kept(total) / of) ? 1 : 0;
    }
  }

  boolean isPromised() {
    return promise.isPresent();
  }

  /** A share that equals the promise but for rounding keeps it. */
  private boolean misses(double share) {
    return share < promise.orElseThrow().share() * (1 - 1e-12);
  }

  /** Puts the percentile of a single replication, if anybody was reached. */
  void putTimes(Map<Measure, Double> values, IntervalCounts counts) {
    WaitHistogram own = counts.callBackTimes(type);
    if (own.count() > 0) {
      double ticks = own.quantile(0.9);
      values.put(Measure.CALL_BACK_TIME_P90, ticks / Model.TICKS_PER_SECOND);
    }
  }

  /** The last replication's numbers over the whole period. */
  double[] total() {
    return total;
  }

  /**
   * How the promise is kept; empty without one.
   *
   * @param achieved the share reached in time; empty where nobody accepted
   */
  Optional<Summary.CallBackResult> result(Optional<Estimate> achieved, double confidence) {
    return promise.map(
        p ->
            new Summary.CallBackResult(
                p.within().toNanos() / 1e9,
                p.share(),
                achieved,
                achieved.map(a -> !misses(a.mean())).orElse(true),
                ConfidenceInterval.proportion(missed, seen, confidence)
                    .orElse(new Estimate(0, 0, 0))));
  }
}

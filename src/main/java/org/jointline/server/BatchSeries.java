package org.jointline.server;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import org.jointline.server.Gathering.Metric;

/** The background runs as series. */
final class BatchSeries implements MultiCollector {
  private static final Metric DONE =
      new Metric("batch_replications", "Replications of a background run that are done");
  private static final Metric PLANNED =
      new Metric("batch_planned_replications", "Replications of a background run in all");
  private static final Metric RATE =
      new Metric("batch_replications_per_second", "Replications a second of a background run");
  private static final Metric HALF_WIDTH =
      new Metric(
          "batch_half_width_ratio",
          "Half the width of the confidence interval of a line's service level, 0 to 1");

  private final BatchFigures figures;

  BatchSeries(BatchFigures figures) {
    this.figures = figures;
  }

  @Override
  public MetricSnapshots collect() {
    Gathering to = new Gathering();
    for (BatchFigures.Batch batch : figures.batches()) {
      Labels run = Labels.of("run", batch.run());
      to.counter(DONE, batch.done(), run);
      to.gauge(PLANNED, batch.planned(), run);
      to.gauge(RATE, batch.perSecond(), run);
      for (BatchFigures.Width width : batch.widths()) {
        to.gauge(HALF_WIDTH, width.halfWidth(), run.add("line", width.line()));
      }
    }
    return to.snapshots();
  }
}

package org.jointline.server;

import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Series gathered for one scrape, family by family. What is not gathered again is gone, so a
 * session that has ended leaves nothing behind.
 */
final class Gathering {
  private static final String PREFIX = "jointline_";

  private final Map<Metric, MetricSnapshot.Builder<?>> families = new LinkedHashMap<>();

  /**
   * What is measured.
   *
   * @param name without the project's prefix, and without a counter's {@code _total}
   */
  record Metric(String name, String help) {}

  void counter(Metric metric, double value, Labels labels) {
    CounterSnapshot.Builder family =
        (CounterSnapshot.Builder)
            families.computeIfAbsent(metric, key -> named(CounterSnapshot.builder(), key));
    family.dataPoint(
        CounterSnapshot.CounterDataPointSnapshot.builder().value(value).labels(labels).build());
  }

  void gauge(Metric metric, double value, Labels labels) {
    GaugeSnapshot.Builder family =
        (GaugeSnapshot.Builder)
            families.computeIfAbsent(metric, key -> named(GaugeSnapshot.builder(), key));
    family.dataPoint(
        GaugeSnapshot.GaugeDataPointSnapshot.builder().value(value).labels(labels).build());
  }

  /**
   * @param buckets counts between the bounds, the last without one
   * @param sum of all values
   */
  void histogram(Metric metric, ClassicHistogramBuckets buckets, double sum, Labels labels) {
    HistogramSnapshot.Builder family =
        (HistogramSnapshot.Builder)
            families.computeIfAbsent(metric, key -> named(HistogramSnapshot.builder(), key));
    family.dataPoint(
        HistogramSnapshot.HistogramDataPointSnapshot.builder()
            .classicHistogramBuckets(buckets)
            .sum(sum)
            .labels(labels)
            .build());
  }

  private static MetricSnapshot.Builder<?> named(MetricSnapshot.Builder<?> family, Metric metric) {
    return family.name(PREFIX + metric.name()).help(metric.help());
  }

  MetricSnapshots snapshots() {
    return new MetricSnapshots(
        families.values().stream().map(MetricSnapshot.Builder::build).toList());
  }
}

package org.jointline.validation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jointline.experiment.ReplicationSink;
import org.jointline.experiment.Summary;
import org.jointline.measure.Measure;
import org.jointline.stats.Estimate;
import org.jointline.stats.Tally;

/** Finds what a table of expected values asks for in what a run has found. */
final class Answers implements ReplicationSink {
  private static final String CALLS = "calls";

  private final double confidence;
  private final Map<String, Tally> counts = new LinkedHashMap<>();
  private Summary summary;

  Answers(double confidence) {
    this.confidence = confidence;
  }

  @Override
  public void values(int replication, String kind, String id, Map<Measure, Double> values) {
    if (kind.equals("call type")) {
      for (PeriodCount count : PeriodCount.values()) {
        counts.computeIfAbsent(key(count.key(), id), k -> new Tally()).add(count.of(values));
      }
    }
  }

  private static String key(String count, String id) {
    return count + " of " + id;
  }

  void summary(Summary found) {
    summary = found;
  }

  int replications() {
    return summary.provenance().replications();
  }

  /**
   * The estimate of a value, in the simulation's own unit.
   *
   * @throws IllegalArgumentException if the run has no such value
   */
  Estimate estimate(ExpectedValue value) {
    return find(value)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    summary.title() + " has no " + value.measure() + " of '" + value.of() + "'"));
  }

  private Optional<Estimate> find(ExpectedValue value) {
    if (value.measure().equals(CALLS)) {
      return summary.answeredBy().stream()
          .filter(a -> value.of().equals(a.callType() + " > " + a.agentGroup()))
          .map(Summary.AnsweredBy::calls)
          .findFirst();
    }
    Tally count = counts.get(key(value.measure(), value.of()));
    if (count != null) {
      return count.estimate(confidence);
    }
    return measure(value.measure()).flatMap(m -> Optional.ofNullable(measures(value).get(m)));
  }

  private static Optional<Measure> measure(String key) {
    return Arrays.stream(Measure.values()).filter(m -> m.key().equals(key)).findFirst();
  }

  private Map<Measure, Estimate> measures(ExpectedValue value) {
    if (value.of().isEmpty()) {
      return summary.total();
    }
    for (Summary.CallTypeResult type : summary.callTypes()) {
      if (type.id().equals(value.of())) {
        return at(value, type.measures(), type.intervals());
      }
    }
    for (Summary.AgentGroupResult group : summary.agentGroups()) {
      if (group.id().equals(value.of())) {
        return at(value, group.measures(), group.intervals());
      }
    }
    for (Summary.OrganisationResult organisation : summary.organisations()) {
      if (organisation.id().equals(value.of())) {
        return organisation.measures();
      }
    }
    return Map.of();
  }

  private Map<Measure, Estimate> at(
      ExpectedValue value, Map<Measure, Estimate> period, List<Map<Measure, Estimate>> intervals) {
    if (value.atMinute().isEmpty()) {
      return period;
    }
    int minutes = summary.period().intervalMinutes();
    int minute = value.atMinute().getAsInt();
    return minute % minutes == 0 ? intervals.get(minute / minutes) : Map.of();
  }
}

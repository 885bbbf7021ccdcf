package org.jointline.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.jointline.measure.Measure;
import org.jointline.scenario.AgentGroup;
import org.jointline.scenario.CallType;
import org.jointline.scenario.Organisation;
import org.jointline.scenario.Scenario;

/**
 * Chosen quantities of one scenario in every replication: what is needed to hold it against another
 * one, replication by replication. NaN where a replication has no value, such as a ratio over
 * nothing.
 */
final class ReplicationValues {
  /** Numbers kept of all replications together: 160 MB. */
  static final long MOST = 20_000_000;

  private final List<Quantity> quantities;
  private final List<DoubleSupplier> sources = new ArrayList<>();
  private final double[][] values;
  private int replications;

  /**
   * @param most replications there can be
   * @throws IllegalArgumentException if there would be too many numbers to keep
   */
  ReplicationValues(Scenario scenario, Merge merge, List<Quantity> quantities, int most) {
    if ((long) quantities.size() * most > MOST) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%d quantities in up to %,d replications are compared one by one, more than the limit"
                  + " of %,d numbers, to bound memory; ask for fewer replications",
              quantities.size(),
              most,
              MOST));
    }
    this.quantities = List.copyOf(quantities);
    values = new double[quantities.size()][Math.min(most, 64)];
    for (Quantity quantity : quantities) {
      sources.add(source(scenario, merge, quantity));
    }
  }

  private static DoubleSupplier source(Scenario scenario, Merge merge, Quantity quantity) {
    Measure measure = quantity.measure();
    Supplier<Map<Measure, Double>> all = all(scenario, merge, quantity);
    DoubleSupplier usual = () -> all.get().getOrDefault(measure, Double.NaN);
    if (quantity.kind() == Quantity.Kind.CALL_TYPE) {
      int type = place(scenario.callTypes().stream().map(CallType::id).toList(), quantity.id());
      if (quantity.reader().isPresent()) {
        int reader = new Parties(scenario).index(quantity.reader().get());
        OwnTargetMerge own = merge.ownTargets.orElseThrow();
        return () -> own.last(reader, type);
      }
      return measure == Measure.UNANSWERED_SHARE ? () -> merge.unanswered.ofType(type) : usual;
    }
    if (quantity.kind() == Quantity.Kind.ORGANISATION) {
      int party = new Parties(scenario).index(quantity.id());
      if (LedgerMerge.has(measure)) {
        return () -> merge.ledger.value(party, measure);
      }
      return measure == Measure.UNANSWERED_SHARE ? () -> merge.unanswered.ofParty(party) : usual;
    }
    return usual;
  }

  private static Supplier<Map<Measure, Double>> all(
      Scenario scenario, Merge merge, Quantity quantity) {
    String id = quantity.id();
    switch (quantity.kind()) {
      case CALL_TYPE -> {
        List<String> ids = scenario.callTypes().stream().map(CallType::id).toList();
        CallTypeMerge of = merge.types.get(place(ids, id));
        return () -> {
          Map<Measure, Double> values = of.values();
          of.work.putValues(values);
          return values;
        };
      }
      case AGENT_GROUP -> {
        List<String> ids = scenario.agentGroups().stream().map(AgentGroup::id).toList();
        AgentGroupMerge of = merge.groups.get(place(ids, id));
        return () -> of.moments.values(of.total());
      }
      case ORGANISATION -> {
        List<String> ids = scenario.organisations().stream().map(Organisation::id).toList();
        return merge.organisations.get(place(ids, id))::values;
      }
      default -> throw new AssertionError(quantity);
    }
  }

  private static int place(List<String> ids, String id) {
    int at = ids.indexOf(id);
    if (at < 0) {
      throw new IllegalArgumentException("nothing named " + id + " among " + ids);
    }
    return at;
  }

  /** After everything has merged the next replication. */
  void take() {
    for (int q = 0; q < values.length; q++) {
      if (replications == values[q].length) {
        values[q] = Arrays.copyOf(values[q], 2 * replications);
      }
      values[q][replications] = sources.get(q).getAsDouble();
    }
    replications++;
  }

  int replications() {
    return replications;
  }

  List<Quantity> quantities() {
    return quantities;
  }

  /** A quantity in the first {@code count} replications. */
  double[] of(Quantity quantity, int count) {
    return Arrays.copyOf(values[quantities.indexOf(quantity)], count);
  }
}

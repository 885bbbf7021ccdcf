package org.jointline.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
  private final List<Supplier<Map<Measure, Double>>> sources = new ArrayList<>();
  private final LedgerMerge ledger;
  private final int[] party;
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
    ledger = merge.ledger;
    party = new int[quantities.size()];
    values = new double[quantities.size()][Math.min(most, 64)];
    Parties parties = new Parties(scenario);
    for (int q = 0; q < party.length; q++) {
      Quantity quantity = quantities.get(q);
      party[q] = quantity.measure().isPresent() ? -1 : parties.index(quantity.id());
      sources.add(source(scenario, merge, quantity));
    }
  }

  private static Supplier<Map<Measure, Double>> source(
      Scenario scenario, Merge merge, Quantity quantity) {
    String id = quantity.id();
    switch (quantity.kind()) {
      case CALL_TYPE -> {
        List<String> ids = scenario.callTypes().stream().map(CallType::id).toList();
        CallTypeMerge of = merge.types.get(place(ids, id));
        return () -> of.moments.values(of.total());
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
    for (int q = 0; q < party.length; q++) {
      if (replications == values[q].length) {
        values[q] = Arrays.copyOf(values[q], 2 * replications);
      }
      values[q][replications] = party[q] >= 0 ? ledger.netCost(party[q]) : value(q);
    }
    replications++;
  }

  private double value(int q) {
    Measure measure = quantities.get(q).measure().orElseThrow();
    return sources.get(q).get().getOrDefault(measure, Double.NaN);
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

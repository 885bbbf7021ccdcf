package org.jointline.scenario;

import java.util.List;
import java.util.Optional;

/** A rule by which one organisation owes another for calls that its staff answered. */
public sealed interface SettlementRule {
  /** Key in the scenario file. */
  String name();

  /** What is counted. */
  enum Unit {
    CALLS("call", "calls"),
    /** Of handle time: talk and after-call work. */
    MINUTES("minute", "minutes");

    private final String one;
    private final String many;

    Unit(String one, String many) {
      this.one = one;
      this.many = many;
    }

    public String one() {
      return one;
    }

    public String many() {
      return many;
    }
  }

  /**
   * A price for each call, or minute, that an organisation's staff gave to another's callers.
   *
   * @param pounds for each
   * @param callTypes ids of what counts; empty: every type
   * @param giver organisation whose staff answers; empty: each
   * @param receiver organisation whose callers they are, and who pays; empty: each
   * @param free so many of a pair of giver and receiver cost nothing in the period
   * @param threshold none of a pair costs anything until they are more than this
   */
  record Price(
      String name,
      Unit unit,
      double pounds,
      List<String> callTypes,
      Optional<String> giver,
      Optional<String> receiver,
      double free,
      double threshold)
      implements SettlementRule {
    public Price {
      callTypes = List.copyOf(callTypes);
    }
  }

  /**
   * The cost of some groups, shared by the calls, or minutes, that they handled for each owner;
   * each owner pays its part to the employers. Where they handled nothing, the cost stays where it
   * lies.
   *
   * @param groups ids
   */
  record CostShare(String name, List<String> groups, Unit by) implements SettlementRule {
    public CostShare {
      groups = List.copyOf(groups);
    }
  }

  /**
   * All cost of some groups is one organisation's, whoever employs them.
   *
   * @param groups ids
   * @param payer organisation
   */
  record ChargeBack(String name, List<String> groups, String payer) implements SettlementRule {
    public ChargeBack {
      groups = List.copyOf(groups);
    }
  }
}

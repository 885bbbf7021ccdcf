package org.jointline.experiment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jointline.measure.AgentQuantities;
import org.jointline.measure.CallQuantities;
import org.jointline.measure.Measure;
import org.jointline.scenario.Scenario;
import org.jointline.stats.ConfidenceInterval;
import org.jointline.stats.Estimate;
import org.jointline.stats.Tally;

/**
 * Highlights of each calendar month and organisation, for runs that touch more than one month.
 * Bills under a settlement are of the whole period (free allowances and thresholds are, too), so
 * that with one there is no chance to exceed a month's budget.
 */
final class MonthMerge {
  private static final int COST = AgentQuantities.TABLE.quantity(Measure.COST);

  /** Measures that are about one instant, or a mean over time, and no sum over intervals. */
  private static final Set<Measure> NO_SUMS =
      Set.of(
          Measure.MEAN_QUEUE,
          Measure.QUEUE_AT_START,
          Measure.BUSY_AT_START,
          Measure.ALL_BUSY_AT_START);

  private final Scenario scenario;
  private final Parties parties;
  private final List<CallTypeMerge> types;
  private final List<AgentGroupMerge> groups;
  private final OutsideCost outside;
  private final List<ZonedDateTime> starts;
  private final int[] monthOf;
  private final int months;

  /** Each month's part of the period. */
  private final double[] share;

  private final List<PartyMoments> moments = new ArrayList<>();
  private long replications;

  private MonthMerge(
      Scenario scenario,
      Parties parties,
      DayParts parts,
      List<CallTypeMerge> types,
      List<AgentGroupMerge> groups,
      OutsideCost outside) {
    this.outside = outside;
    this.scenario = scenario;
    this.parties = parties;
    this.types = types;
    this.groups = groups;
    starts = parts.starts();
    monthOf = new int[starts.size()];
    int last = 0;
    for (int s = 1; s < monthOf.length; s++) {
      last += YearMonth.from(starts.get(s)).equals(YearMonth.from(starts.get(s - 1))) ? 0 : 1;
      monthOf[s] = last;
    }
    months = last + 1;
    share = new double[months];
    for (int month : monthOf) {
      share[month] += 1.0 / monthOf.length;
    }
    for (int o = 0; o < parties.count; o++) {
      moments.add(new PartyMoments(months));
    }
  }

  /** Empty for a run within one calendar month. */
  static Optional<MonthMerge> of(
      Scenario scenario,
      Parties parties,
      DayParts parts,
      List<CallTypeMerge> types,
      List<AgentGroupMerge> groups,
      OutsideCost outside) {
    MonthMerge merge = new MonthMerge(scenario, parties, parts, types, groups, outside);
    return merge.months < 2 ? Optional.empty() : Optional.of(merge);
  }

  /** One organisation's months: quantity q of month m at {@code q * months + m}. */
  private static final class PartyMoments {
    final EntityMoments calls;
    final EntityMoments promised;
    final EntityMoments agents;
    final double[] callColumns;
    final double[] promisedColumns;
    final double[] agentColumns;
    final long[] exceeded;

    /** Pounds for outside help in the last replication, by month, and their tallies. */
    final double[] help;

    final List<Tally> helps = new ArrayList<>();

    PartyMoments(int months) {
      calls = new EntityMoments(CallQuantities.TABLE, months, 0, false);
      promised = new EntityMoments(CallQuantities.TABLE, months, 0, true);
      agents = new EntityMoments(AgentQuantities.TABLE, months, 0, false);
      callColumns = new double[CallQuantities.TABLE.size() * months];
      promisedColumns = new double[CallQuantities.TABLE.size() * months];
      agentColumns = new double[AgentQuantities.TABLE.size() * months];
      exceeded = new long[months];
      help = new double[months];
      for (int m = 0; m < months; m++) {
        helps.add(new Tally());
      }
    }
  }

  /** After types and groups have merged the same replication. */
  void merge() {
    for (PartyMoments party : moments) {
      Arrays.fill(party.callColumns, 0);
      Arrays.fill(party.promisedColumns, 0);
      Arrays.fill(party.agentColumns, 0);
    }
    for (int i = 0; i < types.size(); i++) {
      PartyMoments party = moments.get(parties.owner[i]);
      double[] columns = types.get(i).columns();
      add(columns, party.callColumns);
      if (types.get(i).risk.isPresent()) {
        add(columns, party.promisedColumns);
      }
    }
    for (int g = 0; g < groups.size(); g++) {
      add(groups.get(g).columns(), moments.get(parties.employer[g]).agentColumns);
    }
    for (int o = 0; o < moments.size(); o++) {
      PartyMoments party = moments.get(o);
      party.calls.addIntervals(party.callColumns);
      party.promised.addIntervals(party.promisedColumns);
      party.agents.addIntervals(party.agentColumns);
      party.calls.endReplication();
      party.promised.endReplication();
      party.agents.endReplication();
      addHelp(o);
      countExceeded(o);
    }
    replications++;
  }

  private void add(double[] intervals, double[] to) {
    int count = monthOf.length;
    int quantities = intervals.length / count;
    for (int q = 0; q < quantities; q++) {
      for (int s = 0; s < count; s++) {
        to[q * months + monthOf[s]] += intervals[q * count + s];
      }
    }
  }

  private void addHelp(int party) {
    PartyMoments of = moments.get(party);
    Arrays.fill(of.help, 0);
    for (int s = 0; s < monthOf.length; s++) {
      of.help[monthOf[s]] += outside.pounds(party, s);
    }
    for (int m = 0; m < months; m++) {
      of.helps.get(m).add(of.help[m]);
    }
  }

  private void countExceeded(int party) {
    Optional<Double> budget = LedgerMerge.budget(scenario, party);
    if (budget.isPresent()) {
      PartyMoments of = moments.get(party);
      for (int m = 0; m < months; m++) {
        // half a penny is no excess
        double spent = of.agentColumns[COST * months + m] + of.help[m];
        boolean more = spent > budget.get() * share[m] + 0.005;
        of.exceeded[m] += more ? 1 : 0;
      }
    }
  }

  List<Accounts.Month> months(double quantile) {
    List<Accounts.Month> list = new ArrayList<>();
    for (int m = 0; m < months; m++) {
      List<Accounts.PartyMonth> each = new ArrayList<>();
      for (int o = 0; o < parties.count; o++) {
        each.add(month(o, m, quantile));
      }
      list.add(new Accounts.Month(first(m), last(m), each));
    }
    return list;
  }

  private Accounts.PartyMonth month(int party, int month, double quantile) {
    PartyMoments of = moments.get(party);
    Map<Measure, Estimate> measures = new EnumMap<>(Measure.class);
    boolean employs = Arrays.stream(parties.employer).anyMatch(e -> e == party);
    boolean owns = Arrays.stream(parties.owner).anyMatch(o -> o == party);
    if (employs) {
      measures.putAll(of.agents.interval(month, quantile));
      OrganisationMerge.OF_ITS_CALLERS.forEach(measures::remove);
    }
    if (owns) {
      measures.putAll(of.promised.interval(month, quantile));
      measures.putAll(of.calls.interval(month, quantile));
      measures.remove(Measure.MAX_WAIT);
    }
    NO_SUMS.forEach(measures::remove);
    if (outside.isAny() && replications > 0) {
      double confidence = scenario.experiment().confidence();
      Estimate help = of.helps.get(month).estimate(confidence).orElseThrow();
      measures.put(Measure.OUTSIDE_COST, help.within(0, Double.POSITIVE_INFINITY));
    }
    Optional<Double> budget = LedgerMerge.budget(scenario, party);
    return new Accounts.PartyMonth(
        parties.id(party),
        measures,
        budget.map(b -> OptionalDouble.of(b * share[month])).orElse(OptionalDouble.empty()),
        budget
            .filter(b -> scenario.money().settlement().isEmpty())
            .flatMap(
                b ->
                    ConfidenceInterval.proportion(
                        of.exceeded[month], replications, scenario.experiment().confidence())));
  }

  private LocalDate first(int month) {
    int s = 0;
    while (monthOf[s] != month) {
      s++;
    }
    return starts.get(s).toLocalDate();
  }

  private LocalDate last(int month) {
    int s = monthOf.length - 1;
    while (monthOf[s] != month) {
      s--;
    }
    return starts.get(s).toLocalDate();
  }
}

package org.jointline.experiment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jointline.measure.Measure;
import org.jointline.stats.Estimate;

/**
 * What the parties gave, spent, owed and saved, and whether any fares worse than without the
 * arrangement. All pounds are of the period of one replication.
 *
 * @param parties every organisation, in file order
 * @param flows what one organisation's staff did for another's callers; pairs of nothing left out
 * @param months highlights by calendar month; empty for a run within one month
 * @param settlement rules and what follows from them, in file order; empty without rules
 * @param savings if asked for
 * @param products counts times the author's numbers, in file order
 * @param payScales in file order
 * @param detriment the comparison with another scenario, if one is named
 * @param onTheSpot calls meant for another line that were dealt with on the spot; pairs of nothing
 *     left out
 */
public record Accounts(
    List<Party> parties,
    List<Flow> flows,
    List<Month> months,
    List<SettledRule> settlement,
    Optional<SavingsResult> savings,
    List<Product> products,
    List<PaidScale> payScales,
    Optional<Detriment> detriment,
    List<OnTheSpot> onTheSpot) {
  /** Of nobody. */
  public static final Accounts NONE =
      new Accounts(
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Optional.empty(),
          List.of(),
          List.of(),
          Optional.empty(),
          List.of());

  public Accounts {
    parties = List.copyOf(parties);
    flows = List.copyOf(flows);
    months = List.copyOf(months);
    settlement = List.copyOf(settlement);
    products = List.copyOf(products);
    payScales = List.copyOf(payScales);
    onTheSpot = List.copyOf(onTheSpot);
  }

  /** Whether there is anything about money beside the cost of staff. */
  public boolean hasMoney() {
    return !settlement.isEmpty()
        || savings.isPresent()
        || !products.isEmpty()
        || !payScales.isEmpty()
        || parties.stream().anyMatch(p -> p.budget().isPresent());
  }

  /**
   * An organisation's own report.
   *
   * @param id of the organisation
   * @param service its call types with a target, and others' it reads by a target of its own
   * @param givenCalls calls of other organisations' callers that its staff answered; a call dealt
   *     with on the spot is its owner's whose matter it was about
   * @param givenSeconds their handle time
   * @param receivedCalls calls of its callers that other organisations' staff answered
   * @param receivedSeconds their handle time
   * @param budget if it has one
   * @param position what the settlement moves; empty without rules
   */
  public record Party(
      String id,
      String name,
      List<Service> service,
      Estimate givenCalls,
      Estimate givenSeconds,
      Estimate receivedCalls,
      Estimate receivedSeconds,
      Optional<BudgetResult> budget,
      Optional<Position> position) {
    public Party {
      service = List.copyOf(service);
    }
  }

  /**
   * A call type held against a definition.
   *
   * @param owner organisation whose callers they are
   * @param own whether the definition is the reader's own and not the call type's target
   * @param withinSeconds threshold T
   * @param share promised, 0 to 1
   * @param base the service level it is about
   * @param baseWords words for the base
   * @param achieved absent when nobody called
   * @param met whether the mean is at or above the share
   * @param missed share of replications (with a call) whose own value misses it
   */
  public record Service(
      String callType,
      String owner,
      boolean own,
      double withinSeconds,
      double share,
      Measure base,
      String baseWords,
      Optional<Estimate> achieved,
      boolean met,
      Estimate missed) {}

  /**
   * Spending against a budget.
   *
   * @param pounds for the period
   * @param spend cost of own staff and of outside help, plus what is paid, less what is received
   *     under the settlement
   * @param left budget less spend; negative where it is exceeded
   * @param exceeded share of replications that spend more than the budget
   */
  public record BudgetResult(double pounds, Estimate spend, Estimate left, Estimate exceeded) {}

  /**
   * What the settlement moves for one party.
   *
   * @param paid to others
   * @param received from others
   * @param net received less paid; all parties' together are 0
   * @param netCost cost of own staff and of outside help, less {@code net}
   */
  public record Position(Estimate paid, Estimate received, Estimate net, Estimate netCost) {}

  /**
   * What one organisation's staff, or outside help that is its, did for another's callers; calls
   * dealt with on the spot for the owner of the matter.
   */
  public record Flow(String giver, String receiver, Estimate calls, Estimate handleSeconds) {}

  /**
   * A rule and what is owed under it; pairs that never owe left out.
   *
   * @param words what it says
   */
  public record SettledRule(String name, String words, List<Bill> bills) {
    public SettledRule {
      bills = List.copyOf(bills);
    }
  }

  /** Pounds that one organisation owes another. */
  public record Bill(String payer, String payee, Estimate pounds) {}

  /**
   * A calendar month, or what of it the run covers.
   *
   * @param from first day
   * @param to last day
   */
  public record Month(LocalDate from, LocalDate to, List<PartyMonth> parties) {
    public Month {
      parties = List.copyOf(parties);
    }
  }

  /**
   * An organisation's month.
   *
   * @param measures of its callers and its staff; cost of outside help by itself
   * @param budget the month's part of its budget, by time; absent without one
   * @param exceeded share of replications in which the month's own staff and outside help cost
   *     more; absent without a budget, and where a settlement, which is of the whole period, is
   *     part of what is spent
   */
  public record PartyMonth(
      String id,
      Map<Measure, Estimate> measures,
      OptionalDouble budget,
      Optional<Estimate> exceeded) {}

  /**
   * What is saved.
   *
   * @param baseline before, by organisation in file order; of a scenario that settles, net of what
   *     that moves
   * @param total of all organisations: their baselines less the cost of all staff and outside help
   * @param splits rules side by side
   * @param goal if a saving was asked for
   */
  public record SavingsResult(
      List<Estimate> baseline,
      Estimate total,
      List<SplitSaving> splits,
      Optional<GoalResult> goal) {
    public SavingsResult {
      baseline = List.copyOf(baseline);
      splits = List.copyOf(splits);
    }
  }

  /**
   * What each organisation saves under a rule.
   *
   * @param rule in the words of the scenario file
   * @param savings by organisation in file order; together the total
   * @param losing by organisation, share of replications in which it saves less than nothing
   */
  public record SplitSaving(String rule, List<Estimate> savings, List<Estimate> losing) {
    public SplitSaving {
      savings = List.copyOf(savings);
      losing = List.copyOf(losing);
    }
  }

  /**
   * A saving asked for.
   *
   * @param pounds asked for
   * @param years in which
   * @param periods how many periods of the run these years are
   * @param saving the run's saving times the periods
   * @param reached share of replications whose own saving, times the periods, is enough
   */
  public record GoalResult(
      double pounds, double years, double periods, Estimate saving, Estimate reached) {}

  /**
   * A count times a number.
   *
   * @param formula "calls answered of front desk x 2.1 kg"
   * @param count absent where there is nothing to count
   * @param value {@code count x each}
   */
  public record Product(
      String name,
      String formula,
      double each,
      String unit,
      Optional<Estimate> count,
      Optional<Estimate> value) {}

  /**
   * A pay scale and who is on it.
   *
   * @param words how the cost of an hour follows
   * @param least cost of an hour, pounds
   * @param most cost of an hour, pounds
   * @param agentGroups ids
   */
  public record PaidScale(
      String id, String words, double least, double most, List<String> agentGroups) {
    public PaidScale {
      agentGroups = List.copyOf(agentGroups);
    }
  }

  /**
   * This scenario beside another with the same callers.
   *
   * @param than the other scenario's name
   * @param replications compared
   * @param margin what is not minded: a share of points for shares, of the value there for all
   *     else; 0 for none
   * @param tests rows that differ at all and repeat no other row
   * @param rowConfidence of each row's verdict, so that all of them are right together with the
   *     scenario's confidence (Bonferroni)
   * @param butFor what of the callers differs, in words
   * @param rows by organisation, then call type
   * @param targets by call type, then organisations' own
   * @param leftOut what only one of the two has, in words
   */
  public record Detriment(
      String than,
      int replications,
      double margin,
      int tests,
      double rowConfidence,
      List<String> butFor,
      List<Compared> rows,
      List<TargetCompared> targets,
      List<String> leftOut) {
    public Detriment {
      rows = List.copyOf(rows);
      targets = List.copyOf(targets);
      butFor = List.copyOf(butFor);
      leftOut = List.copyOf(leftOut);
    }
  }

  /**
   * A measure in both, replication by replication.
   *
   * @param quantity what is compared
   * @param organisation whose it is; of an own target the reader's
   * @param replications in which both have a value
   * @param joint mean of the replications' own values here
   * @param alone the same in the other scenario
   * @param difference here less there, paired
   * @param correlation of the two, which the same callers raise; absent where either does not vary
   * @param worse share of replications in which it is worse here
   * @param worst how much worse it may be here, at most, at the verdicts' confidence; 0 or less
   *     where it is certainly not
   * @param verdict whether the mean difference is more than chance
   */
  public record Compared(
      Quantity quantity,
      String organisation,
      int replications,
      Estimate joint,
      Estimate alone,
      Estimate difference,
      OptionalDouble correlation,
      Estimate worse,
      double worst,
      Verdict verdict) {}

  /** What a paired difference says, by its interval at {@link Detriment#rowConfidence}. */
  public enum Verdict {
    /** It lies on the better side of 0. */
    BETTER,
    /** It lies on the worse side of the margin; without a margin, of 0. */
    WORSE,
    /** Every replication has the same value in both. */
    SAME,
    /** None of it is worse by more than the margin. */
    WITHIN,
    /** None of these: more replications would tell. */
    OPEN
  }

  /**
   * A target in both: shares of replications, together 1.
   *
   * @param organisation the owner; of an own target its reader
   * @param own whether it is the reader's own and not the call type's
   * @param missedInBoth missed here and there
   * @param missedOnlyHere met there
   * @param missedOnlyThere met here
   */
  public record TargetCompared(
      String callType,
      String organisation,
      boolean own,
      Estimate missedInBoth,
      Estimate missedOnlyHere,
      Estimate missedOnlyThere,
      Estimate metInBoth) {}

  /**
   * Calls meant for another line that a group dealt with there and then.
   *
   * @param line call type that was dialled
   * @param matter call type that they were meant for
   * @param agentGroup id
   */
  public record OnTheSpot(
      String line, String matter, String agentGroup, Estimate calls, Estimate handleSeconds) {}
}

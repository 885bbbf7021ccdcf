package org.jointline.experiment;

import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jointline.measure.Measure;
import org.jointline.measure.RuleFigure;
import org.jointline.measure.RuleKind;
import org.jointline.stats.Estimate;

/**
 * The answers of a run: everything every report prints, with names and units, so that a report
 * computes nothing. Maps have no entry for a measure that is absent (a ratio over nothing).
 *
 * @param title scenario's name
 * @param description scenario's description, may be empty
 * @param provenance what makes this result again
 * @param confidence of every interval, 0 to 1
 * @param period what one replication covers
 * @param callTypes in file order
 * @param agentGroups in file order
 * @param wholeGroups agent groups of the file whose people differ, of which {@code agentGroups} has
 *     the parts; empty where all groups are of people alike
 * @param organisations in file order
 * @param total everybody's calls and everybody's staff together, like an organisation's; service
 *     levels are over the call types with a target, each against its own threshold
 * @param incidents incidents and the calls about them; empty where the scenario has none
 * @param answeredBy who answered whose calls; only pairs with a skill
 * @param rules what rules beyond the routing did; empty where there are none
 * @param accounts what the parties gave, spent, owed and saved
 * @param assumptions notes on values, in file order
 * @param warnings things a planner should know, in words ("nobody answers council calls from 18:00
 *     to 08:00")
 * @param stopped how the run ended
 */
public record Summary(
    String title,
    String description,
    Provenance provenance,
    double confidence,
    Period period,
    List<CallTypeResult> callTypes,
    List<AgentGroupResult> agentGroups,
    List<WholeGroupResult> wholeGroups,
    List<OrganisationResult> organisations,
    Map<Measure, Estimate> total,
    IncidentResults incidents,
    List<AnsweredBy> answeredBy,
    List<RuleResult> rules,
    Accounts accounts,
    List<Assumption> assumptions,
    List<String> warnings,
    Stopped stopped) {

  /** The same results with a warning more. */
  public Summary withWarning(String warning) {
    List<String> all = new ArrayList<>(warnings);
    all.add(warning);
    return new Summary(
        title,
        description,
        provenance,
        confidence,
        period,
        callTypes,
        agentGroups,
        wholeGroups,
        organisations,
        total,
        incidents,
        answeredBy,
        rules,
        accounts,
        assumptions,
        all,
        stopped);
  }

  /** The same results with another command in their provenance. */
  public Summary madeBy(String command) {
    Provenance p = provenance;
    return new Summary(
        title,
        description,
        new Provenance(p.scenarioHash(), p.seed(), p.replications(), p.version(), command),
        confidence,
        period,
        callTypes,
        agentGroups,
        wholeGroups,
        organisations,
        total,
        incidents,
        answeredBy,
        rules,
        accounts,
        assumptions,
        warnings,
        stopped);
  }

  /**
   * What is needed to get the same bytes again.
   *
   * @param scenarioHash SHA-256 of the scenario as read, hexadecimal
   * @param seed of the random streams
   * @param replications done
   * @param version of Jointline
   * @param command that makes it again, without output options and threads
   */
  public record Provenance(
      String scenarioHash, long seed, int replications, String version, String command) {}

  /**
   * The time covered.
   *
   * @param intervalStarts start of every reporting interval, in local time with offset, in order
   * @param intervalMinutes length of a reporting interval
   * @param end end of the last interval
   */
  public record Period(List<ZonedDateTime> intervalStarts, int intervalMinutes, ZonedDateTime end) {
    public LocalDateTime start() {
      return intervalStarts.get(0).toLocalDateTime();
    }
  }

  /**
   * @param target the promise and how it is kept; empty without a target
   * @param measures over the whole period
   * @param intervals one map per reporting interval, in order
   * @param dayParts one map per interval of the day (local time of day, all days together), in
   *     order from 00:00; a map is empty where the line never opens
   * @param contacts what kind they are
   */
  public record CallTypeResult(
      String id,
      String name,
      String organisation,
      String organisationName,
      Optional<TargetResult> target,
      Map<Measure, Estimate> measures,
      List<Map<Measure, Estimate>> intervals,
      List<DayPart> dayParts,
      Contacts contacts) {

    /** Plain calls. */
    public CallTypeResult(
        String id,
        String name,
        String organisation,
        String organisationName,
        Optional<TargetResult> target,
        Map<Measure, Estimate> measures,
        List<Map<Measure, Estimate>> intervals,
        List<DayPart> dayParts) {
      this(
          id,
          name,
          organisation,
          organisationName,
          target,
          measures,
          intervals,
          dayParts,
          Contacts.CALLS);
    }
  }

  /**
   * What kind of contacts a call type has.
   *
   * @param channel as in a scenario file
   * @param one what one of them is called, such as "e-mail"
   * @param inHours whether the target's time counts only in stated hours
   * @param finish the promise on their being done; empty without one
   * @param callBack the promise to those who accept a call-back; empty without one
   */
  public record Contacts(
      String channel,
      String one,
      boolean inHours,
      Optional<FinishResult> finish,
      Optional<CallBackResult> callBack) {
    public static final Contacts CALLS =
        new Contacts("phone", "call", false, Optional.empty(), Optional.empty());
  }

  /**
   * A promise on work being done.
   *
   * @param share promised, 0 to 1
   * @param inHours whether time counts only in stated hours
   * @param achieved done within the time / offered; empty when there were none
   * @param met whether the mean is at or above the share
   */
  public record FinishResult(
      double withinSeconds,
      double share,
      boolean inHours,
      Optional<Estimate> achieved,
      boolean met) {}

  /**
   * A promise to those who accept a call-back.
   *
   * @param withinSeconds of acceptance
   * @param share promised, 0 to 1
   * @param achieved reached within the time / accepted; empty when nobody accepted
   * @param met whether the mean is at or above the share
   * @param missedReplications share of replications (with an acceptance) whose own value misses it
   */
  public record CallBackResult(
      double withinSeconds,
      double share,
      Optional<Estimate> achieved,
      boolean met,
      Estimate missedReplications) {}

  /**
   * All intervals of one time of day together.
   *
   * @param minuteOfDay local start, 0 to 1439
   * @param measures over all days of the period
   */
  public record DayPart(int minuteOfDay, Map<Measure, Estimate> measures) {}

  /**
   * A target and its risk.
   *
   * @param withinSeconds threshold T
   * @param share promised, 0 to 1
   * @param base the measure the promise is about: one of the four service levels
   * @param baseWords words for the base, as in a scenario file
   * @param achieved the value of {@code base}; absent when nobody called
   * @param met whether the mean is at or above the share
   * @param missedReplications share of replications (with a call) whose own value misses it
   * @param intervalsMissed of the day parts with calls, how many have a mean below the share
   * @param intervalsWithCalls day parts with calls
   * @param intervalRisk per reporting interval, the share of replications (with a call in it) that
   *     miss it there; NaN where nobody called
   * @param atRisk reporting day parts most often missed, worst first, at most ten
   */
  public record TargetResult(
      double withinSeconds,
      double share,
      Measure base,
      String baseWords,
      Optional<Estimate> achieved,
      boolean met,
      Estimate missedReplications,
      int intervalsMissed,
      int intervalsWithCalls,
      double[] intervalRisk,
      List<RiskyDayPart> atRisk) {}

  /**
   * @param minuteOfDay local start
   * @param risk share of (replication, day) pairs with calls in it that miss the target
   */
  public record RiskyDayPart(int minuteOfDay, double risk) {}

  public record AgentGroupResult(
      String id,
      String name,
      String organisation,
      String organisationName,
      Map<Measure, Estimate> measures,
      List<Map<Measure, Estimate>> intervals,
      List<DayPart> dayParts,
      List<Double> scheduledPeople) {}

  /**
   * An agent group of the file in parts.
   *
   * @param parts ids of agent groups
   * @param measures of all parts together over the whole period
   */
  public record WholeGroupResult(
      String id, String name, List<String> parts, Map<Measure, Estimate> measures) {}

  /** The group of the file that a row is a part of, if it is one. */
  public Optional<WholeGroupResult> wholeOf(AgentGroupResult group) {
    return wholeGroups.stream().filter(w -> w.parts().contains(group.id())).findFirst();
  }

  public record OrganisationResult(String id, String name, Map<Measure, Estimate> measures) {}

  /**
   * Calls of one type answered by one group.
   *
   * @param callType id
   * @param owner organisation whose caller it is
   * @param agentGroup id
   * @param employer organisation that pays the agent
   * @param calls answered
   * @param handleSeconds talk and after-call work of these calls, and attempts in vain to call back
   */
  public record AnsweredBy(
      String callType,
      String owner,
      String agentGroup,
      String employer,
      Estimate calls,
      Estimate handleSeconds) {}

  /**
   * What a rule did.
   *
   * @param id name in the scenario
   * @param figures those its kind has; no entry for a mean over nothing
   * @param intervalShares of each interval, the share of time in its state, over all replications;
   *     empty for kinds without a state
   * @param intervals the figures of each interval; empty for all but call types
   */
  public record RuleResult(
      RuleKind kind,
      String id,
      Map<RuleFigure, Estimate> figures,
      List<Double> intervalShares,
      List<Map<RuleFigure, Estimate>> intervals) {}

  /**
   * @param kind "assumed" or "source"
   */
  public record Assumption(String path, String kind, String value, String text) {}

  /**
   * How the run ended.
   *
   * @param reason in words for the console
   * @param interrupted whether a user stopped it before it was done
   */
  public record Stopped(String reason, boolean interrupted) {}
}

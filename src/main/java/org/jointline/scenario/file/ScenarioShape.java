package org.jointline.scenario.file;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jointline.scenario.AgentGroup;
import org.jointline.scenario.Calendar;
import org.jointline.scenario.CallType;
import org.jointline.scenario.Demand;
import org.jointline.scenario.Experiment;
import org.jointline.scenario.Guard;
import org.jointline.scenario.HandleTimeChange;
import org.jointline.scenario.Incident;
import org.jointline.scenario.Organisation;
import org.jointline.scenario.Routing;
import org.jointline.scenario.Scenario;
import org.jointline.scenario.SpecialDay;

/** The whole file. */
final class ScenarioShape {
  static final String EXTENDS_NAME = "extends";

  private static final Key<String> EXTENDS =
      Key.optional(
          EXTENDS_NAME,
          Values.TEXT,
          null,
          "none",
          "A file beside this one, of which this file gives only what differs.",
          "base.yaml");
  private static final Key<String> NAME =
      Key.required("name", Values.TEXT, "One line for people.", "City pilot");
  private static final Key<String> DESCRIPTION =
      Key.optional("description", Values.TEXT, "", "none", "Longer text.", "What this shows.");
  private static final Key<Calendar> CALENDAR =
      Key.required("calendar", CalendarShape.SHAPE, "When.", "{start: 2012-09-03, days: 14}");

  private static final Key<List<Organisation>> ORGANISATIONS =
      Key.required(
          "organisations",
          ById.declaring(Names.Sort.ORGANISATION, OrganisationShape.SHAPE, 200),
          "Parties to the arrangement.",
          "{police: {name: City Police}}");
  private static final Key<List<String>> CLEARANCES =
      Key.optional(
          "clearances",
          new Declared(Names.Sort.CLEARANCE),
          List.of(),
          "none",
          "Clearances from the lowest to the highest.",
          "[none, CTC, RV]");
  private static final Key<List<List<Double>>> PROFILES =
      Key.optional(
          "profiles",
          Profiles.DECLARED,
          List.of(),
          "none",
          "Day profiles by name: 24, 48 or 96 weights.",
          "{evenings: [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 3, 3, 2, 1, 0, 0]}");
  private static final Key<List<Optional<Double>>> BUSYNESS =
      Key.optional(
          "busyness",
          BusynessShape.DECLARED,
          List.of(),
          "none",
          "Day-to-day factors that call types share, by name.",
          "{city: {cv: 10 %}}");
  private static final Key<List<CallType>> CALL_TYPES =
      Key.required(
          "call types",
          ById.declaring(Names.Sort.CALL_TYPE, CallTypeShape.SHAPE, CallTypeShape.MOST),
          "Kinds of call.",
          "{non-emergency: {owner: police, arrivals: {per day: 143}, talk: {exponential: {mean: 200"
              + " s}}}}");
  private static final Key<List<AgentGroup>> AGENT_GROUPS =
      Key.required(
          "agent groups",
          ById.declaring(Names.Sort.AGENT_GROUP, AgentGroupShape.SHAPE, AgentGroupShape.MOST),
          "Who answers.",
          "{advisers: {employer: police, skills: [non-emergency], staffing: 4}}");
  private static final Key<List<HandleTimeChange>> HANDLE_TIME_CHANGES =
      Key.optional(
          "handle time changes",
          HandleTimeChangeShape.KIND,
          List.of(),
          "none",
          "Times in which calls take longer or shorter.",
          "[{from: 2012-09-03, for: 6 weeks, handle time: 120 %, recovery: linear}]");
  private static final Key<Integer> QUEUE_LIMIT =
      Key.optional(
          "queue limit",
          Values.count(0, 1_000_000),
          null,
          "no limit",
          "Calls of all types together that may wait, in a queue or while a phone rings; one more"
              + " is blocked.",
          7);
  private static final Key<List<SpecialDay>> SPECIAL_DAYS =
      Key.optional(
          "special days",
          ById.declaring(Names.Sort.SPECIAL_DAY, SpecialDayShape.SHAPE, SpecialDayShape.MOST),
          List.of(),
          "none",
          "Dates on which people call more, less or at other times than usual, by name.",
          "{storm: {dates: [2012-01-03], calls: {council: 270 %}}}");
  private static final Key<List<Incident>> INCIDENTS =
      Key.optional(
          "incidents",
          ById.declaring(Names.Sort.INCIDENT, IncidentShape.SHAPE, IncidentShape.MOST),
          List.of(),
          "none",
          "What happens and makes many people call at once, by name.",
          "{crash: {at: 2012-09-03 17:10, calls: {999: {calls: 35, over: 15 min}}}}");
  private static final Key<Experiment> EXPERIMENT =
      Key.optional(
          "experiment",
          ExperimentShape.SHAPE,
          ExperimentShape.DEFAULT,
          "100 replications, seed 1, confidence 95 %",
          "How it is run.",
          "{replications: 400, seed: 2012}");

  /** Parts that are missing or faulty are null or empty. */
  static final Shape<Scenario> SHAPE =
      Shape.of(
          "scenario",
          "Who calls, who answers and by what rules.",
          keys(
              EXTENDS,
              NAME,
              DESCRIPTION,
              CALENDAR,
              ORGANISATIONS,
              CLEARANCES,
              PROFILES,
              BUSYNESS,
              MoneyShape.PAY_SCALES,
              CALL_TYPES,
              AGENT_GROUPS,
              HANDLE_TIME_CHANGES,
              QUEUE_LIMIT,
              SPECIAL_DAYS,
              INCIDENTS,
              MoneyShape.SETTLEMENT,
              MoneyShape.SAVINGS,
              MoneyShape.FACTORS,
              MoneyShape.NO_DETRIMENT,
              EXPERIMENT),
          ScenarioShape::read);

  private ScenarioShape() {}

  private static List<Key<?>> keys(Key<?>... own) {
    List<Key<?>> keys = new ArrayList<>(List.of(own));
    keys.addAll(RulesShape.KEYS);
    return keys;
  }

  private static Scenario read(Found found) {
    Integer limit = found.get(QUEUE_LIMIT);
    List<AgentGroup> groups = found.get(AGENT_GROUPS, List.of());
    List<CallType> types = new ArrayList<>();
    for (CallType type : found.get(CALL_TYPES, List.of())) {
      types.add(routed(type, groups, found.get(CLEARANCES, List.of())));
    }
    return new Scenario(
        found.get(NAME),
        found.get(DESCRIPTION),
        found.get(CALENDAR),
        found.get(ORGANISATIONS, List.of()),
        found.get(CLEARANCES, List.of()),
        types,
        groups,
        found.get(HANDLE_TIME_CHANGES, List.of()),
        limit == null ? OptionalInt.empty() : OptionalInt.of(limit),
        RulesShape.rules(found),
        new Demand(found.get(SPECIAL_DAYS, List.of()), found.get(INCIDENTS, List.of())),
        MoneyShape.read(found),
        found.get(EXPERIMENT),
        List.of());
  }

  /** With every group that has the skill and the clearance, where the file names no groups. */
  private static CallType routed(CallType type, List<AgentGroup> groups, List<String> clearances) {
    Routing routing = type.routing();
    if (routing == null || !routing.steps().isEmpty()) {
      return type;
    }
    List<Routing.Step> steps = new ArrayList<>();
    for (AgentGroup group : groups) {
      if (ScenarioChecks.able(group, type, clearances)) {
        steps.add(new Routing.Step(group.id(), steps.size() + 1, Duration.ZERO, 0, Guard.NONE));
      }
    }
    return type.with(new Routing(steps, routing.selection()));
  }
}

package org.jointline.scenario.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jointline.scenario.AgentGroup;
import org.jointline.scenario.CallSelection;
import org.jointline.scenario.Curve;
import org.jointline.scenario.PayScale;
import org.jointline.scenario.People;

/** One of {@code agent groups:}. */
final class AgentGroupShape {
  static final int MOST = 200;
  static final int MOST_AGENTS = 10_000;

  /** Why there are no more. */
  static final String WHY_MOST = "to bound memory; divide a larger group into several";

  private static final int PLACE_IN_LIST = 0;

  private static final Key<Integer> RANK =
      Key.optional(
          "rank",
          Values.count(1, 1000),
          PLACE_IN_LIST,
          "the place in the list",
          "The group's own order of call types, 1 first.",
          1);
  private static final Key<Double> HANDLE_TIME =
      Key.optional(
          "handle time",
          Values.POSITIVE_FACTOR,
          1.0,
          "100 %",
          "Multiplies talk and after-call work.",
          "120 %");
  private static final Key<Double> HELD_BY =
      Key.optional(
          "held by",
          Values.SHARE,
          1.0,
          "100 %",
          "Share of the group's people who have the skill.",
          "60 %");
  private static final Shape<AgentGroup.Skill> SKILL =
      Shape.of(
          "skill",
          "How the group answers a call type.",
          List.of(RANK, HANDLE_TIME, HELD_BY),
          found ->
              new AgentGroup.Skill(
                  found.at().step(),
                  found.get(RANK, PLACE_IN_LIST),
                  found.get(HANDLE_TIME, 1.0),
                  found.get(HELD_BY, 1.0)));
  private static final Kind<List<AgentGroup.Skill>> SKILLS =
      new Either<List<AgentGroup.Skill>>(
              "skills",
              List.of(
                  new Listed<>(
                      Values.name(Names.Sort.CALL_TYPE)
                          .as(type -> new AgentGroup.Skill(type, PLACE_IN_LIST, 1, 1))),
                  ById.referring(Names.Sort.CALL_TYPE, SKILL, CallTypeShape.MOST)))
          .as(AgentGroupShape::ranked);

  private static final Key<String> NAME =
      Key.optional("name", Values.TEXT, null, "the key", "Name for people.", "Advisers");
  private static final Key<String> EMPLOYER =
      Key.required(
          "employer",
          Values.name(Names.Sort.ORGANISATION),
          "The organisation that pays them.",
          "corporation");
  private static final Key<List<AgentGroup.Skill>> SKILLS_KEY =
      Key.required("skills", SKILLS, "Call types they can answer.", "[non-emergency]");
  private static final Key<ClearanceShape.Held> CLEARANCE =
      Key.optional(
          "clearance", ClearanceShape.KIND, null, "none", "The clearance they hold.", "CTC");
  private static final Key<Staffing> STAFFING =
      Key.required(
          "staffing",
          StaffingShape.KIND,
          "People on shift: a number, by weekday and time (0 elsewhere), by shifts, a rota or a"
              + " roster.",
          "{Mon-Fri 08:00-18:00: 4}");
  private static final Key<Double> SHRINKAGE =
      Key.optional(
          "shrinkage",
          Values.SHARE,
          0.0,
          "0 %",
          "Share of the people on shift who are not available for calls.",
          "30 %");
  private static final Key<Curve> COST =
      Key.optional(
          "cost",
          new Either<>(
              "cost",
              List.of(Values.MONEY.as(Curve::constant), new SpanCurve("cost curve", Values.MONEY))),
          Curve.constant(0),
          "£0/h",
          "Pounds for each hour of each person on shift.",
          "£16.50/h");
  private static final Key<String> PAY_SCALE =
      Key.optional(
          "pay scale",
          Values.name(Names.Sort.PAY_SCALE),
          null,
          "none; the cost is as given",
          "The pay scale that its cost follows from.",
          "call handler");
  private static final Key<CallSelection> CALL_SELECTION =
      Key.optional(
          "call selection",
          Values.oneOf("call selection", CallSelection.values(), CallSelection::words),
          CallSelection.PRIORITY_THEN_LONGEST_WAIT,
          "priority then longest wait",
          "Which waiting call an agent takes.",
          "longest wait");

  static final Shape<AgentGroup> SHAPE =
      Shape.of(
          "agent group",
          "Agents who are alike: same employer, same skills, same shifts.",
          keys(),
          AgentGroupShape::read);

  private AgentGroupShape() {}

  private static List<AgentGroup.Skill> ranked(List<AgentGroup.Skill> skills) {
    List<AgentGroup.Skill> ranked = new ArrayList<>();
    for (AgentGroup.Skill skill : skills) {
      int rank = skill.rank() == PLACE_IN_LIST ? ranked.size() + 1 : skill.rank();
      ranked.add(new AgentGroup.Skill(skill.callType(), rank, skill.handleTime(), skill.heldBy()));
    }
    return ranked;
  }

  /** Parts that are missing or faulty are null, skills then empty. */
  private static AgentGroup read(Found found) {
    String id = found.at().step();
    Staffing staffing = found.get(STAFFING);
    Optional<ClearanceShape.Held> held = found.optional(CLEARANCE);
    return new AgentGroup(
        id,
        found.get(NAME, id),
        found.get(EMPLOYER),
        found.get(SKILLS_KEY, List.of()),
        held.map(ClearanceShape.Held::level).filter(Clearances::isOne),
        staffing == null ? null : staffing.curve(),
        found.get(SHRINKAGE, 0.0),
        cost(found),
        found.optional(PAY_SCALE),
        found.get(CALL_SELECTION),
        PeopleShape.read(
            found,
            staffing,
            held.map(ClearanceShape.Held::by).orElse(People.Clearance.EVERYBODYS)));
  }

  private static List<Key<?>> keys() {
    List<Key<?>> keys =
        new ArrayList<>(
            List.of(
                NAME,
                EMPLOYER,
                SKILLS_KEY,
                CLEARANCE,
                STAFFING,
                SHRINKAGE,
                COST,
                PAY_SCALE,
                CALL_SELECTION));
    keys.addAll(PeopleShape.KEYS);
    return keys;
  }

  private static Curve cost(Found found) {
    if (!found.given(PAY_SCALE)) {
      return found.get(COST);
    }
    if (found.given(COST)) {
      found.at(COST).problem("cannot stand beside 'pay scale'", "give one of them");
    }
    Names names = found.at().reading().names();
    return names.value(Names.Sort.PAY_SCALE, found.get(PAY_SCALE, "")) instanceof PayScale scale
        ? scale.costPerHour()
        : found.get(COST);
  }
}

package org.jointline.scenario;

import java.util.List;
import java.util.OptionalInt;

/**
 * Who calls, who answers and by what rules: everything a user asked for, in the user's words.
 *
 * @param name one line
 * @param description longer text, may be empty
 * @param calendar when
 * @param organisations parties, at least one, in file order
 * @param clearances names from the lowest to the highest; an agent may take a call whose
 *     sensitivity is at or below its clearance; may be empty
 * @param callTypes at least one, in file order
 * @param agentGroups at least one, in file order
 * @param handleTimeChanges times in which calls take longer or shorter, in file order
 * @param queueLimit calls of all types together that may wait; empty: no limit
 * @param rules over the whole arrangement
 * @param demand special days and incidents
 * @param money pay scales, settlement, savings and what it is compared with
 * @param experiment how it is run
 * @param notes assumptions and sources, in file order
 */
public record Scenario(
    String name,
    String description,
    Calendar calendar,
    List<Organisation> organisations,
    List<String> clearances,
    List<CallType> callTypes,
    List<AgentGroup> agentGroups,
    List<HandleTimeChange> handleTimeChanges,
    OptionalInt queueLimit,
    Rules rules,
    Demand demand,
    Money money,
    Experiment experiment,
    List<Note> notes) {
  public Scenario {
    organisations = List.copyOf(organisations);
    clearances = List.copyOf(clearances);
    callTypes = List.copyOf(callTypes);
    agentGroups = List.copyOf(agentGroups);
    handleTimeChanges = List.copyOf(handleTimeChanges);
    notes = List.copyOf(notes);
  }

  /** The same, run in another way. */
  public Scenario with(Experiment other) {
    return new Scenario(
        name,
        description,
        calendar,
        organisations,
        clearances,
        callTypes,
        agentGroups,
        handleTimeChanges,
        queueLimit,
        rules,
        demand,
        money,
        other,
        notes);
  }

  /** The same with other call types. */
  public Scenario with(List<CallType> others) {
    return with(others, agentGroups);
  }

  /** The same, with other call types and agent groups. */
  Scenario with(List<CallType> types, List<AgentGroup> groups) {
    return new Scenario(
        name,
        description,
        calendar,
        organisations,
        clearances,
        types,
        groups,
        handleTimeChanges,
        queueLimit,
        rules,
        demand,
        money,
        experiment,
        notes);
  }

  /** The same with other rules and questions about money. */
  public Scenario with(Money other) {
    return new Scenario(
        name,
        description,
        calendar,
        organisations,
        clearances,
        callTypes,
        agentGroups,
        handleTimeChanges,
        queueLimit,
        rules,
        demand,
        other,
        experiment,
        notes);
  }
}

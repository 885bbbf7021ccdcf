package org.jointline.report;

import java.util.HashMap;
import java.util.Map;
import org.jointline.experiment.Summary;

/** Names for people by id; an id nobody named stands for itself. */
final class Names {
  private final Map<String, String> callTypes = new HashMap<>();
  private final Map<String, String> agentGroups = new HashMap<>();
  private final Map<String, String> organisations = new HashMap<>();

  Names(Summary summary) {
    summary.callTypes().forEach(c -> callTypes.put(c.id(), c.name()));
    summary.agentGroups().forEach(g -> agentGroups.put(g.id(), g.name()));
    summary.organisations().forEach(o -> organisations.put(o.id(), o.name()));
  }

  String callType(String id) {
    return callTypes.getOrDefault(id, id);
  }

  String agentGroup(String id) {
    return agentGroups.getOrDefault(id, id);
  }

  String organisation(String id) {
    return organisations.getOrDefault(id, id);
  }

  /** Whether a call type is shown by this name. */
  boolean isCallType(String name) {
    return callTypes.containsValue(name);
  }

  /** Whether an organisation is shown by this name. */
  boolean isOrganisation(String name) {
    return organisations.containsValue(name);
  }
}

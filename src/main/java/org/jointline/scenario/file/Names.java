package org.jointline.scenario.file;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names a scenario declares, and every place that refers to one. */
final class Names {
  /** What is referred to by name. */
  enum Sort {
    ORGANISATION("organisation", "organisations"),
    CLEARANCE("clearance", "clearances"),
    CALL_TYPE("call type", "call types"),
    AGENT_GROUP("agent group", "agent groups"),
    CALL_TYPE_OR_GROUP("call type or agent group", "call types and agent groups"),
    PROFILE("profile", "profiles"),
    MODE("mode", "modes"),
    BUSYNESS("shared busyness", "shared busyness names"),
    SPECIAL_DAY("special day", "special days"),
    INCIDENT("incident", "incidents"),
    PAY_SCALE("pay scale", "pay scales"),
    SETTLEMENT_RULE("settlement rule", "settlement rules"),
    FACTOR("factor", "factors");

    final String one;
    final String many;

    Sort(String one, String many) {
      this.one = one;
      this.many = many;
    }
  }

  private final Map<Sort, Map<String, Object>> declared = new EnumMap<>(Sort.class);
  private final List<Reference> references = new ArrayList<>();

  /**
   * @param value what the name stands for; null where it is faulty or not asked for
   */
  void declare(Sort sort, String name, Object value) {
    declared.computeIfAbsent(sort, s -> new LinkedHashMap<>()).put(name, value);
  }

  /** What a name stands for; null where it is not declared (yet) or faulty. */
  Object value(Sort sort, String name) {
    return declared.getOrDefault(sort, Map.of()).get(name);
  }

  Set<String> declared(Sort sort) {
    if (sort != Sort.CALL_TYPE_OR_GROUP) {
      return declared.getOrDefault(sort, Map.of()).keySet();
    }
    Set<String> both = new LinkedHashSet<>(declared(Sort.CALL_TYPE));
    both.addAll(declared(Sort.AGENT_GROUP));
    return both;
  }

  void refer(Sort sort, String name, At at) {
    references.add(new Reference(sort, name, at));
  }

  /** Tells of every reference to a name that was not declared. */
  void check() {
    for (Reference reference : references) {
      Sort sort = reference.sort();
      Set<String> known = declared(sort);
      boolean free = sort == Sort.BUSYNESS && known.isEmpty();
      if (!free && !known.contains(reference.name())) {
        reference
            .at()
            .problem(
                "no " + sort.one + " '" + Words.shortened(reference.name()) + "'",
                sort == Sort.CLEARANCE && known.isEmpty()
                    ? "list them: 'clearances: [none, " + Words.shortened(reference.name()) + "]'"
                    : Words.didYouMean(reference.name(), known, sort.many));
      }
    }
  }

  private record Reference(Sort sort, String name, At at) {}
}

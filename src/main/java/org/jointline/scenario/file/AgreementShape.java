package org.jointline.scenario.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jointline.scenario.Agreement;
import org.jointline.scenario.When;

/** One of {@code agreements:}. */
final class AgreementShape {
  private static final Key<String> HELPER =
      Key.required(
          "helper",
          Values.name(Names.Sort.ORGANISATION),
          "The organisation whose agents help.",
          "corporation");
  private static final Key<String> HELPED =
      Key.required(
          "helped",
          Values.name(Names.Sort.ORGANISATION),
          "The organisation whose callers are helped.",
          "police");
  private static final Key<List<String>> CALL_TYPES =
      Key.optional(
          "call types",
          new Listed<>(Values.name(Names.Sort.CALL_TYPE)),
          List.of(),
          "all of the helped one's",
          "What is helped with.",
          "[101]");
  private static final Key<Cap> AT_MOST =
      Key.optional(
          "at most",
          new CapKind(),
          new Cap(OptionalInt.empty(), OptionalDouble.empty()),
          "no limit",
          "Agents on such calls at a time: a number such as 3 agents, or a share of the helper's"
              + " agents on duty who could take them, rounded down.",
          "30 %");
  private static final Key<When> WITHDRAWN =
      Key.optional(
          "withdrawn while",
          GuardShape.WHEN_KIND,
          When.ALWAYS,
          "never",
          "While this holds no further call is taken.",
          "{service level below: {999: 85 %}, over: 30 min}");

  static final Shape<Agreement> SHAPE =
      Shape.of(
          "agreement",
          "What one organisation does for another's callers: its groups take them only so.",
          keys(),
          AgreementShape::agreement);

  private AgreementShape() {}

  private static List<Key<?>> keys() {
    List<Key<?>> keys = new ArrayList<>(List.of(HELPER, HELPED, CALL_TYPES, AT_MOST, WITHDRAWN));
    keys.addAll(GuardShape.TRIGGER);
    return keys;
  }

  private static Agreement agreement(Found found) {
    if (!found.sound(HELPER, HELPED)) {
      return null;
    }
    if (found.get(HELPER).equals(found.get(HELPED))) {
      found.at(HELPED).problem("must be another organisation than the helper", "");
    }
    Cap cap = found.get(AT_MOST, new Cap(OptionalInt.empty(), OptionalDouble.empty()));
    return new Agreement(
        found.at().step(),
        found.get(HELPER),
        found.get(HELPED),
        found.get(CALL_TYPES, List.of()),
        GuardShape.trigger(found),
        cap.number,
        cap.share,
        found.get(WITHDRAWN, When.ALWAYS));
  }

  private record Cap(OptionalInt number, OptionalDouble share) {}

  /** {@code 3}, {@code 1 agent} or {@code 30 %}; a bare 1 could be either. */
  private static final class CapKind extends Kind<Cap> {
    private static final Pattern AGENTS = Pattern.compile("([0-9]{1,9}) +([a-z]+)");
    private final Kind<Integer> number = Values.count(0, 10_000);

    @Override
    Cap readPlain(Node node, At at) {
      if (node instanceof Node.Text text && text.value().strip().endsWith("%")) {
        Double share = Values.SHARE.readPlain(node, at);
        return share == null ? null : new Cap(OptionalInt.empty(), OptionalDouble.of(share));
      }
      if (node instanceof Node.Text text && text.plain()) {
        String value = text.value().strip();
        if (value.matches("1(\\.0*)?|0?\\.[0-9]+")) {
          at.problem(
              node.place(),
              "could be agents or a share, got " + value,
              value.startsWith("1") ? "write 1 agent, or 100 %" : "write a share with %");
          return null;
        }
        Matcher agents = AGENTS.matcher(value);
        if (agents.matches() && agents.group(2).matches("agents?")) {
          return agents(number.readPlain(new Node.Text(node.place(), agents.group(1), true), at));
        } else if (agents.matches()) {
          at.problem(node.place(), "must be " + needs(), "write " + agents.group(1) + " agents");
          return null;
        }
      }
      return agents(number.readPlain(node, at));
    }

    private static Cap agents(Integer read) {
      return read == null ? null : new Cap(OptionalInt.of(read), OptionalDouble.empty());
    }

    @Override
    String needs() {
      return "a number such as 3 agents, or a share such as 30 %";
    }

    @Override
    boolean looksLike(Node node) {
      return node instanceof Node.Text;
    }

    @Override
    Map<String, Object> plainSchema(SchemaParts parts) {
      return SchemaParts.object(
          "anyOf",
          List.of(
              number.plainSchema(parts),
              SchemaParts.object(
                  "type", "string", "pattern", "^\\s*([0-9.+eE-]+\\s*%|[0-9]+ +agents?)\\s*$")));
    }
  }
}

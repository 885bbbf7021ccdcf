package org.jointline.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jointline.cli.ErlangAnswer.Row;
import org.jointline.staffing.AgentsNeeded;

/** A formula's answer as JSON; numbers with fourteen significant digits, null where infinite. */
final class ErlangJson {
  private static final MathContext DIGITS = new MathContext(14);

  private ErlangJson() {}

  static String text(ErlangAnswer answer) {
    StringJoiner fields = new StringJoiner(",\n  ", "{\n  ", "\n}\n");
    fields.add("\"formula\": \"" + answer.formula() + '"');
    fields.add(field("erlangs", answer.load()));
    fields.add(field("agents", answer.agents()));
    if (answer.shrinkage() > 0) {
      int people = AgentsNeeded.scheduled(answer.agents(), answer.shrinkage());
      fields.add(field("scheduled", people));
    }
    fields.add(field(answer.loss() ? "mostBlocked" : "target", answer.goal()));
    fields.add(field("withinSeconds", answer.withinSeconds()));
    fields.add(
        answer.rows().stream()
            .map(ErlangJson::row)
            .collect(Collectors.joining(",\n    ", "\"rows\": [\n    ", "\n  ]")));
    return fields.toString();
  }

  private static String row(Row row) {
    return new StringJoiner(", ", "{", "}")
        .add(field("agents", row.agents()))
        .add(field("serviceLevel", row.serviceLevel()))
        .add(field("waitProbability", row.waitProbability()))
        .add(field("blockedShare", row.blockedShare()))
        .add(field("abandonedShare", row.abandonedShare()))
        .add(field("meanWaitSeconds", row.meanWaitSeconds()))
        .add(field("asaSeconds", row.asaSeconds()))
        .add(field("meanQueueLength", row.meanQueueLength()))
        .add(field("occupancy", row.occupancy()))
        .toString();
  }

  private static String field(String key, double value) {
    return '"' + key + "\": " + number(value);
  }

  private static String number(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return "null";
    }
    BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
    return Math.abs(rounded.scale()) > 40 ? rounded.toString() : rounded.toPlainString();
  }
}

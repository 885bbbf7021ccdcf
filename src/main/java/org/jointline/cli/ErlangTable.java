package org.jointline.cli;

import java.math.BigDecimal;
import java.util.Locale;
import org.jointline.cli.ErlangAnswer.Row;
import org.jointline.staffing.AgentsNeeded;

/** A formula's answer for a terminal: a sentence and a small table. */
final class ErlangTable {
  private final ErlangAnswer answer;

  private ErlangTable(ErlangAnswer answer) {
    this.answer = answer;
  }

  static String text(ErlangAnswer answer) {
    return new ErlangTable(answer).text();
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    text.append(format("Erlang %s, %.2f erlangs offered.%n", answer.formula(), answer.load()));
    text.append(sentence()).append("\n\n").append(head()).append('\n');
    for (Row row : answer.rows()) {
      text.append(line(row)).append('\n');
    }
    return text.toString();
  }

  private String sentence() {
    Row row =
        answer.rows().stream().filter(r -> r.agents() == answer.agents()).findFirst().orElse(null);
    if (row == null) {
      return "No agent is needed.";
    }
    String agents = Wording.count(answer.agents(), "agent");
    String verb =
        answer.asked() ? (answer.agents() == 1 ? " is needed to " : " are needed to ") : " ";
    if (answer.loss()) {
      return answer.asked()
          ? agents + verb + "lose at most " + percent(answer.goal(), 2) + " of calls."
          : agents + " lose " + percent(row.blockedShare(), 2) + " of calls.";
    }
    String share = answer.asked() ? percent(answer.goal(), 1) : percent(row.serviceLevel(), 1);
    return agents + verb + "answer " + share + " of calls within " + within() + scheduled();
  }

  private String within() {
    return BigDecimal.valueOf(answer.withinSeconds()).stripTrailingZeros().toPlainString() + " s";
  }

  private String scheduled() {
    if (answer.shrinkage() == 0) {
      return ".";
    }
    int people = AgentsNeeded.scheduled(answer.agents(), answer.shrinkage());
    return format("; that is %,d people to schedule.", people);
  }

  private String head() {
    return answer.loss()
        ? "  agents      lost  occupancy"
        : "  agents  in time    wait   mean wait  abandoned  occupancy";
  }

  private String line(Row row) {
    String mark = row.agents() == answer.agents() ? ">" : " ";
    String agents = format("%s %,6d", mark, row.agents());
    if (answer.loss()) {
      return agents
          + right(percent(row.blockedShare(), 2), 10)
          + right(percent(row.occupancy(), 1), 11);
    }
    return agents
        + right(percent(row.serviceLevel(), 1), 9)
        + right(percent(row.waitProbability(), 1), 8)
        + right(wait(row.meanWaitSeconds()), 12)
        + right(percent(row.abandonedShare(), 1), 11)
        + right(percent(row.occupancy(), 1), 11);
  }

  private static String wait(double seconds) {
    if (Double.isInfinite(seconds)) {
      return "endless";
    }
    return seconds < 600 ? format("%.1f s", seconds) : format("%,.0f min", seconds / 60);
  }

  private static String percent(double share, int places) {
    return format("%." + places + "f %%", 100 * share);
  }

  private static String right(String text, int width) {
    return " ".repeat(Math.max(1, width - text.length())) + text;
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values).replace(System.lineSeparator(), "\n");
  }
}

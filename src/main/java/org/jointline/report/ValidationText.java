package org.jointline.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jointline.measure.Measure;
import org.jointline.validation.Checked;
import org.jointline.validation.ExpectedValue;
import org.jointline.validation.Later;
import org.jointline.validation.Outcome;
import org.jointline.validation.Outcome.CaseOutcome;
import org.jointline.validation.PooledZ;
import org.jointline.validation.Rule;
import org.jointline.validation.Verdict;

/** A validation as text: a table for each case, then all together. */
public final class ValidationText {
  private static final int WIDTH = 110;
  private static final MathContext FIVE_DIGITS = new MathContext(5);
  private static final MathContext TWO_DIGITS = new MathContext(2);

  private final StringBuilder out = new StringBuilder();

  private ValidationText() {}

  /**
   * @param brief only a line for each case, and the values that are not as they should be
   */
  public static String text(Outcome outcome, boolean brief) {
    ValidationText text = new ValidationText();
    if (brief) {
      text.brief(outcome);
    } else {
      text.full(outcome);
    }
    text.together(outcome);
    return text.out.toString();
  }

  private void full(Outcome outcome) {
    String group = "";
    for (CaseOutcome each : outcome.cases()) {
      if (!each.of().group().equals(group)) {
        group = each.of().group();
        line(group.toUpperCase(Locale.ROOT));
        line("");
      }
      line(each.of().id() + ": " + each.of().title());
      folded(each.of().model());
      folded("Source: " + each.of().source());
      TextTable table =
          new TextTable(
              WIDTH, "Measure", "<Of", "Expected", "Simulated", "95 % interval", "z", "<Verdict");
      each.values().forEach(v -> row(table, v));
      table.lines().forEach(this::line);
      line("");
    }
  }

  private void brief(Outcome outcome) {
    TextTable table = new TextTable(WIDTH, "Case", "Values", "ok", "Largest z", "<Verdict");
    for (CaseOutcome each : outcome.cases()) {
      long counted = each.values().stream().filter(ValidationText::counts).count();
      long good = each.values().stream().filter(v -> v.verdict() == Verdict.WITHIN).count();
      table.row(
          each.of().id(),
          Long.toString(counted),
          Long.toString(good),
          largest(each),
          each.accepted() ? "ok" : Verdict.OUTSIDE.words());
    }
    table.lines().forEach(this::line);
    line("");
    for (CaseOutcome each : outcome.cases()) {
      if (!each.accepted()) {
        line(each.of().id() + ":");
        TextTable wrong =
            new TextTable(
                WIDTH, "Measure", "<Of", "Expected", "Simulated", "95 % interval", "z", "<Verdict");
        each.values().stream()
            .filter(v -> counts(v) && v.verdict() != Verdict.WITHIN)
            .forEach(v -> row(wrong, v));
        wrong.lines().forEach(this::line);
        line("");
      }
    }
  }

  private static boolean counts(Checked v) {
    return v.verdict() != Verdict.NEEDS_EFFORT;
  }

  private static String largest(CaseOutcome each) {
    return each.values().stream()
        .filter(v -> counts(v) && !Double.isNaN(v.z()))
        .map(Checked::z)
        .reduce((a, b) -> Math.abs(a) >= Math.abs(b) ? a : b)
        .map(ValidationText::z)
        .orElse("");
  }

  private static void row(TextTable table, Checked v) {
    ExpectedValue value = v.value();
    boolean formula = value.rule() == Rule.FORMULA;
    table.row(
        measure(value) + source(value.rule()),
        value.of() + at(value.atMinute()),
        formula ? Decimals.plain(value.expected()) : number(value.expected()) + unit(value),
        formula ? Decimals.plain(v.simulated()) : number(v.simulated()),
        formula ? "exact" : "±" + number(v.halfWidth(), TWO_DIGITS),
        Double.isNaN(v.z()) ? "" : z(v.z()),
        v.verdict().words() + effort(v));
  }

  private static String source(Rule rule) {
    return switch (rule) {
      case PUBLISHED -> " (published)";
      case NEAR -> " (published, nearly the same model)";
      case EXACT, FORMULA -> "";
    };
  }

  private static String effort(Checked v) {
    return v.verdict() == Verdict.NEEDS_EFFORT ? ": " + v.value().effort() : "";
  }

  private static String measure(ExpectedValue value) {
    return switch (value.measure()) {
      case "calls" -> "Answered by";
      case "answeredWithin" -> "Answered in time, calls";
      case "answeredOrAbandonedWithin" -> "Answered or abandoned in time, calls";
      case "waitSeconds" -> "Waits, all offered";
      case "queueLengthAtStart" -> "Number waiting";
      case "busyAgentsAtStart" -> "Number busy";
      case "allBusyAtStart" -> "All busy";
      default ->
          Arrays.stream(Measure.values())
              .filter(m -> m.key().equals(value.measure()))
              .map(MeasureWords::of)
              .findFirst()
              .orElse(value.measure());
    };
  }

  private static String at(OptionalInt minute) {
    return minute.isPresent() ? " at " + minute.getAsInt() + " min" : "";
  }

  private static String unit(ExpectedValue value) {
    return value.unit().equals("share") ? "" : " " + value.unit();
  }

  private static String number(double value) {
    return number(value, FIVE_DIGITS);
  }

  private static String number(double value, MathContext digits) {
    if (!Double.isFinite(value)) {
      return "-";
    }
    BigDecimal rounded = new BigDecimal(value).round(digits);
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }

  private static String z(double z) {
    return Double.isFinite(z) ? Decimals.grouped(z, 2) : "-";
  }

  private void together(Outcome outcome) {
    PooledZ pooled = outcome.pooled();
    line(
        "%d of %d values within bounds, %d cases; %d more values need a larger --effort."
            .formatted(
                outcome.count(Verdict.WITHIN),
                outcome.counted(),
                outcome.cases().size(),
                outcome.count(Verdict.NEEDS_EFFORT)));
    if (pooled.values() > 0) {
      line(
          "Pooled z of %d exact values: mean %s (within ±%s), root mean square %s (0.80 to 1.20)%s."
              .formatted(
                  pooled.values(),
                  z(pooled.mean()),
                  z(pooled.mostMean()),
                  z(pooled.rms()),
                  outcome.whole() ? pooled.accepted() ? ": ok" : ": FAILS" : ", of few cases"));
    }
    line("");
    line("Bounds: exact values 4 standard errors, and a 95 % half-width of at most 1 % of the");
    line("value, 0.004 of a probability; published simulations 3.5 standard errors of both and");
    line("half a printed digit; formulas 1e-9, Erlang B and C 1e-12.");
    line("");
    line("Not compared yet:");
    for (Later later : outcome.later()) {
      TextTable.fold(later.id() + ": " + later.why(), WIDTH - 4).stream()
          .map("  "::concat)
          .forEach(this::line);
    }
    line("");
    line(
        outcome.interrupted()
            ? "Stopped before all cases were done."
            : outcome.accepted() ? "All as it should be." : "NOT as it should be.");
  }

  private void folded(String text) {
    out.append(
        TextTable.fold(text, WIDTH - 2).stream()
            .map(l -> "  " + l + "\n")
            .collect(Collectors.joining()));
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}

package org.jointline.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jointline.experiment.Summary;
import org.jointline.experiment.Summary.RuleResult;
import org.jointline.measure.Measure;
import org.jointline.measure.RuleFigure;
import org.jointline.measure.RuleKind;
import org.jointline.stats.Estimate;

/**
 * {@code rules.csv}, one figure a row, and the columns that rules add to the table of call types by
 * interval: calls that ended in a way that only rules know. Nothing of either without rules.
 */
final class RulesCsv {
  static final List<String> HEADS =
      List.of("kind", "rule", "figure", "unit", "mean", "low", "high");

  private static final List<RuleFigure> WAYS =
      Arrays.stream(RuleFigure.values()).filter(f -> f.isOf(RuleKind.CALL_TYPE)).toList();

  private RulesCsv() {}

  static List<List<String>> rows(Summary summary) {
    List<List<String>> rows = new ArrayList<>();
    for (RuleResult rule : summary.rules()) {
      for (RuleFigure figure : RuleFigure.values()) {
        Estimate e = rule.figures().get(figure);
        if (e != null) {
          List<String> row =
              new ArrayList<>(List.of(rule.kind().words(), rule.id(), word(figure), unit(figure)));
          row.addAll(cells(e));
          rows.add(row);
        }
      }
    }
    return rows;
  }

  /** Heads of the columns of call types by interval. */
  static List<String> intervalHeads(Summary summary) {
    List<String> heads = new ArrayList<>();
    if (summary.rules().stream().anyMatch(r -> r.kind() == RuleKind.CALL_TYPE)) {
      for (RuleFigure way : WAYS) {
        heads.addAll(List.of(word(way), word(way) + "_low", word(way) + "_high"));
      }
    }
    return heads;
  }

  /** Their cells in one interval of a call type. */
  static List<String> intervalCells(Summary summary, String callType, int interval) {
    List<String> cells = new ArrayList<>();
    if (intervalHeads(summary).isEmpty()) {
      return cells;
    }
    Optional<RuleResult> rule =
        summary.rules().stream()
            .filter(r -> r.kind() == RuleKind.CALL_TYPE && r.id().equals(callType))
            .findFirst();
    Map<RuleFigure, Estimate> figures = rule.map(r -> r.intervals().get(interval)).orElse(Map.of());
    for (RuleFigure way : WAYS) {
      Estimate e = figures.get(way);
      cells.addAll(e == null ? List.of("", "", "") : cells(e));
    }
    return cells;
  }

  private static List<String> cells(Estimate e) {
    return List.of(
        MeasureColumns.cell(e.mean()), MeasureColumns.cell(e.low()), MeasureColumns.cell(e.high()));
  }

  /** The key in the JSON as a CSV says it, without its unit. */
  private static String word(RuleFigure figure) {
    String key = figure.key();
    String bare = key.endsWith("Seconds") ? key.substring(0, key.length() - 7) : key;
    return MeasureColumns.words(bare);
  }

  private static String unit(RuleFigure figure) {
    Measure.Unit unit = figure.unit();
    if (unit == null) {
      return "times";
    }
    return switch (unit) {
      case SHARE -> "share";
      case SECONDS -> "s";
      case POUNDS -> "gbp";
      default -> "calls";
    };
  }
}

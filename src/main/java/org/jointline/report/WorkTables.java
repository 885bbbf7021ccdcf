package org.jointline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jointline.experiment.Summary;
import org.jointline.measure.Measure;
import org.jointline.stats.Estimate;

/**
 * What only some entities have: work finished in time, interruptions, ringing, chats. A table has a
 * column for each measure that any of them has, and rows for those that have one.
 */
final class WorkTables {
  private static final List<Measure> OF_CALLS =
      List.of(
          Measure.FINISHED_IN_TIME,
          Measure.TIME_TO_FINISH,
          Measure.FINISHED,
          Measure.INTERRUPTIONS,
          Measure.TIME_LOST);

  private static final List<Measure> OF_AGENTS =
      List.of(
          Measure.INTERRUPTIONS,
          Measure.TIME_LOST,
          Measure.CHATS_AT_ONCE,
          Measure.RINGING,
          Measure.NOT_PICKED_UP,
          Measure.AWAY);

  private record Row(String name, Map<Measure, Estimate> measures) {}

  private WorkTables() {}

  /** Rows of what call types have; no rows, and no columns, where none has any. */
  static Cells ofCalls(Summary summary) {
    return new Cells(
        OF_CALLS, summary.callTypes().stream().map(t -> new Row(t.name(), t.measures())).toList());
  }

  static Cells ofAgents(Summary summary) {
    return new Cells(
        OF_AGENTS,
        summary.agentGroups().stream().map(g -> new Row(g.name(), g.measures())).toList());
  }

  /** Heads and cells of one table. */
  static final class Cells {
    private final List<Measure> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    private Cells(List<Measure> measures, List<Row> all) {
      for (Measure measure : measures) {
        if (all.stream().anyMatch(r -> r.measures().containsKey(measure))) {
          columns.add(measure);
        }
      }
      for (Row row : all) {
        if (columns.stream().anyMatch(row.measures()::containsKey)) {
          rows.add(row);
        }
      }
    }

    boolean isEmpty() {
      return rows.isEmpty();
    }

    /** Writes it to a page. */
    void writeTo(Page page, String caption, String first) {
      List<String> heads = new ArrayList<>(List.of(first));
      columns.forEach(m -> heads.add(MeasureWords.of(m)));
      HtmlTable table = new HtmlTable(caption, heads.toArray(String[]::new));
      for (Row row : rows) {
        List<String> cells = new ArrayList<>(List.of(row.name()));
        columns.forEach(m -> cells.add(ServiceSection.cell(row.measures(), m)));
        table.row(cells.toArray(String[]::new));
      }
      table.writeTo(page);
    }

    /** As a table for a terminal. */
    TextTable text(int width, String first) {
      List<String> heads = new ArrayList<>(List.of(first));
      columns.forEach(m -> heads.add(head(m)));
      TextTable table = new TextTable(width, heads.toArray(String[]::new));
      for (Row row : rows) {
        List<String> cells = new ArrayList<>(List.of(Lines.clean(row.name())));
        columns.forEach(m -> cells.add(stacked(row.measures().get(m), m)));
        table.row(cells.toArray(String[]::new));
      }
      return table;
    }
  }

  private static String stacked(Estimate e, Measure measure) {
    return e == null ? "–" : Figures.of(measure, e).stacked(e);
  }

  private static String head(Measure measure) {
    return switch (measure) {
      case FINISHED_IN_TIME -> "all work\ndone in time";
      case TIME_TO_FINISH -> "arrival to\nall done";
      case FINISHED -> "done by\nthe end";
      case INTERRUPTIONS -> "interrup-\ntions";
      case TIME_LOST -> "time lost\nby them";
      case CHATS_AT_ONCE -> "chats\nat once";
      case RINGING -> "ringing";
      case NOT_PICKED_UP -> "not\npicked up";
      case AWAY -> "away";
      default -> throw new AssertionError(measure);
    };
  }
}

package org.jointline.report;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jointline.experiment.Summary;
import org.jointline.experiment.Summary.CallTypeResult;
import org.jointline.measure.Measure;
import org.jointline.stats.Estimate;

/** What becomes of callers beside one call: only in scenarios that say so. */
final class JourneySection {
  private static final List<Measure> CALLERS =
      List.of(
          Measure.CALLERS,
          Measure.CALLERS_ANSWERED_SHARE,
          Measure.ATTEMPTS_PER_CALLER,
          Measure.RESOLVED_AT_FIRST_SHARE,
          Measure.CALLERS_WITHIN_SHARE,
          Measure.CALLER_WAIT,
          Measure.CALLERS_LOST);
  private static final List<Measure> WAYS_IN =
      List.of(
          Measure.FIRST_ATTEMPTS,
          Measure.REDIALS,
          Measure.REPEATS,
          Measure.DUPLICATES,
          Measure.TRANSFERS_IN,
          Measure.ESCALATIONS_IN,
          Measure.WRONG_DOORS_IN,
          Measure.FOLLOW_ONS,
          Measure.DEFLECTED_IN);
  private static final List<Measure> PASSED_ON =
      List.of(
          Measure.TRANSFERS_OUT,
          Measure.ANSWERED_ON_THE_SPOT,
          Measure.PRIMARY_WAIT,
          Measure.SECONDARY_WAIT,
          Measure.TOTAL_WAIT,
          Measure.LOST_AFTER_TRANSFER);
  private static final List<Measure> OTHER_WAYS_OUT =
      List.of(
          Measure.LEFT_ANNOUNCEMENT,
          Measure.MESSAGED,
          Measure.DISCONNECTED,
          Measure.FOUND_CLOSED,
          Measure.FOLLOW_ONS_BLOCKED,
          Measure.CALLED_TOO_LATE,
          Measure.MEAN_REDIALLING);

  private JourneySection() {}

  /** Whether the scenario has any. */
  static boolean isIn(Summary summary) {
    return summary.total().containsKey(Measure.CALLERS);
  }

  static void write(Draft draft) {
    if (!isIn(draft.summary())) {
      return;
    }
    draft.page().section("journey", "The caller's journey");
    draft
        .page()
        .element(
            "p",
            "The sections above count calls. Here the callers are counted: one who calls three"
                + " times, or waits first for the switchboard and then for somebody who can help,"
                + " is one caller. Waits are those in queues; announcements and the time of a"
                + " handover are not in them.");
    table(draft, "Callers, by the line they first called", CALLERS);
    table(draft, "Why calls came to each line", WAYS_IN);
    table(draft, "Callers who were passed on: the two waits, apart and together", PASSED_ON);
    table(draft, "Other ways out, and further attempts that came to nothing", OTHER_WAYS_OUT);
    draft.page().endSection();
  }

  /** Columns in which nothing ever happens are left out; so is a table without any. */
  private static void table(Draft draft, String title, List<Measure> measures) {
    List<CallTypeResult> lines = draft.summary().callTypes();
    List<Measure> shown = measures.stream().filter(m -> happens(lines, m)).toList();
    if (shown.isEmpty()) {
      return;
    }
    String[] heads = new String[shown.size() + 1];
    heads[0] = "Call type";
    Arrays.setAll(heads, h -> h == 0 ? "Call type" : MeasureWords.of(shown.get(h - 1)));
    HtmlTable table = new HtmlTable(title, heads);
    for (CallTypeResult line : lines) {
      table.row(cells(line.name(), line.measures(), shown));
    }
    if (lines.size() > 1) {
      table.row(cells("All together", draft.summary().total(), shown));
    }
    table.writeTo(draft.page());
  }

  private static boolean happens(List<CallTypeResult> lines, Measure measure) {
    return lines.stream()
        .map(l -> l.measures().get(measure))
        .anyMatch(e -> e != null && e.mean() != 0);
  }

  private static String[] cells(String name, Map<Measure, Estimate> values, List<Measure> shown) {
    String[] cells = new String[shown.size() + 1];
    Arrays.setAll(cells, c -> c == 0 ? name : ServiceSection.cell(values, shown.get(c - 1)));
    return cells;
  }
}

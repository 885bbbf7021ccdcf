package org.jointline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jointline.experiment.Summary;
import org.jointline.experiment.Summary.CallBackResult;
import org.jointline.experiment.Summary.CallTypeResult;
import org.jointline.measure.Measure;
import org.jointline.stats.Estimate;

/** Callers who are called back instead of waiting: only in scenarios that offer it. */
final class CallBackSection {
  private static final List<Measure> COURSE =
      List.of(
          Measure.CALL_BACK_OFFERS,
          Measure.CALL_BACKS_ACCEPTED,
          Measure.CALL_BACK_ACCEPTED_SHARE,
          Measure.CALL_BACKS_REACHED,
          Measure.CALL_BACK_REACHED_SHARE,
          Measure.CALL_BACKS_NOT_REACHED,
          Measure.CALL_BACKS_EXPIRED,
          Measure.CALL_BACKS_OPEN);
  private static final List<Measure> TIMES =
      List.of(
          Measure.CALL_BACK_WAIT_ON_LINE,
          Measure.CALL_BACK_TIME,
          Measure.CALL_BACK_TIME_P90,
          Measure.CALL_BACK_ATTEMPTS,
          Measure.CALL_BACK_ATTEMPTS_IN_VAIN,
          Measure.CALL_BACK_TIME_IN_VAIN);

  private CallBackSection() {}

  /** Whether the scenario has any. */
  static boolean isIn(Summary summary) {
    return summary.total().containsKey(Measure.CALL_BACK_OFFERS);
  }

  /** Call types whose callers are offered a call-back. */
  static List<CallTypeResult> lines(Summary summary) {
    return summary.callTypes().stream()
        .filter(line -> line.measures().containsKey(Measure.CALL_BACK_OFFERS))
        .toList();
  }

  static void write(Draft draft) {
    if (!isIn(draft.summary())) {
      return;
    }
    draft.page().section("call-backs", "Call-backs");
    draft
        .page()
        .element(
            "p",
            "Who accepts a call-back hangs up and is rung by an agent when it is their turn. Such a"
                + " call is offered, but neither answered nor abandoned, and counts as not answered"
                + " in time in every service level. A caller who is reached has been answered, but"
                + " never in time.");
    draft.page().list(lines(draft.summary()).stream().flatMap(l -> sentence(l).stream()).toList());
    promises(draft);
    table(draft, "From the offer to the answer", COURSE);
    table(draft, "How long callers wait, and what reaching them takes", TIMES);
    definitions(draft);
    draft.page().endSection();
  }

  /** {@code 91 % of those who accept ...}: nothing where nobody accepts. */
  static Optional<String> sentence(CallTypeResult line) {
    Estimate accepted = line.measures().get(Measure.CALL_BACKS_ACCEPTED);
    Estimate reached = line.measures().get(Measure.CALL_BACK_REACHED_SHARE);
    if (accepted == null || reached == null) {
      return Optional.empty();
    }
    return Optional.of(
        "Of "
            + Wording.calls(line)
            + ", "
            + Figures.text(Measure.CALL_BACKS_ACCEPTED, accepted)
            + " are exchanged for a call-back, and "
            + Figures.SHARE.withRange(reached)
            + " of those callers are reached"
            + line.contacts().callBack().flatMap(CallBackSection::kept).orElse("")
            + ".");
  }

  private static Optional<String> kept(CallBackResult promise) {
    return promise
        .achieved()
        .map(
            share ->
                ", "
                    + Figures.SHARE.withRange(share)
                    + " within "
                    + Times.threshold(promise.withinSeconds())
                    + "; the promise of "
                    + Decimals.plain(100 * promise.share())
                    + " % is "
                    + (promise.met() ? "kept" : "missed"));
  }

  private static void promises(Draft draft) {
    HtmlTable table =
        new HtmlTable(
            "What is promised to those who accept",
            "Call type",
            "Promise",
            "Reached in time, of all who accept",
            "Chance that a " + Times.length(draft.summary().period()) + " period misses it");
    boolean any = false;
    for (CallTypeResult line : lines(draft.summary())) {
      Optional<CallBackResult> promise = line.contacts().callBack();
      if (promise.isPresent()) {
        any = true;
        boolean kept = promise.get().achieved().isPresent();
        table.row(
            line.name(),
            promise(promise.get()),
            promise.get().achieved().map(Figures.SHARE::withRange).orElse("–"),
            kept ? Figures.SHARE.withRange(promise.get().missedReplications()) : "–");
      }
    }
    if (any) {
      table.writeTo(draft.page());
    }
  }

  static String promise(CallBackResult promise) {
    return Decimals.plain(100 * promise.share())
        + " % within "
        + Times.threshold(promise.withinSeconds());
  }

  private static void table(Draft draft, String title, List<Measure> measures) {
    List<CallTypeResult> lines = lines(draft.summary());
    List<String> heads = new ArrayList<>(List.of("Call type"));
    measures.forEach(m -> heads.add(MeasureWords.of(m)));
    HtmlTable table = new HtmlTable(title, heads.toArray(String[]::new));
    lines.forEach(line -> table.row(cells(line.name(), line.measures(), measures)));
    if (lines.size() > 1) {
      table.row(cells("All together", draft.summary().total(), measures));
    }
    table.writeTo(draft.page());
  }

  private static String[] cells(String name, Map<Measure, Estimate> values, List<Measure> shown) {
    List<String> cells = new ArrayList<>(List.of(name));
    shown.forEach(m -> cells.add(ServiceSection.cell(values, m)));
    return cells.toArray(String[]::new);
  }

  private static void definitions(Draft draft) {
    HtmlTable table = new HtmlTable("What these figures mean", "Figure", "Definition").words();
    for (CallTypeResult line : lines(draft.summary()).subList(0, 1)) {
      line.measures().keySet().stream()
          .filter(Measure::isOfCallBacks)
          .forEach(m -> table.row(MeasureWords.of(m), m.definition()));
    }
    table.writeFoldedTo(draft.page());
  }

  /** As a table for a terminal. */
  static TextTable text(Summary summary, int width) {
    TextTable table =
        new TextTable(
            width,
            "Call-backs",
            "offered",
            "accepted",
            "reached",
            "within\nthe promise",
            "promise",
            "mean time\nto be reached",
            "attempts\nin vain");
    for (CallTypeResult line : lines(summary)) {
      Map<Measure, Estimate> m = line.measures();
      table.row(
          Lines.clean(line.name()),
          stacked(m, Measure.CALL_BACK_OFFERS),
          stacked(m, Measure.CALL_BACKS_ACCEPTED),
          stacked(m, Measure.CALL_BACK_REACHED_SHARE),
          stacked(m, Measure.CALL_BACK_WITHIN_SHARE),
          line.contacts().callBack().map(CallBackSection::shortly).orElse("none"),
          stacked(m, Measure.CALL_BACK_TIME),
          stacked(m, Measure.CALL_BACK_ATTEMPTS_IN_VAIN));
    }
    return table;
  }

  private static String shortly(CallBackResult promise) {
    String text =
        Decimals.plain(100 * promise.share()) + " % in " + Times.threshold(promise.withinSeconds());
    return promise.achieved().isEmpty() ? text : text + (promise.met() ? "\nkept" : "\nMISSED");
  }

  private static String stacked(Map<Measure, Estimate> measures, Measure measure) {
    Estimate e = measures.get(measure);
    return e == null ? "–" : Figures.of(measure, e).stacked(e);
  }
}

package org.jointline.report;

import org.jointline.experiment.Summary;
import org.jointline.experiment.Summary.CallTypeResult;
import org.jointline.experiment.Summary.TargetResult;
import org.jointline.measure.Measure;

/** The first screen: the planner's question answered in words and one picture a line. */
final class AnswerSection {
  private final Draft draft;
  private final Page page;

  private AnswerSection(Draft draft) {
    this.draft = draft;
    this.page = draft.page();
  }

  static void write(Draft draft) {
    new AnswerSection(draft).write();
  }

  private void write() {
    Summary summary = draft.summary();
    page.raw("<header>\n").element("h1", summary.title());
    if (!summary.description().isBlank()) {
      page.element("p class=\"lead\"", summary.description());
    }
    page.element("p class=\"quiet\"", draft.wording().subject());
    draft.wording().cutShort().ifPresent(text -> page.element("p class=\"alert\"", text));
    if (!summary.warnings().isEmpty()) {
      page.raw("<p class=\"alert\"><a href=\"#warnings\">")
          .text(
              summary.warnings().size() == 1
                  ? "1 warning: "
                  : summary.warnings().size() + " warnings, the first: ")
          .raw("</a>")
          .text(Wording.capital(summary.warnings().get(0)))
          .raw("</p>\n");
    }
    page.raw(
        "</header>\n<section id=\"answer\" aria-label=\"The answer\">\n<div class=\"cards\">\n");
    ServiceChart chart = new ServiceChart(draft);
    summary.callTypes().forEach(line -> card(line, chart));
    page.raw("</div>\n");
    page.element(
        "p class=\"quiet\"",
        "Each picture: the share answered in time, by time of day"
            + draft.allDays()
            + "; the band is its "
            + Decimals.plain(100 * summary.confidence())
            + " % confidence interval, the dashed line the target.");
    page.endSection();
  }

  private void card(CallTypeResult line, ServiceChart chart) {
    page.raw("<article class=\"card " + state(line) + "\">\n<h2>").text(line.name());
    page.raw(" <span class=\"quiet\">").text(line.organisationName()).raw("</span></h2>\n");
    line.target().filter(target -> target.achieved().isPresent()).ifPresent(this::verdict);
    page.element("p", draft.wording().answer(line));
    draft.wording().mostAtRisk(line, 3).ifPresent(text -> page.element("p class=\"quiet\"", text));
    if (chart.shows(line)) {
      chart.add(line, false);
    }
    page.raw("</article>\n");
  }

  private static String state(CallTypeResult line) {
    if (line.target().flatMap(TargetResult::achieved).isEmpty()) {
      return "open";
    }
    return line.target().get().met() ? "met" : "missed";
  }

  private void verdict(TargetResult target) {
    page.raw("<p class=\"big\">").text(Figures.SHARE.value(target.achieved().orElseThrow()));
    page.raw(" <span class=\"badge\">")
        .text(target.met() ? "✓ target met" : "✗ target missed")
        .raw("</span></p>\n");
    page.element(
        "p class=\"quiet\"",
        "answered within "
            + Times.threshold(target.withinSeconds())
            + "; target "
            + Decimals.plain(100 * target.share())
            + " % of "
            + (target.base() == Measure.SERVICE_LEVEL
                ? "all offered"
                : "calls, base: " + target.baseWords()));
  }
}

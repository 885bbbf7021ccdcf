package org.jointline.report;

import java.util.List;
import java.util.Map;
import org.jointline.experiment.Summary.AgentGroupResult;
import org.jointline.experiment.Summary.DayPart;
import org.jointline.experiment.Summary.Period;
import org.jointline.measure.Measure;
import org.jointline.stats.Estimate;

/** People on the phones against people at work, by time of day. */
final class StaffingSection {
  private StaffingSection() {}

  static void write(Draft draft) {
    draft.page().section("staffing", "Staffing against load");
    draft
        .page()
        .element(
            "p",
            "People on the phones (after shrinkage) and people busy with a call or after-call work,"
                + " averaged over the days on which the group is on shift at that time.");
    whole(draft);
    draft.page().raw("<div class=\"cards\">\n");
    draft.summary().agentGroups().forEach(group -> byTimeOfDay(draft, group));
    draft.page().raw("</div>\n").endSection();
  }

  private static void whole(Draft draft) {
    HtmlTable table =
        new HtmlTable(
            "Staff over the whole period",
            "Agent group",
            "Answered",
            "Occupancy",
            "On the phones",
            "Busy",
            "of it after-call work",
            "Past the end of shift");
    for (AgentGroupResult group : draft.summary().agentGroups()) {
      draft
          .summary()
          .wholeOf(group)
          .filter(w -> w.parts().get(0).equals(group.id()))
          .ifPresent(w -> row(table, w.name() + ", all", w.measures()));
      row(table, group.name(), group.measures());
    }
    table.writeTo(draft.page());
  }

  private static void row(HtmlTable table, String name, Map<Measure, Estimate> measures) {
    table.row(
        name,
        ServiceSection.cell(measures, Measure.ANSWERED),
        ServiceSection.cell(measures, Measure.OCCUPANCY),
        ServiceSection.cell(measures, Measure.STAFFED),
        ServiceSection.cell(measures, Measure.BUSY),
        ServiceSection.cell(measures, Measure.AFTER_CALL),
        ServiceSection.cell(measures, Measure.GHOST));
  }

  private static void byTimeOfDay(Draft draft, AgentGroupResult group) {
    if (draft.day().isEmpty()) {
      return;
    }
    double[] phones = people(draft, group, Measure.STAFFED);
    double[] busy = people(draft, group, Measure.BUSY);
    draft.page().raw("<article class=\"card open\">\n<h3>").text(group.name());
    draft
        .page()
        .raw(" <span class=\"quiet\">")
        .text(group.organisationName())
        .raw("</span></h3>\n");
    draft
        .charts()
        .add(
            draft.page(),
            "staffing",
            group.name() + ": people on the phones and people busy, by time of day.",
            chart -> {
              chart.texts("x", draft.day().clock());
              chart.numbers("phones", phones);
              chart.numbers("busy", busy);
            });
    HtmlTable table =
        new HtmlTable(
            group.name() + " by time of day", "From", "On the phones", "Busy", "Occupancy");
    List<DayPart> parts = draft.day().of(group.dayParts());
    for (int i = 0; i < parts.size(); i++) {
      table.row(
          Times.clock(parts.get(i).minuteOfDay()),
          number(phones[i]),
          number(busy[i]),
          ServiceSection.cell(parts.get(i).measures(), Measure.OCCUPANCY));
    }
    table.writeFoldedTo(draft.page());
    draft.page().raw("</article>\n");
  }

  private static String number(double people) {
    return Double.isNaN(people) ? "–" : Figures.AGENTS.value(people);
  }

  /** Agent time over the length of the slice on the days with anybody on shift then. */
  private static double[] people(Draft draft, AgentGroupResult group, Measure time) {
    Period period = draft.summary().period();
    double[] people = draft.day().values(group.dayParts(), time, Estimate::mean);
    int[] staffed = Days.staffed(period, group.scheduledPeople());
    int[] all = Days.inPeriod(period);
    for (int i = 0; i < people.length; i++) {
      int part = draft.day().first() + i;
      int days = staffed[part] > 0 ? staffed[part] : all[part];
      people[i] /= Math.max(1, days) * 60.0 * period.intervalMinutes();
    }
    return people;
  }
}

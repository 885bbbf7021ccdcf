package org.jointline.scenarios;

import static org.jointline.measure.Measure.ABANDONED_SHARE;
import static org.jointline.measure.Measure.ASA;
import static org.jointline.measure.Measure.ASA_BY_ANYBODY;
import static org.jointline.measure.Measure.COST;
import static org.jointline.measure.Measure.FOUND_CLOSED;
import static org.jointline.measure.Measure.OCCUPANCY;
import static org.jointline.measure.Measure.OFFERED;
import static org.jointline.measure.Measure.RESOLVED_AT_FIRST_SHARE;
import static org.jointline.measure.Measure.SERVICE_LEVEL;
import static org.jointline.scenarios.Figure.line;
import static org.jointline.scenarios.Figure.party;
import static org.jointline.scenarios.Figure.team;

import java.util.List;
import org.jointline.experiment.Accounts;
import org.jointline.measure.RuleFigure;

/** The arrangements of the City: the pilot of 2012, the joint control room and One Safe City. */
final class CityArrangements {
  static final List<Arrangement> ALL =
      List.of(
          new Arrangement(
                  3,
                  "Non-emergency only: police matters go back to the police",
                  "city-2012/escalation.yaml")
              .than("city-2012/pilot.yaml")
              .saidBy("to: police matter, kind: escalation, handover: warm, time: 20 s")
              .answer(
                  "Of the pilot's calls %s in two weeks are passed on, and %s of those"
                      + " are answered within 30 s; the room's occupancy goes from %s to %s.")
              .here(line("police matter", OFFERED))
              .here(line("police matter", SERVICE_LEVEL))
              .fromTo(team("control room", OCCUPANCY))
              .between(line("police matter", OFFERED), 180, 220)
              .between(line("police matter", SERVICE_LEVEL), 0.9, 0.96)
              .higher(team("control room", OCCUPANCY), 0.008)
              .alike(line("other numbers", SERVICE_LEVEL), 0.02),
          new Arrangement(4, "New advisers are trained first", "city-2012/training.yaml")
              .than("city-2012/trained.yaml")
              .saidBy("training: {value: 5 weeks")
              .answer(
                  "Over eight weeks the line gets %s with people who know the work and"
                      + " %s while eight are trained; both cost the Corporation %s.")
              .fromTo(line("non-emergency", SERVICE_LEVEL))
              .here(party("corporation", COST))
              .lower(line("non-emergency", SERVICE_LEVEL), 0.1)
              .lower(line("other numbers", SERVICE_LEVEL), 0.02)
              .alike(party("corporation", COST), 1),
          new Arrangement(6, "Vetting: what if the calls were sensitive?", "city-2012/vetting.yaml")
              .than("city-2012/pilot.yaml")
              .saidBy("sensitivity: CTC")
              .answer(
                  "With three in five advisers cleared the line falls from %s to %s; the"
                      + " rest are paid and idle.")
              .fromTo(line("non-emergency", SERVICE_LEVEL))
              .lower(line("non-emergency", SERVICE_LEVEL), 0.2)
              .alike(party("corporation", COST), 1e-6),
          new Arrangement(8, "One shared call handling system", "city-2012/one-system.yaml")
              .than("city-2012/two-systems.yaml")
              .saidBy("share: 12 %, to: council, kind: wrong door, on the spot: yes")
              .answer(
                  "The police line goes from %s to %s and takes %s calls instead of %s,"
                      + " for nobody is put through; the council's line stays at %s.")
              .fromTo(line("non-emergency", SERVICE_LEVEL))
              .here(line("non-emergency", OFFERED))
              .from("city-2012/two-systems.yaml", line("non-emergency", OFFERED))
              .here(line("council", SERVICE_LEVEL))
              .higher(line("non-emergency", SERVICE_LEVEL), 0.1)
              .lower(line("non-emergency", OFFERED), 250)
              .lower(line("council", OFFERED), 200)
              .alike(line("council", SERVICE_LEVEL), 0.015),
          new Arrangement(
                  11, "Cover for absences at no additional cost", "city-2012/absence-cover.yaml")
              .than("city-2012/absence-apart.yaml")
              .saidBy("cover: {from: control room}")
              .answer(
                  "The line goes from %s to %s, as if nobody were ever sick, at the same"
                      + " cost; the room's other numbers pay with %s and then %s.")
              .fromTo(line("non-emergency", SERVICE_LEVEL))
              .fromTo(line("other numbers", SERVICE_LEVEL))
              .higher(line("non-emergency", SERVICE_LEVEL), 0.01)
              .lower(line("other numbers", SERVICE_LEVEL))
              .alike(line("other numbers", SERVICE_LEVEL), 0.03)
              .alike(party("police", COST), 1e-6)
              .alike(party("corporation", COST), 1e-6)
              .than("city-2012/pilot.yaml")
              .alike(line("non-emergency", SERVICE_LEVEL), 0.002),
          new Arrangement(12, "A roster imported from a file", "city-2012/roster.yaml")
              .than("city-2012/pilot.yaml")
              .saidBy("staffing: {roster: {file: roster.csv}}")
              .answer(
                  "The turns of the roster cost %s instead of %s, and the line gets %s"
                      + " within 20 s instead of %s.")
              .here(party("corporation", COST))
              .from("city-2012/pilot.yaml", party("corporation", COST))
              .here(line("non-emergency", SERVICE_LEVEL))
              .from("city-2012/pilot.yaml", line("non-emergency", SERVICE_LEVEL))
              .lower(party("corporation", COST), 1000)
              .lower(line("non-emergency", SERVICE_LEVEL), 0.01)
              .between(line("non-emergency", SERVICE_LEVEL), 0.9, 0.925),
          new Arrangement(14, "A joint response to a crash", "city-jccr-2015/crash.yaml")
              .than("city-jccr-2015/crash-alone.yaml")
              .saidBy("      101: {calls: 15, delay: 10 min")
              .answer(
                  "On the day of a crash 101 gets %s apart and %s together, and 999"
                      + " callers wait %s and %s on average.")
              .fromTo(line("101", SERVICE_LEVEL))
              .fromTo(line("999", ASA))
              .higher(line("101", SERVICE_LEVEL), 0.03)
              .lower(line("101", ABANDONED_SHARE), 0.01)
              .alike(line("999", SERVICE_LEVEL), 0.02),
          new Arrangement(16, "One team, no silos", "city-jccr-2015/one-team.yaml")
              .than("city-jccr-2015/wrong-doors.yaml")
              .saidBy(
                  "  council:\n    then:\n      - {share: {value: 10 %, assumed: as in"
                      + " wrong-doors.yaml}, to: 101")
              .answer(
                  "With one team and wrong doors answered on the spot, at night too, the council's"
                      + " line gets %s calls a week and then %s; %s callers put through to it found it"
                      + " closed and then %s.")
              .fromTo(line("council", OFFERED))
              .fromTo(line("council", FOUND_CLOSED))
              .lower(line("council", OFFERED), 80)
              .lower(line("council", FOUND_CLOSED), 150)
              .lower(line("101", OFFERED), 150)
              .higher(line("101", SERVICE_LEVEL), 0.02)
              .alike(line("council", SERVICE_LEVEL), 0.03),
          new Arrangement(
                  17, "Half of the people cross-trained", "city-jccr-2015/cross-trained.yaml")
              .than("city-jccr-2015/alone.yaml")
              .saidBy("101: {held by: {value: 50 %")
              .answer(
                  "101 goes from %s to %s and the council from %s to %s; with all"
                      + " trained they get %s and %s.")
              .fromTo(line("101", SERVICE_LEVEL))
              .fromTo(line("council", SERVICE_LEVEL))
              .from("city-jccr-2015/pooled.yaml", line("101", SERVICE_LEVEL))
              .from("city-jccr-2015/pooled.yaml", line("council", SERVICE_LEVEL))
              .higher(line("101", SERVICE_LEVEL), 0.02)
              .higher(line("council", SERVICE_LEVEL), 0.02)
              .than("city-jccr-2015/pooled.yaml")
              .lower(line("101", SERVICE_LEVEL))
              .alike(line("101", SERVICE_LEVEL), 0.01),
          new Arrangement(
                  18, "Duplication: one matter, two reports", "city-jccr-2015/duplicates.yaml")
              .than("city-jccr-2015/pooled.yaml")
              .saidBy("duplicates: {share: {value: 10 %")
              .answer(
                  "Second reports raise the council's calls from %s to %s a week and"
                      + " lower its service from %s to %s.")
              .fromTo(line("council", OFFERED))
              .fromTo(line("council", SERVICE_LEVEL))
              .higher(line("council", OFFERED), 70)
              .higher(line("101", OFFERED), 80)
              .lower(line("council", SERVICE_LEVEL), 0.02)
              .lower(line("101", SERVICE_LEVEL)),
          new Arrangement(19, "A hub, service by service", "city-jccr-2015/hub.yaml")
              .than("city-jccr-2015/services-apart.yaml")
              .saidBy("{to: noise moved, at: 2015-09-14 06:00")
              .answer(
                  "Over the three weeks of the move licensing goes from %s to %s, noise"
                      + " from %s to %s and the wardens from %s to %s.")
              .fromTo(line("licensing", SERVICE_LEVEL))
              .fromTo(line("noise", SERVICE_LEVEL))
              .fromTo(line("wardens", SERVICE_LEVEL))
              .higher(line("licensing", SERVICE_LEVEL), 0.03)
              .higher(line("noise", SERVICE_LEVEL), 0.03)
              .higher(line("wardens", SERVICE_LEVEL))
              .alike(party("corporation", COST), 1e-6),
          new Arrangement(
                  20,
                  "Night-time economy, domestic abuse, roads, disorder",
                  "city-jccr-2015/night-time.yaml")
              .than("city-jccr-2015/themes-alike.yaml")
              .saidBy("  domestic abuse:\n    owner: police\n    priority: 2")
              .answer(
                  "With grades domestic abuse goes from %s to %s within 15 s and civil"
                      + " disorder from %s to %s; night-time calls stay at %s.")
              .fromTo(line("domestic abuse", SERVICE_LEVEL))
              .fromTo(line("civil disorder", SERVICE_LEVEL))
              .here(line("night-time economy", SERVICE_LEVEL))
              .higher(line("domestic abuse", SERVICE_LEVEL), 0.05)
              .higher(line("civil disorder", SERVICE_LEVEL), 0.04)
              .alike(line("night-time economy", SERVICE_LEVEL), 0.01)
              .alike(line("101", SERVICE_LEVEL), 0.01),
          new Arrangement(21, "Help from the force next door", "city-jccr-2015/met-help.yaml")
              .than("city-jccr-2015/crash.yaml")
              .saidBy("answered after: {value: 3 s")
              .answer(
                  "On the day of a crash 999 callers wait %s alone and %s with the neighbour's help,"
                      + " whoever answers, and %s and then %s of them give up; the neighbour answers"
                      + " %s of them after %s s.")
              .from("city-jccr-2015/crash.yaml", line("999", ASA))
              .here(line("999", ASA_BY_ANYBODY))
              .fromTo(line("999", ABANDONED_SHARE))
              .outside("met", RuleFigure.CALLS, 5, 30)
              .outside("met", RuleFigure.WAIT, 60, 130)
              .lower(line("999", ASA_BY_ANYBODY), line("999", ASA), 5)
              .lower(line("999", ABANDONED_SHARE), 0.008)
              .higher(line("999", SERVICE_LEVEL), 0.005),
          new Arrangement(22, "No single point of failure", "city-jccr-2015/system-failure.yaml")
              .than("city-jccr-2015/system-failure-alone.yaml")
              .saidBy("back up: {share: 33 %, delay: 10 min")
              .answer(
                  "In a week with two hours' failure 101 gets %s apart and %s as one"
                      + " team, which gets %s without the failure.")
              .fromTo(line("101", SERVICE_LEVEL))
              .from("city-jccr-2015/pooled.yaml", line("101", SERVICE_LEVEL))
              .higher(line("101", SERVICE_LEVEL), 0.03)
              .higher(line("999", SERVICE_LEVEL))
              .than("city-jccr-2015/pooled.yaml")
              .lower(line("101", SERVICE_LEVEL))
              .alike(line("101", SERVICE_LEVEL), 0.005)
              .lower(line("council", SERVICE_LEVEL), 0.005),
          new Arrangement(23, "A phased move of staff", "city-jccr-2015/phased-move.yaml")
              .than("city-jccr-2015/not-moved.yaml")
              .saidBy("{people: 3, to: moved, from: {value: 2015-09-14")
              .answer(
                  "Over three weeks 101 goes from %s to %s; the council's line pays with"
                      + " %s and then %s, as long as only its people help.")
              .fromTo(line("101", SERVICE_LEVEL))
              .fromTo(line("council", SERVICE_LEVEL))
              .higher(line("101", SERVICE_LEVEL), 0.02)
              .lower(line("council", SERVICE_LEVEL), 0.02)
              .alike(party("corporation", COST), 1e-6),
          new Arrangement(
                  24, "Ring of Steel: work that is not calls", "city-jccr-2015/ring-of-steel.yaml")
              .than("city-jccr-2015/ring-of-steel-apart.yaml")
              .saidBy("interruptible: {by: [999], then: resume}")
              .answer(
                  "On the day of a crash 999 goes from %s to %s within 10 s when calls"
                      + " may interrupt the cameras, whose next watch begins %s late instead"
                      + " of %s.")
              .fromTo(line("999", SERVICE_LEVEL))
              .here(line("cameras", ASA))
              .from("city-jccr-2015/ring-of-steel-apart.yaml", line("cameras", ASA))
              .higher(line("999", SERVICE_LEVEL), 0.025)
              .lower(line("999", ASA), 6)
              .higher(line("cameras", ASA), 5)
              .lower(line("cameras", SERVICE_LEVEL)),
          new Arrangement(25, "Jointly or independently, one switch", "one-safe-city/modes.yaml")
              .than("city-jccr-2015/alone.yaml")
              .saidBy("{to: joint, when: [{waiting: {101: 2}}, {waiting: {council: 2}}]")
              .answer(
                  "101 goes from %s to %s and the council from %s to %s; one team all"
                      + " week gives 101 %s.")
              .fromTo(line("101", SERVICE_LEVEL))
              .fromTo(line("council", SERVICE_LEVEL))
              .from("city-jccr-2015/pooled.yaml", line("101", SERVICE_LEVEL))
              .higher(line("101", SERVICE_LEVEL), 0.01)
              .higher(line("council", SERVICE_LEVEL), 0.01)
              .alike(party("police", COST), 1e-6)
              .than("city-jccr-2015/pooled.yaml")
              .lower(line("101", SERVICE_LEVEL)),
          new Arrangement(
                  26, "Contact, control and command in one facility", "one-safe-city/dispatch.yaml")
              .than("one-safe-city/dispatch-apart.yaml")
              .saidBy("      - controllers\n      - {group: contact handlers, reserve: 2}")
              .answer(
                  "Work for dispatch waits %s apart and %s together; 101 pays with %s and then %s.")
              .fromTo(line("dispatch", ASA))
              .fromTo(line("101", SERVICE_LEVEL))
              .lower(line("dispatch", ASA), 180)
              .alike(line("101", SERVICE_LEVEL), 0.02)
              .lower(line("101", SERVICE_LEVEL))
              .alike(line("999", SERVICE_LEVEL), 0.005),
          new Arrangement(
                  27,
                  "First contact resolution and longer hours",
                  "one-safe-city/longer-hours.yaml")
              .than("one-safe-city/first-contact-before.yaml")
              .saidBy("opening hours: Mon-Fri 08:30-20:00")
              .answer(
                  "In three weeks 101 gets %s calls and then %s, the council %s and then"
                      + " %s; %s and %s of those are answered in time.")
              .fromTo(line("101", OFFERED))
              .fromTo(line("council", OFFERED))
              .fromTo(line("council", SERVICE_LEVEL))
              .higher(line("council", RESOLVED_AT_FIRST_SHARE), 0.05)
              .lower(line("101", OFFERED), 600)
              .higher(line("101", SERVICE_LEVEL), 0.01)
              .higher(line("council", OFFERED), 250)
              .between(line("council", SERVICE_LEVEL), 0.8, 0.85),
          new Arrangement(
                  28,
                  "A multi-agency emergency with priority rules",
                  "one-safe-city/major-incident.yaml")
              .than("one-safe-city/major-incident-apart.yaml")
              .saidBy("{to: command, when: {waiting: {999: 2}}")
              .answer(
                  "Under one command 999 goes from %s to %s; the council gives %s and"
                      + " keeps %s. On the riot day of 2011, with staff and redials fitted to what was"
                      + " published (75 s, 18.2 %% of about 20,800), callers to 999 waited %s and %s"
                      + " of %s gave up.")
              .fromTo(line("999", SERVICE_LEVEL))
              .fromTo(line("council", SERVICE_LEVEL))
              .from("one-safe-city/riot-met-2011.yaml", line("999", ASA))
              .from("one-safe-city/riot-met-2011.yaml", line("999", ABANDONED_SHARE))
              .from("one-safe-city/riot-met-2011.yaml", line("999", OFFERED))
              .higher(line("999", SERVICE_LEVEL), 0.1)
              .lower(line("999", ASA), 8)
              .lower(line("101", ABANDONED_SHARE), 0.005)
              .lower(line("council", SERVICE_LEVEL), 0.1)
              .between("one-safe-city/riot-met-2011.yaml", line("999", OFFERED), 20_600, 21_000)
              .between("one-safe-city/riot-met-2011.yaml", line("999", ASA), 70, 80)
              .between(
                  "one-safe-city/riot-met-2011.yaml", line("999", ABANDONED_SHARE), 0.167, 0.197),
          new Arrangement(29, "Seats and cost of a site", "one-safe-city/wood-street.yaml")
              .than("one-safe-city/guildhall.yaml")
              .saidBy("call takers:\n    seats: {name: joint room, number: 12")
              .answer(
                  "The smaller room costs the police %s a week instead of %s; the"
                      + " council's callers get %s instead of %s.")
              .here(party("police", COST))
              .from("one-safe-city/guildhall.yaml", party("police", COST))
              .here(line("council", SERVICE_LEVEL))
              .from("one-safe-city/guildhall.yaml", line("council", SERVICE_LEVEL))
              .lower(party("police", COST), 1500)
              .lower(party("corporation", COST), 300)
              .lower(line("council", SERVICE_LEVEL), 0.08)
              .lower(line("101", SERVICE_LEVEL)),
          new Arrangement(30, "A mix of access routes", "one-safe-city/access-routes.yaml")
              .than("city-jccr-2015/pooled.yaml")
              .saidBy("interruptible: {by: [council], then: resume, at most: 5")
              .answer(
                  "With three in ten contacts by other routes the council's telephone"
                      + " goes from %s to %s; an e-mail waits %s, who comes to the desk %s.")
              .fromTo(line("council", SERVICE_LEVEL))
              .here(line("e-mail", ASA))
              .here(line("front desk", ASA))
              .higher(line("council", SERVICE_LEVEL), 0.05)
              .between(line("e-mail", SERVICE_LEVEL), 0.95, 1)
              .between(line("front desk", SERVICE_LEVEL), 0.95, 1)
              .between(line("web chat", SERVICE_LEVEL), 0.88, 0.95)
              .alike(party("corporation", COST), 1e-6)
              .alike(line("101", SERVICE_LEVEL), 0.01),
          new Arrangement(
                  31, "Monthly highlights and spend against budget", "one-safe-city/monthly.yaml")
              .saidBy("corporation: {budget: {value: £330k a year")
              .answer(
                  "In the quarter the police spend %s of £527,869, the Corporation %s of"
                      + " £82,951; 999 gets %s.")
              .here(party("police", COST))
              .here(party("corporation", COST))
              .here(line("999", SERVICE_LEVEL))
              .between(party("police", COST), 480_000, 527_869)
              .between(party("corporation", COST), 82_952, 95_000)
              .sum(a -> budgetExceeded(a, "police"), 0, 0)
              .sum(a -> budgetExceeded(a, "corporation"), 1, 1)
              .between(line("999", SERVICE_LEVEL), 0.98, 0.99)
              .between(line("999", OFFERED), 24_200, 24_900));

  private CityArrangements() {}

  /** Share of the replications in which an organisation spends more than its budget. */
  private static double budgetExceeded(Accounts accounts, String organisation) {
    return accounts.parties().stream()
        .filter(p -> p.id().equals(organisation))
        .mapToDouble(p -> p.budget().orElseThrow().exceeded().mean())
        .sum();
  }
}

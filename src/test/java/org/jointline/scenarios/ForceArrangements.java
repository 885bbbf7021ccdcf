package org.jointline.scenarios;

import static org.jointline.measure.Measure.ABANDONED_SHARE;
import static org.jointline.measure.Measure.ASA;
import static org.jointline.measure.Measure.ATTEMPTS_PER_CALLER;
import static org.jointline.measure.Measure.COST;
import static org.jointline.measure.Measure.MEAN_WAIT;
import static org.jointline.measure.Measure.OCCUPANCY;
import static org.jointline.measure.Measure.OFFERED;
import static org.jointline.measure.Measure.SECONDARY_WAIT;
import static org.jointline.measure.Measure.SERVICE_LEVEL;
import static org.jointline.scenarios.Figure.line;
import static org.jointline.scenarios.Figure.party;
import static org.jointline.scenarios.Figure.team;

import java.util.List;
import org.jointline.experiment.Accounts;

/** The arrangements of police forces, and of a force with its county's council: 32 to 60. */
final class ForceArrangements {
  private static final String STORM = "wiltshire-2013/storm-fife-2012.yaml";
  private static final String FREEZE = "wiltshire-2013/crime-desk-freeze-2012.yaml";

  private static final List<String> FORCES =
      List.of("beds", "cambs", "herts", "norfolk", "suffolk", "essex", "kent");

  static final List<Arrangement> ALL =
      List.of(
          new Arrangement(32, "Three forces, one management, three rooms", "bch-2016/separate.yaml")
              .saidBy("cambs handlers:\n    name: Cambridgeshire contact handlers")
              .answer(
                  "Cambridgeshire picks up first after %s and again after %s; published were 6 to"
                      + " 7 s and 3.5 to 4 min, to which its people are fitted. The other two rooms"
                      + " have a second wait of %s and %s: one management, and nobody helps another.")
              .here(line("cambs 101", ASA))
              .here(line("cambs 101", SECONDARY_WAIT))
              .here(line("beds 101", SECONDARY_WAIT))
              .here(line("herts 101", SECONDARY_WAIT))
              .less(line("cambs 101", ASA), line("cambs 101", SECONDARY_WAIT), 150)
              .less(line("beds 101", ASA), line("beds 101", SECONDARY_WAIT), 150)
              .less(line("herts 101", ASA), line("herts 101", SECONDARY_WAIT), 150)
              .between(line("cambs 101", ASA), 6, 7)
              .between(line("cambs 101", SECONDARY_WAIT), 210, 240),
          new Arrangement(33, "The second wait gets shorter", "bch-2016/second-queue.yaml")
              .than("bch-2016/separate.yaml")
              .saidBy("cambs handlers: {staffing")
              .answer(
                  "Two more people a shift bring the second wait from %s to %s; the first stays at"
                      + " %s and %s.")
              .fromTo(line("cambs 101", SECONDARY_WAIT))
              .fromTo(line("cambs 101", ASA))
              .lower(line("cambs 101", SECONDARY_WAIT), 60)
              .alike(line("cambs 101", ASA), 0.5)
              .higher(line("cambs 999", SERVICE_LEVEL)),
          new Arrangement(34, "Three rooms become two, or one", "bch-2016/one-room.yaml")
              .than("bch-2016/separate.yaml")
              .saidBy("{save: £5 million, over years: 1, source")
              .answer(
                  "One room saves %s a week with a second wait of %s in place of %s in"
                      + " Bedfordshire, two rooms have %s; £5 million a year, as published, is"
                      + " more than call handling alone can give.")
              .money(a -> a.savings().orElseThrow().total().mean(), 15_000, 25_000)
              .here(line("beds 101", SECONDARY_WAIT))
              .from("bch-2016/separate.yaml", line("beds 101", SECONDARY_WAIT))
              .from("bch-2016/two-rooms.yaml", line("beds 101", SECONDARY_WAIT))
              .lower(line("beds 101", SECONDARY_WAIT), 30)
              .lower(line("cambs 101", SECONDARY_WAIT), 20)
              .alike(line("cambs 999", SERVICE_LEVEL), 0.04)
              .lower(party("beds", COST), 4_000),
          new Arrangement(
                  36, "Vetting that is valid everywhere", "seven-force/portable-vetting.yaml")
              .than("seven-force/local-vetting.yaml")
              .saidBy("seven-force/local-vetting.yaml", "valid for: [beds]")
              .answer("At equal staff Bedfordshire's 999 goes from %s to %s, Kent's from %s to %s.")
              .fromTo(line("beds 999", SERVICE_LEVEL))
              .fromTo(line("kent 999", SERVICE_LEVEL))
              .ofEach(FORCES, (a, f) -> a.higher(line(f + " 999", SERVICE_LEVEL), 0.04))
              .ofEach(FORCES, (a, f) -> a.alike(party(f, COST), 1e-6)),
          new Arrangement(37, "A common shift pattern", "seven-force/common-rota.yaml")
              .than("seven-force/local-rotas.yaml")
              .saidBy("[2 early, 2 late, 1 middle, 2 night, 4 off]")
              .answer(
                  "With the same people and paid hours Hertfordshire's 999 goes from %s to %s and"
                      + " Essex's from %s to %s; Norfolk and Kent had the pattern and keep %s and"
                      + " %s.")
              .fromTo(line("herts 999", SERVICE_LEVEL))
              .fromTo(line("essex 999", SERVICE_LEVEL))
              .here(line("norfolk 999", SERVICE_LEVEL))
              .here(line("kent 999", SERVICE_LEVEL))
              .ofEach(
                  List.of("beds", "cambs", "herts", "suffolk", "essex"),
                  (a, f) ->
                      a.higher(line(f + " 999", SERVICE_LEVEL), 0.02)
                          .higher(line(f + " 101", SERVICE_LEVEL), 0.02))
              .ofEach(
                  List.of("norfolk", "kent"),
                  (a, f) ->
                      a.alike(line(f + " 999", SERVICE_LEVEL), 1e-9)
                          .alike(line(f + " 101", SERVICE_LEVEL), 1e-9))
              .ofEach(FORCES, (a, f) -> a.alike(party(f, COST), 300)),
          new Arrangement(38, "Local difference in a pool", "seven-force/local-difference.yaml")
              .than("seven-force/pooled.yaml")
              .saidBy("value: 121 %")
              .answer(
                  "101 in Essex falls from %s to %s with procedures that differ, and is still above"
                      + " the %s of each room alone.")
              .fromTo(line("essex 101", SERVICE_LEVEL))
              .from("seven-force/alone.yaml", line("essex 101", SERVICE_LEVEL))
              .lower(line("essex 101", SERVICE_LEVEL), 0.02)
              .lower(line("essex 999", SERVICE_LEVEL))
              .than("seven-force/alone.yaml")
              .higher(line("essex 101", SERVICE_LEVEL), 0.01),
          new Arrangement(39, "A new common system", "seven-force/new-system.yaml")
              .than("seven-force/converged.yaml")
              .saidBy("recovery: linear")
              .answer(
                  "Over the eight weeks Kent's 101 gets %s in place of %s, Suffolk's %s in place of"
                      + " %s.")
              .here(line("kent 101", SERVICE_LEVEL))
              .from("seven-force/converged.yaml", line("kent 101", SERVICE_LEVEL))
              .here(line("suffolk 101", SERVICE_LEVEL))
              .from("seven-force/converged.yaml", line("suffolk 101", SERVICE_LEVEL))
              .lower(line("kent 101", SERVICE_LEVEL), 0.02)
              .lower(line("suffolk 101", SERVICE_LEVEL), 0.02),
          new Arrangement(40, "Savings against a baseline", "seven-force/fewer-people.yaml")
              .than("seven-force/alone.yaml")
              .saidBy("target: {save: £5 million, over years: 3")
              .answer(
                  "The pool with fewer people saves %s a week, more than the £5 million in three"
                      + " years asked for. Every 999 line gains, Bedfordshire's from %s to %s; at 101"
                      + " the small forces gain, and Essex goes from %s to %s, Kent from %s to %s.")
              .money(a -> a.savings().orElseThrow().total().mean(), 50_000, 62_000)
              .fromTo(line("beds 999", SERVICE_LEVEL))
              .fromTo(line("essex 101", SERVICE_LEVEL))
              .fromTo(line("kent 101", SERVICE_LEVEL))
              .ofEach(FORCES, (a, f) -> a.higher(line(f + " 999", SERVICE_LEVEL), 0.03))
              .ofEach(
                  List.of("beds", "cambs"),
                  (a, f) -> a.higher(line(f + " 101", SERVICE_LEVEL), 0.01))
              .ofEach(
                  List.of("herts", "suffolk"),
                  (a, f) -> a.lower(line(f + " 101", ASA)).lower(line(f + " 101", ABANDONED_SHARE)))
              .ofEach(
                  List.of("norfolk", "essex", "kent"),
                  (a, f) -> a.alike(line(f + " 101", SERVICE_LEVEL), 0.02))
              .ofEach(FORCES, (a, f) -> a.lower(party(f, COST), 4_000)),
          new Arrangement(41, "'Orphaned' tasks", "seven-force/orphaned-tasks.yaml")
              .than("seven-force/alone.yaml")
              .saidBy("value: 42 %")
              .answer("Kent's 999 falls from %s to %s, at the same cost.")
              .fromTo(line("kent 999", SERVICE_LEVEL))
              .lower(line("kent 999", SERVICE_LEVEL), 0.05)
              .alike(party("kent", COST), 1e-6),
          new Arrangement(42, "Funding ends in March 2017", "seven-force/funding-ends.yaml")
              .than("seven-force/funding-goes-on.yaml")
              .saidBy("beds: {leavers: [{people: {value: 2")
              .answer(
                  "Over the three weeks Bedfordshire's 999 gets %s with the funding, %s without.")
              .fromTo(line("beds 999", SERVICE_LEVEL))
              .lower(line("beds 999", SERVICE_LEVEL), 0.02)
              .alike(line("herts 999", SERVICE_LEVEL), 1e-9),
          new Arrangement(43, "One hub for walk-ins and phones", "wiltshire-2013/hub.yaml")
              .than("wiltshire-2013/base.yaml")
              .saidBy(
                  "[advisers, {group: monkton park, reserve: 1}, {group: snuff street, reserve: 1}]")
              .answer(
                  "At the same cost visitors wait %s in place of %s, and the council's phones go"
                      + " from %s to %s.")
              .here(line("council counter", ASA))
              .from("wiltshire-2013/base.yaml", line("council counter", ASA))
              .fromTo(line("council", SERVICE_LEVEL))
              .lower(line("council counter", ASA), 60)
              .higher(line("council", SERVICE_LEVEL), 0.02)
              .alike(party("council", COST), 1e-6)
              .alike(party("police", COST), 1e-6),
          new Arrangement(44, "Integrated desks in several places", "wiltshire-2013/desks.yaml")
              .than("wiltshire-2013/counters-apart.yaml")
              .saidBy("&monkton [council counter at monkton park, police counter at monkton park]")
              .answer(
                  "The council's visitors wait %s and then %s at Monkton Park, %s and then %s at"
                      + " Snuff Street.")
              .fromTo(line("council at monkton park", ASA))
              .fromTo(line("council at snuff street", ASA))
              .lower(line("council at monkton park", ASA), 60)
              .lower(line("council at snuff street", ASA), 15)
              .alike(line("police at monkton park", SERVICE_LEVEL), 0.02),
          new Arrangement(45, "Contacts move to the web", "wiltshire-2013/channel-shift.yaml")
              .than("wiltshire-2013/base.yaml")
              .saidBy("channel: web form")
              .answer("With the same people the council's phones go from %s to %s.")
              .fromTo(line("council", SERVICE_LEVEL))
              .higher(line("council", SERVICE_LEVEL), 0.04)
              .lower(line("council counter", MEAN_WAIT), 30)
              .between(line("web forms", SERVICE_LEVEL), 0.9, 1),
          new Arrangement(46, "A third party on the desk", "wiltshire-2013/tenant.yaml")
              .than("wiltshire-2013/base.yaml")
              .saidBy("{per call: {value: £8.62")
              .answer(
                  "The counter's occupancy goes from %s to %s and visitors wait %s and then %s; the"
                      + " third party answers %s of the calls at night within a minute, for %s a"
                      + " week.")
              .fromTo(team("monkton park", OCCUPANCY))
              .fromTo(line("council counter", ASA))
              .here(line("council at night", SERVICE_LEVEL))
              .money(a -> bill(a, "out of hours"), 500, 700)
              .higher(team("monkton park", OCCUPANCY), 0.02)
              .higher(line("council counter", ASA), 5)
              .between(line("council at night", SERVICE_LEVEL), 0.95, 1),
          new Arrangement(47, "Customers who tell both bodies", "wiltshire-2013/duplicating.yaml")
              .than("wiltshire-2013/base.yaml")
              .saidBy("duplicates: {share: {value: 10 %")
              .answer("The council gets %s and then %s calls; its service goes from %s to %s.")
              .fromTo(line("council", OFFERED))
              .fromTo(line("council", SERVICE_LEVEL))
              .higher(line("council", OFFERED), 100)
              .higher(line("101", OFFERED), 100)
              .lower(line("council", SERVICE_LEVEL), 0.01)
              .lower(line("101", SERVICE_LEVEL)),
          new Arrangement(
                  48, "Complex families, one specialist queue", "wiltshire-2013/families.yaml")
              .than("wiltshire-2013/families-passed-on.yaml")
              .saidBy("[specialists, {group: advisers, after: 1 min}]")
              .answer(
                  "A family calls %s times and then %s; their own service goes from %s to %s, and that of other callers from %s to %s.")
              .fromTo(line("families", ATTEMPTS_PER_CALLER))
              .fromTo(line("families", SERVICE_LEVEL))
              .fromTo(line("council", SERVICE_LEVEL))
              .lower(line("families", ATTEMPTS_PER_CALLER), 0.2)
              .higher(line("families", SERVICE_LEVEL), 0.02)
              .lower(line("council", SERVICE_LEVEL)),
          new Arrangement(49, "Swindon as second council", "wiltshire-2013/swindon.yaml")
              .than("wiltshire-2013/swindon-alone.yaml")
              .saidBy("routing: [swindon advisers, advisers]")
              .answer(
                  "Swindon goes from %s within two minutes (fitted to the published 65 %%) to %s, Wiltshire's"
                      + " phones from %s within one to %s: one gains and the other gives.")
              .fromTo(line("swindon", SERVICE_LEVEL))
              .fromTo(line("council", SERVICE_LEVEL))
              .between(
                  "wiltshire-2013/swindon-alone.yaml", line("swindon", SERVICE_LEVEL), 0.6, 0.7)
              .higher(line("swindon", SERVICE_LEVEL), 0.1)
              .lower(line("council", SERVICE_LEVEL), 0.02),
          new Arrangement(50, "Costs met in full by one party", "wiltshire-2013/charge-back.yaml")
              .than("wiltshire-2013/base.yaml")
              .saidBy("{charge back: [snuff street], to: police}")
              .answer(
                  "The council employs the counter for %s a week and is paid %s; the police pay %s"
                      + " in all, as in base.yaml.")
              .here(team("snuff street", COST))
              .money(a -> bill(a, "police counter"), 2_303, 2_304)
              .money(a -> netCost(a, "police"), 45_860, 45_866)
              .higher(party("council", COST), 2_000)
              .lower(party("police", COST), 2_000)
              .alike(line("police counter", SERVICE_LEVEL), 1e-9),
          new Arrangement(51, "Rules that split the savings", "wiltshire-2013/savings.yaml")
              .than("wiltshire-2013/base.yaml")
              .saidBy(
                  "[costs lie where they fall, equal, by baseline cost, by calls, by stated shares]")
              .answer(
                  "Of %s a week the police get %s where costs lie, %s in equal parts, %s by what each"
                      + " spent before.")
              .money(a -> a.savings().orElseThrow().total().mean(), 1_500, 1_600)
              .money(a -> policeSave(a, "costs lie where they fall"), -0.01, 0.01)
              .money(a -> policeSave(a, "equal"), 750, 800)
              .money(a -> policeSave(a, "by baseline cost"), 1_100, 1_250)
              .lower(line("council counter", MEAN_WAIT))
              .lower(party("council", COST), 1_500),
          new Arrangement(52, "212 people change their employer", "wiltshire-2013/transfer.yaml")
              .than("wiltshire-2013/before-transfer.yaml")
              .saidBy("support: {employer: council, pay scale: council support}")
              .answer("The police spend %s and then %s a week, the council %s and then %s.")
              .fromTo(party("police", COST))
              .fromTo(party("council", COST))
              .lower(party("police", COST), 100_000)
              .higher(party("council", COST), 100_000)
              .alike(line("support tasks", ASA), 1e-9),
          new Arrangement(53, "Standing alone, the option rejected", "wiltshire-2013/base.yaml")
              .than("wiltshire-2013/hub.yaml")
              .saidBy("skills: [council counter]")
              .answer(
                  "Visitors to the council wait %s in the hub and %s alone; the cost is the same.")
              .fromTo(line("council counter", ASA))
              .higher(line("council counter", ASA), 60)
              .higher(line("police counter", ASA), 10)
              .alike(party("council", COST), 1e-6)
              .alike(party("police", COST), 1e-6),
          new Arrangement(54, "Integration to a degree", "wiltshire-2013/partial.yaml")
              .than("wiltshire-2013/base.yaml")
              .saidBy("advisers for 101: {at most: {value: 15 %")
              .answer("101 gets %s with nobody lent, %s with these shares, %s with everybody.")
              .fromTo(line("101", SERVICE_LEVEL))
              .from("wiltshire-2013/pooled.yaml", line("101", SERVICE_LEVEL))
              .higher(line("101", SERVICE_LEVEL))
              .than("wiltshire-2013/pooled.yaml")
              .lower(line("101", SERVICE_LEVEL)),
          new Arrangement(55, "Specialists as a discrete team", "wiltshire-2013/specialists.yaml")
              .than("wiltshire-2013/mixed.yaml")
              .saidBy("skills: [safeguarding]")
              .answer(
                  "Safeguarding gets %s and then %s, the council's phones %s and %s: what is gained"
                      + " in skill is lost in waits.")
              .fromTo(line("safeguarding", SERVICE_LEVEL))
              .fromTo(line("council", SERVICE_LEVEL))
              .lower(line("safeguarding", SERVICE_LEVEL), 0.08)
              .lower(line("council", SERVICE_LEVEL)),
          new Arrangement(56, "Two people to a desk", "wiltshire-2013/seats.yaml")
              .than("wiltshire-2013/base.yaml")
              .saidBy("seats: {value: 7")
              .answer("The council's phones fall from %s to %s, at the same cost.")
              .fromTo(line("council", SERVICE_LEVEL))
              .lower(line("council", SERVICE_LEVEL), 0.1)
              .alike(party("council", COST), 1e-6),
          new Arrangement(
                  57, "Gold Command's message in a storm", "wiltshire-2013/gold-command.yaml")
              .than("wiltshire-2013/storm.yaml")
              .saidBy("gold command: {call types: [council], share: {value: 33 %")
              .answer(
                  "In the week of the storm %s and then %s calls reach the phones, and %s and then"
                      + " %s of them within a minute. Fife's own storm brings %s calls in a day; its"
                      + " factor was put in, and published were 8,177.")
              .fromTo(line("council", OFFERED))
              .fromTo(line("council", SERVICE_LEVEL))
              .from(STORM, line("council", OFFERED))
              .lower(line("council", OFFERED), 200)
              .higher(line("council", SERVICE_LEVEL), 0.05)
              .between(STORM, line("council", OFFERED), 7_900, 8_450),
          new Arrangement(58, "Secondments without backfill", "wiltshire-2013/secondments.yaml")
              .than("wiltshire-2013/base.yaml")
              .saidBy("seconded: [{people: 3, to: review")
              .answer("101 falls from %s to %s, 999 from %s to %s; the police pay %s all the same.")
              .fromTo(line("101", SERVICE_LEVEL))
              .fromTo(line("999", SERVICE_LEVEL))
              .here(party("police", COST))
              .lower(line("101", SERVICE_LEVEL), 0.02)
              .lower(line("999", SERVICE_LEVEL))
              .alike(party("police", COST), 1e-6),
          new Arrangement(59, "Each organisation's own figures", "wiltshire-2013/kpis.yaml")
              .saidBy("council: {answered within: 30 s, share: 75 %, base: answered")
              .answer(
                  "Of the same calls within 30 s the police read %s and the council %s. At the crime"
                      + " desk of 2012 the police's own figure is %s, fitted to the published 40 %%.")
              .share(a -> reads(a, "police", "council"), 0.8, 0.88)
              .share(a -> reads(a, "council", "council"), 0.85, 0.93)
              .sum(a -> reads(a, "council", "council") - reads(a, "police", "council"), 0.02, 0.06)
              .from(FREEZE, line("crime", SERVICE_LEVEL))
              .between(FREEZE, line("crime", SERVICE_LEVEL), 0.38, 0.42),
          new Arrangement(60, "Less need to travel", "wiltshire-2013/less-travel.yaml")
              .than("wiltshire-2013/base.yaml")
              .saidBy("of: calls offered of council counter")
              .answer(
                  "%s and then %s visits a week; those that remain are %s miles, at fourteen each.")
              .fromTo(line("council counter", OFFERED))
              .number(a -> a.products().get(0).value().orElseThrow().mean(), 6_800, 7_800)
              .lower(line("council counter", OFFERED), 100));

  private ForceArrangements() {}

  /** What a rule of the settlement has one party pay the other. */
  private static double bill(Accounts accounts, String rule) {
    return accounts.settlement().stream()
        .filter(r -> r.name().equals(rule))
        .flatMap(r -> r.bills().stream())
        .mapToDouble(b -> b.pounds().mean())
        .sum();
  }

  private static double netCost(Accounts accounts, String organisation) {
    return account(accounts, organisation).position().orElseThrow().netCost().mean();
  }

  /** What the police, first in the file, save by a rule. */
  private static double policeSave(Accounts accounts, String rule) {
    return accounts.savings().orElseThrow().splits().stream()
        .filter(s -> s.rule().equals(rule))
        .mapToDouble(s -> s.savings().get(0).mean())
        .sum();
  }

  /** What an organisation's own definition makes of a line within 30 s. */
  private static double reads(Accounts accounts, String organisation, String line) {
    return account(accounts, organisation).service().stream()
        .filter(s -> s.callType().equals(line) && s.withinSeconds() == 30)
        .mapToDouble(s -> s.achieved().orElseThrow().mean())
        .sum();
  }

  private static Accounts.Party account(Accounts accounts, String organisation) {
    return accounts.parties().stream()
        .filter(p -> p.id().equals(organisation))
        .findFirst()
        .orElseThrow();
  }
}

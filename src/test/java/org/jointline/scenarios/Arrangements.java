package org.jointline.scenarios;

import static org.jointline.measure.Measure.ASA;
import static org.jointline.measure.Measure.COST;
import static org.jointline.measure.Measure.OCCUPANCY;
import static org.jointline.measure.Measure.OFFERED;
import static org.jointline.measure.Measure.SERVICE_LEVEL;
import static org.jointline.scenarios.Figure.line;
import static org.jointline.scenarios.Figure.party;
import static org.jointline.scenarios.Figure.team;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The sixty arrangements of the reports, in their order. */
final class Arrangements {
  private static final List<Arrangement> FIRST =
      List.of(
          new Arrangement(
                  1, "The police answer alone, as before the pilot", "city-2012/before.yaml")
              .than("city-2012/pilot.yaml")
              .saidBy("advisers: ~")
              .answer(
                  "The line gets %s within 20 s with the pilot and only %s from the police"
                      + " alone.")
              .fromTo(line("non-emergency", SERVICE_LEVEL))
              .lower(line("non-emergency", SERVICE_LEVEL), 0.02),
          new Arrangement(2, "The pilot: council advisers answer the line", "city-2012/pilot.yaml")
              .than("city-2012/before.yaml")
              .saidBy("skills: [other numbers]")
              .answer(
                  "%s of %s calls in two weeks are answered within 20 s; published were 93.3 %% of"
                      + " 2,001, to which the advisers' number is fitted.")
              .here(line("non-emergency", SERVICE_LEVEL))
              .here(line("non-emergency", OFFERED))
              .between(line("non-emergency", SERVICE_LEVEL), 0.923, 0.943)
              .between(line("non-emergency", OFFERED), 1_980, 2_060)
              .higher(line("non-emergency", SERVICE_LEVEL), 0.02),
          new Arrangement(
                  5, "The other force numbers too, but never 999", "city-2012/next-step.yaml")
              .than("city-2012/pilot.yaml")
              .saidBy("routing: [advisers, control room]")
              .answer(
                  "With twelve advisers by day and five people in the room both lines keep their"
                      + " target: %s and %s.")
              .here(line("non-emergency", SERVICE_LEVEL))
              .here(line("other numbers", SERVICE_LEVEL))
              .between(line("non-emergency", SERVICE_LEVEL), 0.9, 1)
              .between(line("other numbers", SERVICE_LEVEL), 0.9, 1)
              .higher(line("other numbers", SERVICE_LEVEL), 0.01)
              .lower(party("police", COST), 5_000)
              .higher(party("corporation", COST), 5_000),
          new Arrangement(
                  7, "The police take the council's calls at night", "city-2012/out-of-hours.yaml")
              .than("city-2012/pilot.yaml")
              .saidBy("opening hours: [Mon-Fri 00:00-08:30, Mon-Fri 17:30-24:00, Sat-Sun]")
              .answer(
                  "It hardly pays: the room's occupancy goes from %s to %s, and what would be"
                      + " saved is no more than that work.")
              .fromTo(team("control room", OCCUPANCY))
              .higher(team("control room", OCCUPANCY))
              .alike(team("control room", OCCUPANCY), 0.025)
              .alike(line("other numbers", SERVICE_LEVEL), 0.02),
          new Arrangement(9, "Administered by one organisation", "city-2012/one-employer.yaml")
              .than("city-2012/pilot.yaml")
              .saidBy("employer: police")
              .answer("Callers notice nothing; the police pay %s and then %s.")
              .fromTo(party("police", COST))
              .higher(party("police", COST), 10_000)
              .alike(line("non-emergency", SERVICE_LEVEL), 1e-9),
          new Arrangement(10, "No cash saved, a better service", "city-2012/pilot.yaml")
              .than("city-2012/before.yaml")
              .saidBy("  control room:\n    skills: [other numbers]")
              .answer(
                  "Nobody's cost falls: the police pay %s before and %s after, and the"
                      + " Corporation's advisers cost %s besides; callers wait %s and then %s.")
              .fromTo(party("police", COST))
              .here(party("corporation", COST))
              .fromTo(line("non-emergency", ASA))
              .between(party("corporation", COST), 12_000, 12_600)
              .alike(party("police", COST), 1e-6)
              .lower(line("non-emergency", ASA), 5),
          new Arrangement(13, "One joint pool", "city-jccr-2015/pooled.yaml")
              .than("city-jccr-2015/alone.yaml")
              .saidBy("      - contact handlers\n      - advisers")
              .answer("At the same cost 101 goes from %s to %s and the council from %s to %s.")
              .fromTo(line("101", SERVICE_LEVEL))
              .fromTo(line("council", SERVICE_LEVEL))
              .higher(line("101", SERVICE_LEVEL), 0.02)
              .higher(line("council", SERVICE_LEVEL))
              .alike(line("999", SERVICE_LEVEL), 0.02)
              .alike(party("police", COST), 1e-6)
              .alike(party("corporation", COST), 1e-6),
          new Arrangement(15, "Customers by segment", "city-jccr-2015/segments.yaml")
              .than("city-jccr-2015/pooled.yaml")
              .saidBy("weight: {value: 3")
              .answer("Businesses wait %s, residents %s.")
              .here(line("businesses", ASA))
              .here(line("residents", ASA))
              .alike(line("101", SERVICE_LEVEL), 0.02)
              .less(line("businesses", ASA), line("residents", ASA), 1)
              .less(line("businesses", ASA), line("stakeholders", ASA), 0.5)
              .between(line("businesses", SERVICE_LEVEL), 0.8, 0.9),
          new Arrangement(35, "Seven forces, mutual aid", "seven-force/overflow.yaml")
              .than("seven-force/alone.yaml")
              .saidBy("routing: [beds, {group: herts, after: 5 s, reserve: 1}")
              .answer("Bedfordshire's 999 goes from %s to %s, Kent's from %s to %s.")
              .fromTo(line("beds 999", SERVICE_LEVEL))
              .fromTo(line("kent 999", SERVICE_LEVEL))
              .higher(line("beds 999", SERVICE_LEVEL), 0.05)
              .higher(line("kent 999", SERVICE_LEVEL), 0.03));

  static final List<Arrangement> ALL =
      Stream.of(FIRST, CityArrangements.ALL, ForceArrangements.ALL)
          .flatMap(List::stream)
          .sorted(Comparator.comparingInt(a -> a.row))
          .toList();

  private Arrangements() {}
}

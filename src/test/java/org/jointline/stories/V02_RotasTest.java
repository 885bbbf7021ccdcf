package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class V02_RotasTest {
  private static final String THREE_SHIFTS =
      """
      staffing:
        rota:
          pattern: [2 early, 2 late, 2 night, 4 off]
          shifts: {early: 07:00-15:00, late: 15:00-23:00, night: 23:00-07:00}
          teams: %d
          people: %s
          from: %s
      """;

  /** First character of the shift that starts on each day; a dot where none does. */
  private static String shifts(Crew crew, double people) {
    return IntStream.range(0, crew.paid().size() / 24)
        .mapToObj(
            d -> {
              String early = crew.paid().get(d * 24 + 7) == people ? "e" : "";
              String late = crew.paid().get(d * 24 + 15) == people ? "l" : "";
              String night = crew.paid().get(d * 24 + 23) == people ? "n" : "";
              return (early + late + night).isEmpty() ? "." : early + late + night;
            })
        .collect(Collectors.joining());
  }

  /** Over a leap day: 26 February is the first day of the pattern, 7 March the first again. */
  @Test
  void one_team_goes_through_its_pattern() {
    Crew crew =
        Crew.of(
            "start: 2024-02-26, days: 21, interval: 1 h",
            THREE_SHIFTS.formatted(1, 4, "2024-02-26"));
    assertThat(shifts(crew, 4)).isEqualTo("eellnn....eellnn....e");
  }

  /** Day 0 is the start of the pattern ten days before and after any other. */
  @Test
  void the_pattern_holds_before_its_start_too() {
    Crew crew =
        Crew.of(
            "start: 2024-12-25, days: 12, interval: 1 h",
            THREE_SHIFTS.formatted(1, 4, "2025-01-03"));
    assertThat(shifts(crew, 4)).isEqualTo("ellnn....eel");
  }

  /** Five teams, two days apart: always one on each shift, also over both changes of the clocks. */
  @Test
  void five_teams_cover_day_and_night() {
    for (String start : new String[] {"2024-03-25", "2024-10-21", "2024-02-26"}) {
      Crew crew =
          Crew.of("start: " + start + ", weeks: 2", THREE_SHIFTS.formatted(5, 4, "2015-09-07"));
      assertThat(crew.phones()).as(start).allMatch(n -> n == 4).hasSizeGreaterThan(600);
    }
  }

  /** Teams of unequal size: on day d the team that began 2 j days after the first. */
  @Test
  void teams_may_differ() {
    Crew crew =
        Crew.of(
            "start: 2015-09-07, days: 10, interval: 1 h",
            THREE_SHIFTS.formatted(5, "[1, 2, 3, 4, 5]", "2015-09-07"));
    // early: team 1 on days 0 and 1, team 2 on days 2 and 3, ...
    assertThat(IntStream.range(0, 10).mapToObj(d -> crew.paid().get(24 * d + 8)))
        .containsExactly(1.0, 1.0, 2.0, 2.0, 3.0, 3.0, 4.0, 4.0, 5.0, 5.0);
    // nights: four days later, so on day 0 the team that begins six days later, which is the fourth
    assertThat(IntStream.range(0, 10).mapToObj(d -> crew.paid().get(24 * d + 23)))
        .containsExactly(4.0, 4.0, 5.0, 5.0, 1.0, 1.0, 2.0, 2.0, 3.0, 3.0);
  }

  /** Two days, two nights, four off, in twelve hours: four teams always have one on. */
  @Test
  void twelve_hours_by_numbers_alone() {
    Crew crew =
        Crew.of(
            "start: 2024-03-25, weeks: 2, interval: 1 h",
            """
            staffing:
              rota:
                pattern: 2-2-4
                shifts:
                  day: {hours: 07:00-19:30}
                  night: {hours: 19:00-07:00, breaks: [{length: 1 h, between: 00:00-05:00, at most: 1}]}
                teams: 4
                people: 5
                from: 2024-01-01
            """);
    // five have their break one after the other; half of 19:00 to 20:00 both are there
    String day = "4 x5, 5 x14, 7.5 x1, 5 x4";
    assertThat(Crew.runs(crew.phones().subList(0, 24))).isEqualTo(day);
    assertThat(Crew.runs(crew.paid().subList(0, 24))).isEqualTo("5 x19, 7.5 x1, 5 x4");
  }

  /** Three teams of two, three days apart: two teams are there every day. */
  @Test
  void six_on_three_off() {
    String rota =
        """
        staffing:
          rota:
            pattern: 6-3
            shifts: {day: 08:00-16:00}
            teams: %d
            people: 2
            from: 2024-01-01
        """;
    Crew one = Crew.of("start: 2024-01-01, days: 18, interval: 1 h", rota.formatted(1));
    Crew three = Crew.of("start: 2024-01-01, days: 18, interval: 1 h", rota.formatted(3));
    String week =
        IntStream.range(0, 18)
            .mapToObj(d -> one.paid().get(24 * d + 8) > 0 ? "x" : ".")
            .collect(Collectors.joining());
    assertThat(week).isEqualTo("xxxxxx...xxxxxx...");
    assertThat(IntStream.range(0, 18).mapToObj(d -> three.paid().get(24 * d + 8)))
        .allMatch(n -> n == 4);
  }

  /** A stated offset: the second team begins one day after the first. */
  @Test
  void teams_may_be_staggered_as_stated() {
    Crew crew =
        Crew.of(
            "start: 2024-01-01, days: 6, interval: 1 h",
            """
            staffing:
              rota:
                pattern: [2 day, 2 off]
                shifts: {day: 08:00-16:00}
                teams: 2
                people: 1
                offset: 1
                from: 2024-01-01
            """);
    assertThat(IntStream.range(0, 6).mapToObj(d -> crew.paid().get(24 * d + 8)))
        .containsExactly(1.0, 2.0, 1.0, 0.0, 1.0, 2.0);
  }
}

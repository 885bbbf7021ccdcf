package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.jointline.measure.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class V01_ShiftsAndBreaksTest {
  private static final String MONDAY = "start: 2024-03-04, days: 1";

  /** Early and late overlap from 14:00 to 15:00, when both are there. */
  @Test
  void shifts_that_overlap_at_handover_show_as_more_people() {
    Crew crew =
        Crew.of(
            MONDAY,
            """
            staffing:
              shifts:
                early: {hours: 07:00-15:00, people: 6}
                late: {hours: 14:00-22:00, people: 4}
            """);
    assertThat(Crew.runs(crew.phones())).isEqualTo("0 x14, 6 x14, 10 x2, 4 x14, 0 x4");
    assertThat(crew.paid()).isEqualTo(crew.phones());
  }

  /**
   * Six people, two away at once: three waves of 30 min in two hours start 45 min apart, at 10:00,
   * 10:45 and 11:30. Half of the half-hours from 10:30 and 11:00 have two people away.
   */
  @Test
  void breaks_are_spread_over_their_window_and_paid() {
    Crew crew =
        Crew.of(
            MONDAY,
            """
            cost: £10/h
            staffing:
              shifts:
                early:
                  hours: 07:00-15:00
                  people: 6
                  breaks: [{length: 30 min, between: 10:00-12:00, at most: 2}]
            """);
    assertThat(Crew.runs(crew.phones())).isEqualTo("0 x14, 6 x6, 4 x1, 5 x2, 4 x1, 6 x6, 0 x18");
    assertThat(Crew.runs(crew.paid())).isEqualTo("0 x14, 6 x16, 0 x18");
    var measures = crew.summary().agentGroups().get(0).measures();
    assertThat(measures.get(Measure.PAID).mean()).isEqualTo(6 * 8 * 3600);
    assertThat(measures.get(Measure.STAFFED).mean()).isEqualTo(6 * 7.5 * 3600);
    assertThat(measures.get(Measure.COST).mean()).isEqualTo(480);
  }

  /** Room for four waves of half an hour: 7 people go two by two, the last alone. */
  @Test
  void without_a_limit_as_few_are_away_as_the_window_allows() {
    Crew crew =
        Crew.of(
            MONDAY,
            """
            staffing:
              shifts:
                early:
                  hours: 07:00-15:00
                  people: 7
                  breaks: [{length: 20 min, slack: 10 min, between: 10:00-12:00}]
            """);
    assertThat(Crew.runs(crew.phones().subList(18, 26))).isEqualTo("7 x2, 5 x3, 6 x1, 7 x2");
  }

  /** Two who stand in are on the phones while two are away, and paid all day. */
  @Test
  void relief_takes_the_place_of_people_on_a_break() {
    Crew crew =
        Crew.of(
            MONDAY,
            """
            staffing:
              shifts:
                early:
                  hours: 07:00-15:00
                  people: 6
                  relief: 2
                  breaks: [{length: 30 min, between: 10:00-12:00, at most: 2}]
            """);
    assertThat(Crew.runs(crew.phones())).isEqualTo("0 x14, 6 x16, 0 x18");
    assertThat(Crew.runs(crew.paid())).isEqualTo("0 x14, 8 x16, 0 x18");
  }

  /** Monday night's break is on Tuesday; Sunday's night is there when Monday begins. */
  @Test
  void a_night_belongs_to_the_day_on_which_it_starts() {
    Crew crew =
        Crew.of(
            "start: 2024-03-04, days: 2, interval: 1 h",
            """
            staffing:
              shifts:
                nights:
                  hours: 22:00-06:00
                  days: Sun-Mon
                  people: 3
                  breaks: [{length: 1 h, between: 01:00-04:00}]
            """);
    assertThat(Crew.days(crew.phones(), 24))
        .isEqualTo(
            """
            3 x1, 2 x3, 3 x2, 0 x16, 3 x2
            3 x1, 2 x3, 3 x2, 0 x18
            """);
    assertThat(Crew.days(crew.paid(), 24)).isEqualTo("3 x6, 0 x16, 3 x2\n3 x6, 0 x18\n");
  }

  /**
   * A night of eight hours on the wall clock is one hour shorter or longer, and so is the break
   * from 01:00 to 02:00: six hours are left for the phones each time.
   */
  @ParameterizedTest
  @CsvSource({"2024-03-30, 7", "2024-10-26, 9", "2024-06-01, 8"})
  void a_change_of_the_clocks_is_worked(String saturday, int hours) {
    Crew crew =
        Crew.of(
            "start: " + saturday + " 12:00, length: 24 h, interval: 1 h",
            """
            staffing:
              shifts:
                nights:
                  hours: 22:00-06:00
                  days: Sat
                  people: 4
                  breaks:
                    - {length: 1 h, between: 01:00-02:00}
                    - {length: 1 h, between: 03:00-04:00}
            """);
    var measures = crew.summary().agentGroups().get(0).measures();
    assertThat(measures.get(Measure.PAID).mean()).isEqualTo(4 * hours * 3600.0);
    assertThat(measures.get(Measure.STAFFED).mean()).isEqualTo(4 * 6 * 3600.0);
  }

  /** Shifts of the working week and of one date. */
  @Test
  void a_leap_day_is_a_day() {
    Crew crew =
        Crew.of(
            "start: 2024-02-28, days: 3, interval: 2 h",
            """
            staffing:
              shifts:
                days: {hours: 08:00-16:00, days: Mon-Wed, people: 2}
                leap: {hours: 10:00-14:00, days: 2024-02-29, people: 5}
                end: {hours: 12:00-24:00, days: Fri, people: 1}
            """);
    assertThat(Crew.days(crew.phones(), 12))
        .isEqualTo("0 x4, 2 x4, 0 x4\n0 x5, 5 x2, 0 x5\n0 x6, 1 x6\n");
  }

  @Test
  void nobody_may_be_on_a_shift() {
    Crew crew =
        Crew.of(
            MONDAY,
            """
            staffing:
              shifts:
                none:
                  hours: 08:00-16:00
                  people: 0
                  relief: 2
                  breaks: [{length: 30 min, between: 10:00-12:00}]
            """);
    assertThat(Crew.runs(crew.paid())).isEqualTo("0 x48");
  }
}

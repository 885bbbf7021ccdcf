package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class V04_SeatsTest {
  @Test
  void people_above_the_seats_are_paid_and_off_the_phones() {
    Crew crew =
        Crew.of(
            "start: 2024-03-04, days: 1",
            """
            seats: 8
            staffing:
              shifts:
                early: {hours: 07:00-15:00, people: 6}
                late: {hours: 14:00-22:00, people: 4}
            """);
    assertThat(Crew.runs(crew.phones())).isEqualTo("0 x14, 6 x14, 8 x2, 4 x14, 0 x4");
    assertThat(Crew.runs(crew.paid())).isEqualTo("0 x14, 6 x14, 10 x2, 4 x14, 0 x4");
    assertThat(crew.summary().warnings())
        .anyMatch(w -> w.contains("team") && w.contains("2 hours") && w.contains("seats"));
  }

  /** A room of five: the desk, first in the file, sits first. */
  @Test
  void seats_of_one_name_are_shared() {
    Crew crew =
        Crew.ofScenario(
            Path.of("seats.yaml"),
            """
            name: A room
            calendar: {start: 2024-03-04, days: 1, interval: 1 h}
            organisations: {council: {}}
            call types:
              billing: {owner: council, arrivals: {rate: 0/h}, talk: {deterministic: 1 min}}
            agent groups:
              desk:
                employer: council
                skills: [billing]
                seats: {name: room, number: 5}
                staffing: {08:00-12:00: 2, 12:00-16:00: 4, 16:00-20:00: 6}
              team:
                employer: council
                skills: [billing]
                seats: {name: room, number: 5}
                staffing: {06:00-24:00: 4}
            experiment: {replications: 2}
            """);
    assertThat(Crew.runs(crew.phones("desk"))).isEqualTo("0 x8, 2 x4, 4 x4, 5 x4, 0 x4");
    assertThat(Crew.runs(crew.phones("team"))).isEqualTo("0 x6, 4 x2, 3 x4, 1 x4, 0 x4, 4 x4");
    assertThat(Crew.runs(crew.paid("desk"))).isEqualTo("0 x8, 2 x4, 4 x4, 6 x4, 0 x4");
  }

  /** Planned absence goes off with the shrinkage, rounded once: 10 x 0.9 x 0.7 = 6.3. */
  @Test
  void planned_absence_is_taken_off_the_plan() {
    Crew crew =
        Crew.of(
            "start: 2024-03-04, days: 1",
            "staffing: {08:00-16:00: 10}\nshrinkage: 30 %\nabsence: {planned: 10 %}");
    assertThat(Crew.runs(crew.phones())).isEqualTo("0 x16, 6 x16, 0 x16");
    assertThat(Crew.runs(crew.paid())).isEqualTo("0 x16, 10 x16, 0 x16");
  }
}

package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalTime;
import java.util.List;
import org.jointline.measure.Measure;
import org.junit.jupiter.api.Test;

class I01_OpeningHoursTest {
  private static Story story(String arrivals) {
    return Story.of(
        """
        name: Office hours
        calendar: {start: 2024-03-01, days: 4, drain: 10 min}
        organisations: {council: {name: Council}}
        call types:
          billing:
            owner: council
            opening hours: Mon-Fri 09:00-17:00
            arrivals: %s
            talk: {deterministic: 1 min}
        agent groups:
          support: {name: Support, employer: council, skills: [billing], staffing: 40}
        experiment: {replications: 100, seed: 5}
        """
            .formatted(arrivals));
  }

  /** Friday, then a weekend, then Monday. */
  @Test
  void nobody_calls_while_closed() {
    List<String> calls = story("{rate: 60/h}").calls().lines().toList();

    assertThat(calls).hasSizeGreaterThan(800);
    assertThat(calls).noneMatch(l -> l.startsWith("Sat") || l.startsWith("Sun"));
    assertThat(calls)
        .allSatisfy(
            l -> {
              LocalTime at = LocalTime.parse(l.replace("Mon ", "").substring(0, 8));
              assertThat(at).isBetween(LocalTime.of(9, 0), LocalTime.of(16, 59, 59));
            });
  }

  /** 4 s.e. of the mean of 100 Poisson counts with mean 480, on two days: 12.4. */
  @Test
  void a_days_calls_are_squeezed_into_the_opening_hours() {
    assertThat(story("{per day: 480, profile: flat}").ofCalls("billing", Measure.OFFERED))
        .isCloseTo(960, within(12.4));
  }

  @Test
  void who_waits_at_closing_time_goes_on_waiting() {
    Story story =
        Story.of(
            """
            name: Closing time
            calendar: {start: 2024-03-04 16:00, length: 2 h}
            organisations: {council: {name: Council}}
            call types:
              billing:
                owner: council
                opening hours: 09:00-17:00
                arrivals: {at: [16:58:00, 16:59:00]}
                talk: {deterministic: 5 min}
            agent groups:
              support: {name: Support, employer: council, skills: [billing], staffing: 1}
            """);

    assertThat(story.calls())
        .isEqualTo(
            """
            16:58:00 call 1 billing answered by Support at once
            17:03:00 call 2 billing answered by Support after 240 s
            """);
  }
}

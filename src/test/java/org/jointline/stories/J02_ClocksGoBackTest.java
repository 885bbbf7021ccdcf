package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jointline.experiment.Summary;
import org.jointline.measure.Measure;
import org.junit.jupiter.api.Test;

/** On Sunday 27 October 2024 at 02:00 the clocks in London went back to 01:00. */
class J02_ClocksGoBackTest {
  private static Story story(String arrivals) {
    return Story.of(
        """
        name: Autumn
        calendar: {start: 2024-10-26, days: 3, interval: 60 min}
        organisations: {council: {name: Council}}
        call types:
          billing:
            owner: council
            arrivals: %s
            talk: {deterministic: 1 min}
        agent groups:
          support:
            name: Support
            employer: council
            skills: [billing]
            staffing: {01:00-02:00: 1, 09:00-10:00: 1}
        experiment: {replications: 200, seed: 3}
        """
            .formatted(arrivals));
  }

  @Test
  void a_shift_from_one_to_two_lasts_two_hours_that_night() {
    assertThat(story("{at: [\"2024-10-28 09:30:00\"]}").callsAndPeople())
        .isEqualTo(
            """
            01:00:00 Support: somebody comes on duty
            02:00:00 Support: somebody goes off duty
            09:00:00 Support: somebody comes on duty
            10:00:00 Support: somebody goes off duty
            Sun 01:00:00 Support: somebody comes on duty
            Sun 02:00:00+00:00 Support: somebody goes off duty
            Sun 09:00:00+00:00 Support: somebody comes on duty
            Sun 10:00:00+00:00 Support: somebody goes off duty
            Mon 01:00:00+00:00 Support: somebody comes on duty
            Mon 02:00:00+00:00 Support: somebody goes off duty
            Mon 09:00:00+00:00 Support: somebody comes on duty
            Mon 09:30:00+00:00 call 1 billing answered by Support at once
            Mon 09:31:00+00:00 Support is free
            Mon 10:00:00+00:00 Support: somebody goes off duty
            """
                .replace("+00:00", "Z"));
  }

  @Test
  void a_time_that_comes_twice_is_its_first_coming() {
    assertThat(story("{at: [\"2024-10-27 01:30:00\"]}").calls())
        .isEqualTo("Sun 01:30:00 call 1 billing answered by Support at once\n");
  }

  /**
   * Rates follow the clock on the wall: an hour that comes twice has its calls twice. Mean of 200
   * Poisson counts, 4 s.e.: 1.7 for 36, 0.85 for 9.
   */
  @Test
  void a_rate_from_one_to_two_holds_for_both_hours() {
    Story story = story("{rates: {01:00-02:00: 9/h}}");
    Summary.CallTypeResult billing = story.summary().callTypes().get(0);

    assertThat(billing.intervals()).hasSize(73);
    assertThat(billing.measures().get(Measure.OFFERED).mean()).isCloseTo(36, within(1.7));
    for (int interval : List.of(1, 25, 26, 50)) {
      assertThat(billing.intervals().get(interval).get(Measure.OFFERED).mean())
          .isCloseTo(9, within(0.85));
    }
    assertThat(billing.intervals().get(27).get(Measure.OFFERED).mean()).isZero();
    assertThat(billing.dayParts().get(1).measures().get(Measure.OFFERED).mean())
        .isEqualTo(billing.measures().get(Measure.OFFERED).mean());
  }
}

package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jointline.measure.Measure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class H03_ShrinkageTest {
  @ParameterizedTest
  @CsvSource({
    "10, 0 %, 10",
    "10, 30 %, 7",
    "4, 30 %, 3",
    "1, 50 %, 1",
    "1, 51 %, 0",
    "7, 50 %, 4",
    "3, 100 %, 0",
    "0, 30 %, 0"
  })
  void on_the_phones_is_the_rounded_rest_but_everybody_is_paid(
      int staffing, String shrinkage, int onPhones) {
    Story story =
        Story.of(
            """
            name: Shrinkage
            calendar: {start: 2024-03-04 09:00, length: 1 h}
            organisations: {council: {name: Council}}
            call types:
              billing:
                owner: council
                arrivals: {at: [09:30:00]}
                talk: {deterministic: 1 min}
                patience: {deterministic: 1 min}
            agent groups:
              support:
                name: Support
                employer: council
                skills: [billing]
                staffing: %d
                shrinkage: %s
                cost: £20/h
            """
                .formatted(staffing, shrinkage));

    assertThat(story.people().lines().filter(l -> l.contains("comes on duty"))).hasSize(onPhones);
    assertThat(story.ofAgents("support", Measure.STAFFED))
        .isCloseTo(3600.0 * onPhones, within(1e-6));
    assertThat(story.ofAgents("support", Measure.PAID)).isEqualTo(3600.0 * staffing);
    assertThat(story.ofAgents("support", Measure.COST)).isEqualTo(20.0 * staffing);
  }
}

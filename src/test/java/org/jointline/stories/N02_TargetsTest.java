package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jointline.experiment.Summary;
import org.jointline.measure.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class N02_TargetsTest {
  /** Waits: 0, 10, 20 and 30 s answered; one hangs up after 15 s. */
  private static Story story(String council, String target) {
    return Story.of(
        """
        name: Promise
        calendar: {start: 2024-03-04 09:00, length: 1 h}
        organisations: {council: {name: Council%s}}
        call types:
          billing:
            owner: council
            priority: 1
            arrivals: {at: [09:00:00, 09:00:10, 09:00:20, 09:00:30]}
            talk: {deterministic: 20 s}
            target: {%s}
          hasty:
            owner: council
            priority: 2
            arrivals: {at: [09:00:01]}
            talk: {deterministic: 20 s}
            patience: {deterministic: 15 s}
            target: {%s}
        agent groups:
          support: {name: Support, employer: council, skills: [billing, hasty], staffing: 1}
        """
            .formatted(council, target, target));
  }

  private static Summary.TargetResult target(String council, String target, int type) {
    return story(council, target).summary().callTypes().get(type).target().orElseThrow();
  }

  @Test
  void the_story() {
    assertThat(story("", "answered within: 20 s, share: 75 %").calls())
        .isEqualTo(
            """
            09:00:00 call 1 billing answered by Support at once
            09:00:16 call 2 hasty gives up after 15 s
            09:00:20 call 3 billing answered by Support after 10 s
            09:00:40 call 4 billing answered by Support after 20 s
            09:01:00 call 5 billing answered by Support after 30 s
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "19999 ms, 74 %, 0.5, false",
    "20 s, 75 %, 0.75, true",
    "20 s, 75.1 %, 0.75, false",
    "29 s, 75 %, 0.75, true",
    "30 s, 100 %, 1, true",
    "0 s, 25 %, 0.25, true"
  })
  void exactly_t_is_within_t_and_exactly_the_share_keeps_the_promise(
      String within, String share, double achieved, boolean met) {
    Summary.TargetResult result = target("", "answered within: " + within + ", share: " + share, 0);

    assertThat(result.achieved().orElseThrow().mean()).isEqualTo(achieved);
    assertThat(result.met()).isEqualTo(met);
    assertThat(result.missedReplications().mean()).isEqualTo(met ? 0 : 1);
  }

  @Test
  void the_owners_base_holds_where_the_target_names_none() {
    String owner = ", service level base: answered or abandoned";
    String promise = "answered within: 20 s, share: 90 %";

    assertThat(target("", promise, 1).base()).isEqualTo(Measure.SERVICE_LEVEL);
    assertThat(target(owner, promise, 1).base())
        .isEqualTo(Measure.SERVICE_LEVEL_ANSWERED_OR_ABANDONED);
    assertThat(target(owner, promise, 1).met()).isTrue();
    assertThat(target(owner, promise + ", base: offered", 1).met()).isFalse();
  }

  /** The only caller hung up: over answered, and over offered less short abandons, is no number. */
  @Test
  void a_share_of_nothing_is_absent() {
    Story story = story("", "answered within: 20 s, share: 90 %, base: answered");

    assertThat(story.ofCalls("hasty", Measure.SERVICE_LEVEL)).isZero();
    assertThat(story.ofCalls("hasty", Measure.SERVICE_LEVEL_ANSWERED)).isNaN();
    assertThat(story.ofCalls("hasty", Measure.SERVICE_LEVEL_EXCLUDING_SHORT)).isNaN();
    assertThat(story.ofCalls("hasty", Measure.ASA)).isNaN();
    assertThat(story.ofCalls("hasty", Measure.MEAN_WAIT)).isCloseTo(15, within(1e-9));
    assertThat(target("", "answered within: 20 s, share: 90 %, base: answered", 1).achieved())
        .isEmpty();
  }
}

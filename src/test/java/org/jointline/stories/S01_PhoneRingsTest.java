package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jointline.measure.Measure;
import org.junit.jupiter.api.Test;

class S01_PhoneRingsTest {
  private static final String ONE_AGENT =
      """
      name: It rings
      calendar: {start: 2024-03-04 09:00, length: 1 h, drain: 0 s}
      organisations: {council: {name: Council}}
      call types:
        billing: {owner: council, arrivals: {at: [09:00:00, 09:00:30]}, talk: {deterministic: 60 s}, patience: PATIENCE}
      agent groups:
        desk: {name: Desk, employer: council, skills: [billing], staffing: 1, ring: {time: 5 s, no answer: NO_ANSWER, again after: 20 s}}
      """;

  private static Story story(String patience, String noAnswer) {
    return Story.of(ONE_AGENT.replace("PATIENCE", patience).replace("NO_ANSWER", noAnswer));
  }

  @Test
  void the_caller_waits_while_it_rings_and_the_agent_is_busy() {
    Story story = story("infinite", "0 %");
    assertThat(story.all())
        .isEqualTo(
            """
            09:00:00 Desk: somebody comes on duty
            09:00:00 call 1 billing waits
            09:00:00 call 1 billing rings at Desk
            09:00:05 call 1 billing answered by Desk after 5 s
            09:00:30 call 2 billing waits
            09:01:05 Desk is free
            09:01:05 call 2 billing rings at Desk
            09:01:10 call 2 billing answered by Desk after 40 s
            09:02:10 Desk is free
            """);
    assertThat(story.ofAgents("desk", Measure.BUSY)).isEqualTo(130);
    assertThat(story.ofAgents("desk", Measure.RINGING)).isEqualTo(10);
    assertThat(story.ofCalls("billing", Measure.ASA)).isEqualTo(22.5);
    assertThat(story.ofCalls("billing", Measure.MEAN_QUEUE)).isCloseTo(45 / 3600.0, within(1e-12));
  }

  @Test
  void whoever_gives_up_while_it_rings_frees_the_agent() {
    Story story = story("{deterministic: 3 s}", "0 %");
    assertThat(story.all())
        .isEqualTo(
            """
            09:00:00 Desk: somebody comes on duty
            09:00:00 call 1 billing waits
            09:00:00 call 1 billing rings at Desk
            09:00:03 call 1 billing gives up after 3 s
            09:00:03 Desk is free
            09:00:30 call 2 billing waits
            09:00:30 call 2 billing rings at Desk
            09:00:33 call 2 billing gives up after 3 s
            09:00:33 Desk is free
            """);
    assertThat(story.ofAgents("desk", Measure.RINGING)).isEqualTo(6);
  }

  @Test
  void a_call_that_nobody_picks_up_keeps_its_place_while_the_agent_is_away() {
    Story story = story("infinite", "95 %");
    double rings = story.ofAgents("desk", Measure.RINGING) / 5;
    double unheard = story.ofAgents("desk", Measure.NOT_PICKED_UP);
    assertThat(unheard).isGreaterThan(5);
    assertThat(story.ofAgents("desk", Measure.AWAY)).isCloseTo(20 * unheard, within(20.0));
    assertThat(rings).isGreaterThanOrEqualTo(unheard);
    assertThat(story.all())
        .startsWith(
            """
            09:00:00 Desk: somebody comes on duty
            09:00:00 call 1 billing waits
            09:00:00 call 1 billing rings at Desk
            09:00:05 Desk does not pick up
            09:00:25 Desk is free
            09:00:25 call 1 billing rings at Desk
            """);
  }

  @Test
  void the_call_rings_at_the_next_agent_at_once() {
    Story story =
        Story.of(
            ONE_AGENT
                .replace("PATIENCE", "infinite")
                .replace("NO_ANSWER", "95 %")
                .replace("staffing: 1", "staffing: 2"));
    assertThat(story.all())
        .contains(
            """
            09:00:00 call 1 billing rings at Desk 1
            09:00:05 Desk 1 does not pick up
            09:00:05 call 1 billing rings at Desk 2
            """);
  }

  /** It rings over the end of the hour. */
  @Test
  void only_ringing_within_the_period_counts() {
    Story story =
        Story.of(
            """
            name: It rings over the edges
            calendar: {start: 2024-03-04 09:00, length: 1 h, drain: 10 min}
            organisations: {council: {name: Council}}
            call types:
              billing: {owner: council, arrivals: {at: [09:00:00, 09:59:50]}, talk: {deterministic: 60 s}}
            agent groups:
              desk: {name: Desk, employer: council, skills: [billing], staffing: 1, ring: {time: 30 s, no answer: 0 %}}
            """);
    assertThat(story.ofAgents("desk", Measure.RINGING)).isEqualTo(30 + 10);
  }
}

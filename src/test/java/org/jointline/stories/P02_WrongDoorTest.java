package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.jointline.measure.Measure;
import org.junit.jupiter.api.Test;

/** A caller rings the police and means the council. */
class P02_WrongDoorTest {
  private static String scenario(String skills, String how) {
    return """
        name: Wrong door
        calendar: {start: 2024-03-04 09:00, length: 1 h}
        organisations: {police: {name: Police}, council: {name: Council}}
        call types:
          non-emergency:
            owner: police
            arrivals: {at: [09:00:00]}
            talk: {deterministic: 30 s}
            then: [{share: 100 %%, to: council, kind: wrong door%s}]
          council:
            owner: council
            arrivals: {per day: 0}
            talk: {deterministic: 100 s}
        agent groups:
          police: {name: Police, employer: police, skills: [%s], staffing: 1}
          advisers: {name: Adviser, employer: council, skills: [council], staffing: 1}
        """
        .formatted(how, skills);
  }

  @Test
  void without_the_skill_the_caller_is_passed_on() {
    Story story = Story.of(scenario("non-emergency", ", on the spot: yes"));

    assertThat(story.journeys())
        .isEqualTo(
            """
            09:00:00 call 1 non-emergency answered by Police at once
            09:00:30 call 2 council comes as wrong door
            09:00:30 call 2 council answered by Adviser at once
            """);
    assertThat(story.ofCalls("council", Measure.WRONG_DOORS_IN)).isEqualTo(1);
  }

  @Test
  void with_the_skill_it_is_dealt_with_there_and_then() {
    Story story = Story.of(scenario("non-emergency, council", ", on the spot: yes"));

    assertThat(story.callsAndPeople())
        .contains("09:00:00 call 1 non-emergency answered by Police at once")
        .contains("09:02:10 Police is free")
        .doesNotContain("call 2");
    assertThat(story.ofCalls("non-emergency", Measure.ANSWERED_ON_THE_SPOT)).isEqualTo(1);
    assertThat(story.ofCalls("non-emergency", Measure.RESOLVED_AT_FIRST_SHARE)).isEqualTo(1);
  }

  @Test
  void what_it_adds_to_the_talk_may_be_said() {
    Story story =
        Story.of(scenario("non-emergency, council", ", on the spot: yes, talk more: 15 s"));

    assertThat(story.callsAndPeople()).contains("09:00:45 Police is free");
  }

  @Test
  void unless_the_file_says_so_even_those_with_the_skill_pass_it_on() {
    Story story = Story.of(scenario("non-emergency, council", ""));

    assertThat(story.ofCalls("council", Measure.WRONG_DOORS_IN)).isEqualTo(1);
  }
}

package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jointline.measure.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class W03_SkillsOfSomeTest {
  private static final String TEAM =
      """
      name: Cross-trained
      calendar: {start: 2024-03-04 09:00, length: 1 h}
      organisations: {council: {}, police: {}}
      clearances: [CTC]
      call types:
        bins: {owner: council, arrivals: {at: [0 s]}, talk: {deterministic: 1 min}}
        theft:
          owner: police
          sensitivity: CTC
          arrivals: {at: [10 min, 10 min, 10 min, 10 min, 10 min, 10 min, 10 min, 10 min]}
          talk: {deterministic: 10 min}
          patience: {deterministic: 1 min}
      agent groups:
        team:
          employer: council
          skills: {bins: {}, theft: {held by: %s}}
          clearance: %s
          staffing: %d
          shrinkage: %s
      experiment: {replications: 2}
      """;

  /** Eight thefts at once: as many are answered as there are trained people on the phones. */
  @ParameterizedTest
  @CsvSource({
    "60 %, 10, 0 %, 6",
    "50 %, 7, 0 %, 4",
    "100 %, 5, 0 %, 5",
    "25 %, 1, 0 %, 0",
    "50 %, 1, 0 %, 1",
    "50 %, 4, 30 %, 1"
  })
  void a_share_of_the_people_has_the_skill(
      String share, int people, String shrinkage, int answered) {
    Story story = Story.of(TEAM.formatted(share, "CTC", people, shrinkage));
    assertThat(story.ofCalls("theft", Measure.ANSWERED)).isEqualTo(answered);
    double staffed =
        story.summary().agentGroups().stream()
            .mapToDouble(g -> g.measures().get(Measure.STAFFED).mean())
            .sum();
    // divided or not, the rounding after shrinkage is over all of the group
    assertThat(staffed).isEqualTo(3600.0 * (shrinkage.equals("30 %") ? 3 : people));
  }

  @ParameterizedTest
  @CsvSource({"40 %, 4", "0 %, 0", "100 %, 8"})
  void a_share_of_the_people_is_cleared(String share, int answered) {
    Story story =
        Story.of(TEAM.formatted("100 %", "{level: CTC, held by: " + share + "}", 10, "0 %"));
    assertThat(story.ofCalls("theft", Measure.ANSWERED)).isEqualTo(answered);
  }

  /** Nobody names a group for theft, so it goes to whoever may take it: nobody. */
  @Test
  void a_clearance_may_be_valid_at_home_only() {
    String local = TEAM.formatted("100 %", "{level: CTC, valid for: [WHOM]}", 10, "0 %");
    assertThat(Story.of(local.replace("WHOM", "police")).ofCalls("theft", Measure.ANSWERED))
        .isEqualTo(8);
    assertThat(V03_RostersTest.problemsOf(local.replace("WHOM", "council"), Path.of("local.yaml")))
        .singleElement()
        .asString()
        .contains("nobody can answer it");
  }

  /** The routing names both; whose clearance is not valid for the police's calls is passed over. */
  @Test
  void a_clearance_that_is_not_valid_passes_the_group_over() {
    String both =
        """
        name: Neighbours
        calendar: {start: 2024-03-04 09:00, length: 1 h}
        organisations: {council: {}, police: {}}
        clearances: [CTC]
        call types:
          bins: {owner: council, arrivals: {at: [1 s]}, talk: {deterministic: 1 min}, routing: [near]}
          theft:
            owner: police
            sensitivity: CTC
            arrivals: {at: [10 min, 10 min, 10 min]}
            talk: {deterministic: 10 min}
            patience: {deterministic: 1 min}
            routing: [near, own]
        agent groups:
          near: {employer: council, skills: [bins, theft], clearance: NEAR, staffing: 2}
          own: {employer: police, skills: [theft], clearance: CTC, staffing: 1}
        """;
    assertThat(Story.of(both.replace("NEAR", "CTC")).ofCalls("theft", Measure.ANSWERED))
        .isEqualTo(3);
    String local = both.replace("NEAR", "{level: CTC, valid for: [council]}");
    assertThat(Story.of(local).ofCalls("theft", Measure.ANSWERED)).isEqualTo(1);
    assertThat(Story.of(local).ofCalls("bins", Measure.ANSWERED)).isEqualTo(1);
    assertThat(
            V03_RostersTest.problemsOf(
                local.replace("[near, own]", "[near]"), Path.of("local.yaml")))
        .singleElement()
        .asString()
        .contains("nobody can answer it: no group of the routing has a clearance that is valid")
        .contains("of 'police'");
  }

  /** A caller of somebody else takes 110 %: 60 s for bins, 660 s for theft. */
  @Test
  void others_callers_take_longer() {
    Story story =
        Story.of(
            TEAM.formatted("100 %", "CTC", 10, "0 %")
                .replace(
                    "employer: council",
                    "employer: council\n    others' callers: {handle time: 110 %}"));
    assertThat(story.ofCalls("bins", Measure.HANDLE_TIME)).isEqualTo(60);
    assertThat(story.ofCalls("theft", Measure.HANDLE_TIME)).isEqualTo(660);
  }

  /** Ten people, five of them trained: bins are taken while more than eight are idle, so two. */
  @ParameterizedTest
  @CsvSource({"longest idle, 2", "random, 2", "most idle group, 2", "rank then longest idle, 2"})
  void a_reserve_is_kept_by_the_group_and_not_by_its_parts(String selection, int answered) {
    Story story =
        Story.of(
            """
            name: Reserve
            calendar: {start: 2024-03-04 09:00, length: 1 h}
            organisations: {council: {}}
            call types:
              bins:
                owner: council
                arrivals: {at: [1 s, 2 s, 3 s, 4 s, 5 s]}
                talk: {deterministic: 10 min}
                patience: {deterministic: 1 min}
                routing: {agent selection: %s, groups: [{group: team, reserve: 8}]}
              theft: {owner: council, arrivals: {rate: 0/h}, talk: {deterministic: 1 min}}
            agent groups:
              team:
                employer: council
                skills: {bins: {}, theft: {held by: 50 %%}}
                staffing: 10
            """
                .formatted(selection));
    assertThat(story.ofCalls("bins", Measure.ANSWERED)).isEqualTo(answered);
    assertThat(story.summary().agentGroups()).hasSize(2);
    assertThat(story.summary().wholeGroups())
        .singleElement()
        .satisfies(w -> assertThat(w.measures().get(Measure.ANSWERED).mean()).isEqualTo(answered));
  }

  /** Staffed time is the same in every replication, so a rule on it is met at once. */
  @Test
  void a_stop_rule_may_name_the_whole_group() {
    Story story =
        Story.of(
            TEAM.formatted("50 %", "CTC", 10, "0 %")
                .replace(
                    "{replications: 2}",
                    "{replications: 5, until: {measure: staffedSeconds, of: team, half-width: 1,"
                        + " cap: 4000}}"));
    assertThat(story.summary().provenance().replications()).isLessThan(1000);
  }
}

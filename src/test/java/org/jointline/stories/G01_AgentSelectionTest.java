package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Three groups may take a call. The generalist has most skills and two agents; the novice is slow;
 * the expert fast. Warm-up calls at 09:00 make the expert the most recently busy.
 */
class G01_AgentSelectionTest {
  private static Story story(String rule, String arrivals) {
    return Story.of(
        """
        name: Which agent
        calendar: {start: 2024-03-04 09:00, length: 1 h}
        organisations: {council: {name: Council}}
        call types:
          call:
            owner: council
            arrivals: {at: [%s]}
            talk: {deterministic: 10 min}
            routing:
              agent selection: %s
              groups: [novice, generalist, expert]
          early:
            owner: council
            arrivals: {at: [09:00:00]}
            talk: {deterministic: 1 min}
            routing: [generalist]
          late:
            owner: council
            arrivals: {at: [09:00:00]}
            talk: {deterministic: 2 min}
            routing: [novice]
        agent groups:
          generalist:
            name: Generalist
            employer: council
            skills: {call: {}, early: {}, late: {}}
            staffing: 2
          novice:
            name: Novice
            employer: council
            skills: {call: {handle time: 130 %%}, late: {}}
            staffing: 1
          expert:
            name: Expert
            employer: council
            skills: {call: {handle time: 80 %%}}
            staffing: 1
        """
            .formatted(arrivals, rule));
  }

  private static String takers(String rule) {
    return story(rule, "09:10:00, 09:10:01, 09:10:02, 09:10:03")
        .calls()
        .lines()
        .filter(l -> l.contains(" call ") && !l.contains("09:00:00"))
        .map(l -> l.replaceAll(".*answered by ", "").replaceAll(" at once", ""))
        .collect(Collectors.joining(", "));
  }

  @Test
  void rank_then_longest_idle() {
    assertThat(takers("rank then longest idle"))
        .isEqualTo("Novice, Generalist 2, Generalist 1, Expert");
  }

  /** Nobody of the expert group has worked yet, nor the generalist's second agent. */
  @Test
  void longest_idle_whatever_the_group() {
    assertThat(takers("longest idle")).isEqualTo("Generalist 2, Expert, Generalist 1, Novice");
  }

  @Test
  void fewest_skills() {
    assertThat(takers("fewest skills")).isEqualTo("Expert, Novice, Generalist 2, Generalist 1");
  }

  @Test
  void fastest() {
    assertThat(takers("fastest")).isEqualTo("Expert, Generalist 2, Generalist 1, Novice");
  }

  /** Two generalists are most; then all have one, and the first ranked goes. */
  @Test
  void most_idle_group() {
    assertThat(takers("most idle group")).isEqualTo("Generalist 2, Novice, Generalist 1, Expert");
  }

  @Test
  void random_takes_anybody_who_is_idle_and_everybody_in_the_end() {
    Set<String> takers = new TreeSet<>(Set.of(takers("random").split(", ")));
    assertThat(takers).containsExactly("Expert", "Generalist 1", "Generalist 2", "Novice");
  }
}

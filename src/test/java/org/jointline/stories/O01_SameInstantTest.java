package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * What happens first when several things happen at one instant: planned changes, an agent done, a
 * call opening to more groups, a caller giving up, a new call. Each pair of them, at 09:10.
 */
class O01_SameInstantTest {
  private static String all(String callTypes, String groups) {
    return Story.of(
            """
            name: The same instant
            calendar: {start: 2024-03-04 09:00, length: 1 h, interval: 10 min, drain: 1 min}
            organisations: {a: {name: A}}
            call types:
            %sagent groups:
            %s"""
                .formatted(callTypes.indent(2), groups.indent(2)))
        .calls();
  }

  private static String group(String name, String skill, String staffing) {
    return "%s: {name: %s, employer: a, skills: [%s], staffing: %s}\n"
        .formatted(name, name, skill, staffing);
  }

  private static String type(String name, String at, String rest) {
    return "%s: {owner: a, arrivals: {at: [%s]}%s}\n".formatted(name, at, rest);
  }

  private static final String TEN = ", talk: {deterministic: 10 min}";

  @Test
  void planned_change_before_agent_done() {
    assertThat(all(type("x", "09:00:00, 09:05:00", TEN), group("One", "x", "{09:00-09:10: 1}")))
        .isEqualTo(
            """
            09:00:00 call 1 x answered by One at once
            10:01:00 call 2 x still waits after 3360 s
            """);
  }

  @Test
  void planned_change_before_overflow() {
    String types = type("x", "09:09:40", TEN + ", routing: [One, {group: Two, after: 20 s}]");

    assertThat(all(types, group("One", "x", "0") + group("Two", "x", "{09:00-09:10: 1}")))
        .isEqualTo("10:01:00 call 1 x still waits after 3080 s\n");
    assertThat(all(types, group("One", "x", "0") + group("Two", "x", "{09:10-09:20: 1}")))
        .isEqualTo("09:10:00 call 1 x answered by Two after 20 s\n");
  }

  @Test
  void planned_change_before_giving_up() {
    assertThat(
            all(
                type("x", "09:09:00", TEN + ", patience: {deterministic: 1 min}"),
                group("One", "x", "{09:10-09:20: 1}")))
        .isEqualTo("09:10:00 call 1 x answered by One after 60 s\n");
  }

  @Test
  void planned_change_before_a_new_call() {
    assertThat(all(type("x", "09:10:00", TEN), group("One", "x", "{09:10-09:20: 1}")))
        .isEqualTo("09:10:00 call 1 x answered by One at once\n");
    assertThat(
            all(
                type("x", "09:10:00", TEN + ", queue limit: 0"),
                group("One", "x", "{09:00-09:10: 1}")))
        .isEqualTo("09:10:00 call 1 x turned away\n");
  }

  @Test
  void agent_done_before_overflow() {
    assertThat(
            all(
                type(
                    "x", "09:00:00, 09:09:40", TEN + ", routing: [One, {group: Two, after: 20 s}]"),
                group("One", "x", "1") + group("Two", "x", "1")))
        .isEqualTo(
            """
            09:00:00 call 1 x answered by One at once
            09:10:00 call 2 x answered by One after 20 s
            """);
  }

  @Test
  void agent_done_before_giving_up() {
    assertThat(
            all(
                type("x", "09:00:00, 09:05:00", TEN + ", patience: {deterministic: 5 min}"),
                group("One", "x", "1")))
        .isEqualTo(
            """
            09:00:00 call 1 x answered by One at once
            09:10:00 call 2 x answered by One after 300 s
            """);
  }

  @Test
  void agent_done_before_a_new_call() {
    assertThat(
            all(type("x", "09:00:00, 09:10:00", TEN + ", queue limit: 0"), group("One", "x", "1")))
        .isEqualTo(
            """
            09:00:00 call 1 x answered by One at once
            09:10:00 call 2 x answered by One at once
            """);
  }

  @Test
  void overflow_before_giving_up() {
    assertThat(
            all(
                type(
                    "x",
                    "09:09:40",
                    TEN
                        + ", patience: {deterministic: 20 s}"
                        + ", routing: [One, {group: Two, after: 20 s}]"),
                group("One", "x", "0") + group("Two", "x", "1")))
        .isEqualTo("09:10:00 call 1 x answered by Two after 20 s\n");
  }

  @Test
  void overflow_before_a_new_call() {
    assertThat(
            all(
                type("y", "09:10:00", TEN + ", routing: [Two], queue limit: 0")
                    + type("x", "09:09:40", TEN + ", routing: [One, {group: Two, after: 20 s}]"),
                group("One", "x", "0") + group("Two", "x, y", "1")))
        .isEqualTo(
            """
            09:10:00 call 1 x answered by Two after 20 s
            09:10:00 call 2 y turned away
            """);
  }

  @Test
  void giving_up_before_a_new_call() {
    assertThat(
            all(
                type(
                    "x",
                    "09:09:00, 09:10:00",
                    TEN + ", queue limit: 1, patience: {deterministic: 1 min}"),
                group("One", "x", "0")))
        .isEqualTo(
            """
            09:10:00 call 1 x gives up after 60 s
            09:11:00 call 2 x gives up after 60 s
            """);
  }

  @Test
  void new_calls_of_several_types_come_in_file_order() {
    assertThat(
            all(
                type("y", "09:10:00, 09:10:00", TEN) + type("x", "09:10:00", TEN),
                group("One", "x, y", "3")))
        .isEqualTo(
            """
            09:10:00 call 1 y answered by One 1 at once
            09:10:00 call 2 y answered by One 2 at once
            09:10:00 call 3 x answered by One 3 at once
            """);
  }

  /** Agents done at one instant, in whatever order they began, are free by their number. */
  @Test
  void agents_done_together_are_free_by_number() {
    assertThat(
            all(
                type("x", "09:01:00, 09:10:00, 09:10:00", ", talk: {deterministic: 9 min}")
                    + type("y", "09:00:00", TEN),
                group("One", "x, y", "2")))
        .isEqualTo(
            """
            09:00:00 call 1 y answered by One 1 at once
            09:01:00 call 2 x answered by One 2 at once
            09:10:00 call 3 x answered by One 1 at once
            09:10:00 call 4 x answered by One 2 at once
            """);
  }
}

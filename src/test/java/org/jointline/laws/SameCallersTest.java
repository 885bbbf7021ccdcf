package org.jointline.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jointline.experiment.CallSink.CallRecord;
import org.jointline.experiment.ExperimentRun;
import org.jointline.experiment.RunOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Common random numbers: two variants of a scenario see the same callers, each with its luck. */
class SameCallersTest {
  private static final String SCENARIO =
      """
      name: Same callers
      calendar: {start: 2024-03-04 08:00, length: 6 h}
      organisations: {a: {name: A}}
      call types:
        urgent:
          owner: a
          priority: 1
          arrivals: {rate: 40/h, busyness: {cv: 30 %, shared: all, correlation: 50 %}}
          talk: {lognormal: {mean: 200 s, cv: 1.1}}
          after-call work: {exponential: {mean: 20 s}}
          patience: {exponential: {mean: 2 min}}
          hang up at once: 10 %
          routing: [one, {group: two, after: 20 s}]
        usual:
          owner: a
          priority: 2
          arrivals: {rate: 60/h, busyness: {cv: 20 %, shared: all, correlation: 50 %}}
          talk: {gamma: {shape: 0.8, scale: 3 min}}
          after-call work: {deterministic: 5 s}
          patience: {weibull: {mean: 4 min, cv: 1.3}}
      agent groups:
        one: {employer: a, skills: [urgent], staffing: 2}
        two: {employer: a, skills: [urgent, usual], staffing: 4}
      experiment: {replications: 1, seed: 99}
      """;

  /** Calls of each type in order of arrival. */
  private static Map<String, List<CallRecord>> calls(String yaml) throws InterruptedException {
    List<CallRecord> all = new ArrayList<>();
    RunOptions options =
        new RunOptions(
            "",
            "",
            "",
            OptionalInt.of(1),
            (done, planned) -> {},
            () -> false,
            Optional.empty(),
            Optional.of(all::add));
    ExperimentRun.run(RandomScenario.parse(yaml), options);
    all.sort((a, b) -> Long.compare(a.number(), b.number()));
    Map<String, List<CallRecord>> byType = new TreeMap<>();
    for (CallRecord call : all) {
      byType.computeIfAbsent(call.callType(), t -> new ArrayList<>()).add(call);
    }
    return byType;
  }

  private static void assertSameCallers(List<CallRecord> these, List<CallRecord> those) {
    assertThat(these).hasSameSizeAs(those).hasSizeGreaterThan(100);
    int answeredInBoth = 0;
    for (int i = 0; i < these.size(); i++) {
      CallRecord a = these.get(i);
      CallRecord b = those.get(i);
      assertThat(a.arrived()).isEqualTo(b.arrived());
      assertThat(a.patienceSeconds()).isEqualTo(b.patienceSeconds());
      if (a.outcome().equals("answered") && b.outcome().equals("answered")) {
        answeredInBoth++;
        assertThat(a.talkSeconds()).isEqualTo(b.talkSeconds());
        assertThat(a.afterCallSeconds()).isEqualTo(b.afterCallSeconds());
      }
    }
    assertThat(answeredInBoth).isGreaterThan(50);
  }

  static Stream<Arguments> variants() {
    return Stream.of(
        arguments("skills: [urgent], staffing: 2", "skills: [urgent], staffing: 9"),
        arguments("skills: [urgent], staffing: 2", "skills: [urgent], staffing: {09:00-12:00: 1}"),
        arguments("staffing: 4", "staffing: 4, shrinkage: 50 %"),
        arguments("staffing: 4", "staffing: 4, call selection: longest wait"),
        arguments(
            "routing: [one, {group: two, after: 20 s}]",
            "routing: [two, {group: one, reserve: 1}]"),
        arguments(
            "routing: [one, {group: two, after: 20 s}]",
            "routing: {agent selection: random, groups: [one, two]}"),
        arguments("priority: 2", "priority: 1"),
        arguments("hang up at once: 10 %", "queue limit: 1"),
        arguments(
            "staffing: 4}", "staffing: 1}\n  three: {employer: a, skills: [usual], staffing: 3}"),
        arguments("experiment:", "queue limit: 3\nexperiment:"));
  }

  @ParameterizedTest
  @MethodSource("variants")
  void who_answers_and_how_changes_no_caller(String from, String to) throws InterruptedException {
    assertThat(SCENARIO).contains(from);
    Map<String, List<CallRecord>> before = calls(SCENARIO);
    Map<String, List<CallRecord>> after = calls(SCENARIO.replace(from, to));

    assertThat(after.equals(before)).isFalse();
    assertSameCallers(before.get("urgent"), after.get("urgent"));
    assertSameCallers(before.get("usual"), after.get("usual"));
  }

  static Stream<Arguments> changesOfTheOtherType() {
    return Stream.of(
        arguments("rate: 40/h", "rate: 80/h"),
        arguments("mean: 200 s", "mean: 300 s"),
        arguments("{mean: 20 s}", "{mean: 60 s}"),
        arguments("{mean: 2 min}", "{mean: 9 min}"),
        arguments("cv: 30 %, shared: all, correlation: 50 %", "cv: 90 %, shared: all"),
        arguments("    after-call work: {exponential: {mean: 20 s}}\n", ""),
        arguments("hang up at once: 10 %", "hang up at once: 90 %"));
  }

  @ParameterizedTest
  @MethodSource("changesOfTheOtherType")
  void another_types_parameters_change_no_caller_of_this_type(String from, String to)
      throws InterruptedException {
    assertThat(SCENARIO).contains(from);
    assertSameCallers(calls(SCENARIO).get("usual"), calls(SCENARIO.replace(from, to)).get("usual"));
  }

  /** First come, first served: with one more agent nobody waits longer. */
  @Test
  void one_more_agent_never_lengthens_a_wait_in_a_line_served_in_order()
      throws InterruptedException {
    String line =
        """
        name: One line
        calendar: {start: 2024-03-04 08:00, length: 6 h}
        organisations: {a: {name: A}}
        call types:
          call: {owner: a, arrivals: {rate: 100/h}, talk: {lognormal: {mean: 2 min, cv: 1.5}}}
        agent groups:
          group: {employer: a, skills: [call], staffing: %d}
        """;
    for (int agents = 3; agents < 9; agents++) {
      List<CallRecord> fewer = calls(line.formatted(agents)).get("call");
      List<CallRecord> more = calls(line.formatted(agents + 1)).get("call");
      assertThat(more).hasSameSizeAs(fewer);
      for (int i = 0; i < more.size(); i++) {
        assertThat(more.get(i).waitSeconds()).isLessThanOrEqualTo(fewer.get(i).waitSeconds());
      }
    }
  }
}

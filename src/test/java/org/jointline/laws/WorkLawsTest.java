package org.jointline.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jointline.kernel.Listener;
import org.jointline.kernel.Replication;
import org.jointline.measure.IntervalCounts;
import org.jointline.model.CompiledScenario;
import org.jointline.model.Model;
import org.junit.jupiter.api.Test;

/** What holds of interruptions, ringing and chats, call by call. */
class WorkLawsTest {
  /** How a call leaves its queue beside being answered. */
  private static final Set<String> LEAVES =
      Set.of("abandoned", "messaged", "disconnected", "passedOn", "callBackAccepted");

  private static List<String> arrivals(String yaml) {
    EventTape tape = new EventTape();
    Model model = CompiledScenario.of(RandomScenario.parse(yaml)).model();
    new Replication(model).run(11, 0, tape.listener());
    // of all that arrive on journeys only first attempts do not depend on who was answered
    String first = model.journeys == null ? "arrived " : "calledFirst ";
    return tape.events.stream().filter(e -> e.startsWith(first)).toList();
  }

  @Test
  void how_agents_work_changes_nobody_who_calls() {
    int changed = 0;
    for (int seed = 0; seed < 60; seed++) {
      String yaml = RandomScenario.yaml(seed);
      String plain =
          yaml.lines()
              .filter(
                  line -> !line.strip().matches("(interruptible|ring|at once|finished within):.*"))
              .collect(Collectors.joining("\n", "", "\n"));
      changed += plain.equals(yaml) ? 0 : 1;
      assertThat(arrivals(yaml)).as("scenario %d", seed).isEqualTo(arrivals(plain));
    }
    assertThat(changed).isGreaterThan(20);
  }

  /** Whoever interrupts, chats or comes at once: nobody goes before those of the same line. */
  @Test
  void calls_of_one_line_are_answered_in_the_order_in_which_they_came() {
    int looked = 0;
    for (int seed = 0; seed < 120; seed++) {
      String yaml = RandomScenario.yaml(seed);
      if (yaml.contains("ring:")) {
        // a phone that rings is picked up later than one that does not
        continue;
      }
      looked += yaml.contains("interruptible:") || yaml.contains("at once:") ? 1 : 0;
      EventTape tape = new EventTape();
      Model model = CompiledScenario.of(RandomScenario.parse(yaml)).model();
      new Replication(model).run(11, 0, tape.listener());
      assertThat(outOfTurn(tape.events)).as("scenario %d", seed).isEmpty();
    }
    assertThat(looked).isGreaterThan(20);
  }

  /** Answers while somebody of the same call type waited who had come before. */
  private static List<String> outOfTurn(List<String> events) {
    List<String> found = new ArrayList<>();
    Map<String, TreeSet<Long>> waiting = new HashMap<>();
    for (String event : events) {
      if (!event.contains("[")) {
        continue;
      }
      String what = event.substring(0, event.indexOf(' '));
      String[] of = event.substring(event.indexOf('[') + 1, event.indexOf(']')).split(", ");
      int type = what.equals("passedOn") ? 1 : 0;
      boolean answered = what.equals("answered");
      if (what.equals("queued")) {
        waiting.computeIfAbsent(of[0], t -> new TreeSet<>()).add(Long.valueOf(of[1]));
      } else if (answered || LEAVES.contains(what)) {
        boolean afterTwo = what.equals("passedOn") || what.equals("callBackAccepted");
        Long number = Long.valueOf(of[answered ? 3 : afterTwo ? 2 : 1]);
        TreeSet<Long> line = waiting.getOrDefault(of[type], new TreeSet<>());
        if (answered && !line.isEmpty() && line.first() < number) {
          found.add(event);
        }
        line.remove(number);
      }
    }
    return found;
  }

  /** When each urgent call came and was answered. */
  private static List<String> urgent(String yaml) {
    List<String> answers = new ArrayList<>();
    CompiledScenario compiled = CompiledScenario.of(RandomScenario.parse(yaml));
    new Replication(compiled.model())
        .run(
            5,
            0,
            new Listener() {
              @Override
              public void answered(
                  int type,
                  int group,
                  int agent,
                  long number,
                  int interval,
                  long arrival,
                  long now,
                  long talk,
                  long afterCall,
                  boolean waited) {
                if (type == 0) {
                  answers.add(arrival + " " + now + " " + talk + " " + afterCall);
                }
              }
            });
    new Replication(compiled.model()).run(5, 0, new IntervalCounts(compiled.model()));
    return answers;
  }

  /** However much of it there is, and whoever comes and goes. */
  @Test
  void work_that_is_interrupted_never_delays_an_urgent_call() {
    String yaml =
        """
        name: Urgent first
        calendar: {start: 2024-03-04 06:00, length: 16 h, drain: 6 h}
        organisations: {police: {}}
        call types:
          999:
            owner: police
            arrivals: {rate: 70/h}
            talk: {lognormal: {mean: 3 min, cv: 1}}
            after-call work: {exponential: {mean: 1 min}}
            patience: {exponential: {mean: 2 min}}
          admin:
            owner: police
            priority: 2
            channel: work
            arrivals: {rate: RATE/h}
            talk: {lognormal: {mean: 9 min, cv: 1}}
            after-call work: {exponential: {mean: 2 min}}
            interruptible: {by: [999], then: THEN}
        agent groups:
          staff:
            employer: police
            skills: [999, admin]
            staffing: {06:00-07:10: 8, 07:10-09:00: 3, 09:00-12:03: 6, 12:03-15:00: 1, 15:00-22:00: 4}
        """;
    List<String> alone = urgent(yaml.replace("RATE", "0").replace("THEN", "resume"));
    assertThat(alone).hasSizeGreaterThan(500);
    for (String then : List.of("resume", "restart", "redo")) {
      String with = yaml.replace("THEN", then);
      assertThat(urgent(with.replace("RATE", "10"))).as(then).isEqualTo(alone);
      assertThat(urgent(with.replace("RATE", "60"))).as(then).isEqualTo(alone);
    }
  }
}

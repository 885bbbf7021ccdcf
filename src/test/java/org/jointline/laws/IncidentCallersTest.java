package org.jointline.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jointline.kernel.Listener;
import org.jointline.kernel.Replication;
import org.jointline.model.CompiledScenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Incidents and their callers are the same whatever is done with the calls. */
class IncidentCallersTest {
  private static final String INCIDENTS =
      """
      incidents:
        crash:
          at: [09:10, 09:20, 12:00]
          calls:
            urgent: {calls: {uniform: {min: 10, max: 40}}, over: 15 min, duplicates: 60 %}
            usual: {calls: {geometric: {mean: 6}}, delay: 20 min, over: 1 h, shape: rising}
        leak: {a day: 20, calls: {usual: {rate: 40/h, over: 30 min}}}
      """;
  private static final String SCENARIO =
      """
      name: Same callers
      calendar: {start: 2024-03-04 08:00, length: 6 h}
      organisations: {a: {name: A}}
      call types:
        urgent:
          owner: a
          arrivals: {rate: 20/h}
          talk: {lognormal: {mean: 200 s, cv: 1.1}}
          patience: {exponential: {mean: 2 min}}
          hang up at once: 10 %
          routing: [one, {group: two, after: 20 s}]
        usual:
          owner: a
          arrivals: {rate: 30/h, busyness: {cv: 20 %}}
          talk: {gamma: {shape: 0.8, scale: 3 min}}
          after-call work: {exponential: {mean: 20 s}}
      agent groups:
        one: {employer: a, skills: [urgent], staffing: 2}
        two: {employer: a, skills: [urgent, usual], staffing: 4}
      """;

  /** The crash alone and after another incident, named before it. */
  @Test
  void an_incident_has_the_same_callers_with_or_without_those_before_it() {
    String crash = INCIDENTS.substring(0, INCIDENTS.indexOf("  leak:"));
    String leak = INCIDENTS.substring(INCIDENTS.indexOf("  leak:"));
    List<String> alone = Callers.of(SCENARIO + crash).ofIncidents;
    String both = SCENARIO + "incidents:\n" + leak + crash.substring("incidents:\n".length());

    assertThat(alone).hasSizeGreaterThan(40);
    assertThat(Callers.of(both).ofIncidents).containsAll(alone).hasSizeGreaterThan(alone.size());
  }

  /** Whether a call tells what is known is a matter of that call alone. */
  @Test
  void duplicates_change_the_talk_of_no_other_call() {
    String staffed = SCENARIO.replaceAll("staffing: \\d", "staffing: 90");
    List<String> some = Callers.of(staffed + INCIDENTS).talks;
    List<String> none = Callers.of(staffed + INCIDENTS.replace("60 %", "0 %")).talks;

    assertThat(none).hasSizeGreaterThan(some.size()).containsAll(some);
    assertThat(some).hasSizeGreaterThan(20);
  }

  /** Everybody who calls, and what happens to make them. */
  private static final class Callers implements Listener {
    final List<String> all = new ArrayList<>();
    final List<String> ofIncidents = new ArrayList<>();
    final List<String> others = new ArrayList<>();

    /** Of calls about incidents that tell something new. */
    final List<String> talks = new ArrayList<>();

    private final Set<Long> duplicates = new HashSet<>();
    private final Set<Long> about = new HashSet<>();

    static Callers of(String yaml) {
      Callers callers = new Callers();
      new Replication(CompiledScenario.of(RandomScenario.parse(yaml)).model()).run(5, 3, callers);
      return callers;
    }

    @Override
    public void incidentHappened(int incident, long now) {
      all.add(now + " incident " + incident);
    }

    @Override
    public void aboutIncident(int burst, long number, boolean duplicate, long now) {
      all.add(now + " about " + burst + " " + duplicate);
      about.add(number);
      if (duplicate) {
        duplicates.add(number);
      }
    }

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
      if (about.contains(number) && !duplicates.contains(number)) {
        talks.add(arrival + " " + talk + " " + afterCall);
      }
    }

    @Override
    public void arrived(int type, long number, long now, long patience) {
      String caller = now + " " + type + " " + patience;
      all.add(caller);
      (about.contains(number) ? ofIncidents : others).add(caller);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'skills: [urgent], staffing: 2' | 'skills: [urgent], staffing: 9'",
        "staffing: 4 | 'staffing: 4, call selection: longest wait'",
        "'[one, {group: two, after: 20 s}]' | '[two, {group: one, reserve: 1}]'",
        "hang up at once: 10 % | 'queue limit: 3'"
      })
  void two_variants_see_the_same_incidents_with_the_same_callers(String these, String those) {
    assertThat(SCENARIO).contains(these);
    Callers callers = Callers.of(SCENARIO + INCIDENTS);
    assertThat(callers.ofIncidents).hasSizeGreaterThan(100);
    assertThat(Callers.of(SCENARIO.replace(these, those) + INCIDENTS).all).isEqualTo(callers.all);
  }

  @Test
  void who_calls_anyway_calls_as_before() {
    assertThat(Callers.of(SCENARIO + INCIDENTS).others).isEqualTo(Callers.of(SCENARIO).all);
  }

  /** Another number of calls to one line leaves the other line's callers as they were. */
  @Test
  void each_line_has_its_own_luck() {
    Callers callers = Callers.of(SCENARIO + INCIDENTS);
    Callers more = Callers.of(SCENARIO + INCIDENTS.replace("max: 40", "max: 400"));
    assertThat(ofType(more, 1)).isEqualTo(ofType(callers, 1));
    assertThat(ofType(more, 0)).hasSizeGreaterThan(2 * ofType(callers, 0).size());
  }

  private static List<String> ofType(Callers callers, int type) {
    return callers.ofIncidents.stream().filter(c -> c.split(" ", -1)[1].equals("" + type)).toList();
  }
}

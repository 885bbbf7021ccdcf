package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jointline.measure.Measure;
import org.jointline.stats.Estimate;
import org.junit.jupiter.api.Test;

/** A burst over a microsecond is a burst at one instant, which makes a story readable. */
class X02_IncidentsTest {
  private static Story story(String calendar, String incidents) {
    return Story.of(
        """
        name: Incidents
        calendar: %s
        organisations: {police: {name: Police}, council: {name: Council}}
        call types:
          999:
            owner: police
            arrivals: {at: [09:00:00]}
            talk: {deterministic: 1 min}
          council:
            owner: council
            opening hours: 09:00-17:00
            arrivals: {rate: 0/h}
            talk: {deterministic: 2 min}
        agent groups:
          handlers: {name: Handler, employer: police, skills: [999], staffing: 1}
          advisers: {name: Adviser, employer: council, skills: [council], staffing: 1}
        incidents:
        %s
        """
            .formatted(calendar, incidents.indent(2)));
  }

  @Test
  void a_crash_is_told_at_once_to_one_line_and_later_to_another() {
    assertThat(
            story(
                    "{start: 2015-09-09 09:00, length: 2 h}",
                    """
                    crash:
                      name: Crash on London Wall
                      at: 09:10
                      calls:
                        999:
                          calls: 3
                          over: 0.001 ms
                          duplicates: {share: 100 %, talk: {deterministic: 20 s}}
                        council: {calls: 1, delay: 20 min, over: 0.001 ms}
                    """)
                .calls())
        .isEqualTo(
            """
            09:00:00 call 1 999 answered by Handler at once
            09:10:00 Crash on London Wall
            09:10:00 call 2 999 answered by Handler at once
            09:11:00 call 3 999 answered by Handler after 60 s
            09:11:20 call 4 999 answered by Handler after 80 s
            09:30:00 call 5 council answered by Adviser at once
            """);
  }

  @Test
  void the_first_call_is_no_duplicate_and_the_others_say_so() {
    assertThat(
            story(
                    "{start: 2015-09-09 09:00, length: 2 h}",
                    "crash: {at: 09:10, calls: {999: {calls: 3, over: 0.001 ms, duplicates: 1}}}")
                .all()
                .lines()
                .filter(l -> l.contains("known")))
        .containsExactly(
            "09:10:00 call 3 tells what is known", "09:10:00 call 4 tells what is known");
  }

  /** Nobody calls a closed line, and nobody calls after the end. */
  @Test
  void a_closed_line_gets_no_calls() {
    assertThat(
            story(
                    "{start: 2015-09-09 08:00, length: 2 h}",
                    """
                    leak:
                      at: [08:58, 09:50]
                      calls:
                        council: {calls: 1, over: 0.001 ms}
                        999: {calls: 1, delay: 15 min, over: 0.001 ms}
                    """)
                .calls())
        .isEqualTo(
            """
            08:58:00 leak
            09:00:00 call 1 999 answered by Handler at once
            09:13:00 call 2 999 answered by Handler at once
            09:50:00 leak
            09:50:00 call 3 council answered by Adviser at once
            """);
  }

  /** On 31 March 2024 01:00 GMT is 02:00 BST: three quarters of an hour after 00:45 is 02:30. */
  @Test
  void times_follow_the_clock_on_the_wall_and_delays_the_clock_in_the_hand() {
    assertThat(
            story(
                    "{start: 2024-03-31, days: 1}",
                    """
                    crash:
                      at: [2024-03-31 00:45, 2024-03-31 02:15]
                      calls: {999: {calls: 1, delay: 45 min, over: 0.001 ms}}
                    """)
                .calls())
        .isEqualTo(
            """
            00:45:00 crash
            02:15:00+01:00 crash
            02:30:00+01:00 call 1 999 answered by Handler at once
            03:00:00+01:00 call 2 999 answered by Handler at once
            09:00:00+01:00 call 3 999 answered by Handler at once
            """);
  }

  @Test
  void an_hour_that_comes_twice_is_its_first_coming() {
    assertThat(
            story(
                    "{start: 2024-10-27, days: 1}",
                    """
                    crash:
                      at: 2024-10-27 01:30
                      calls: {999: {calls: 1, delay: 1 h, over: 0.001 ms}}
                    """)
                .calls())
        .isEqualTo(
            """
            01:30:00 crash
            01:30:00Z call 1 999 answered by Handler at once
            09:00:00Z call 2 999 answered by Handler at once
            """);
  }

  private static Map<Measure, Estimate> aboutIncident(Story story) {
    return story.summary().incidents().incidents().get(0).bursts().get(0).measures();
  }

  /** Half of the callers leave after the message: nobody offered, and nothing else called. */
  @Test
  void who_leaves_after_a_message_is_not_offered_among_calls_about_it_either() {
    Story story =
        Story.of(
            """
            name: A message
            calendar: {start: 2024-03-04 09:00, length: 2 h}
            organisations: {council: {}}
            call types:
              line:
                owner: council
                arrivals: {per day: 0}
                talk: {deterministic: 10 s}
                target: {answered within: 20 s, share: 90 %}
            agent groups:
              desk: {employer: council, skills: [line], staffing: 10}
            messages: {flood: {call types: [line], share: 50 %}}
            incidents:
              burst: {at: [2024-03-04 09:10], calls: {line: {calls: 100, over: 30 min, shape: even}}}
            """);
    double offered = story.ofCalls("line", Measure.OFFERED);
    assertThat(offered).isBetween(20.0, 80.0);
    assertThat(aboutIncident(story).get(Measure.OFFERED).mean()).isEqualTo(offered);
    assertThat(aboutIncident(story).get(Measure.SERVICE_LEVEL).mean()).isEqualTo(1);
    Map<Measure, Estimate> others = story.summary().incidents().lines().get(0).others();
    assertThat(others.get(Measure.OFFERED).mean()).isZero();
  }

  @Test
  void calls_about_an_incident_are_held_against_the_hours_that_count() {
    Story story =
        Story.of(
            """
            name: E-mails about a leak
            calendar: {start: 2024-03-04 09:00, length: 24 h, drain: 48 h}
            organisations: {council: {}}
            call types:
              mail:
                owner: council
                channel: e-mail
                arrivals: {per day: 0}
                talk: {deterministic: 10 s}
                target: {answered within: 4 h, share: 90 %, counted in: Mon-Sun 09:00-17:00}
            agent groups:
              desk: {employer: council, skills: [mail], staffing: {Mon-Sun 09:00-17:00: 2}}
            incidents:
              leak: {at: [2024-03-04 20:10], calls: {mail: {calls: 20, over: 30 min, shape: even}}}
            """);
    assertThat(story.ofCalls("mail", Measure.SERVICE_LEVEL)).isEqualTo(1);
    assertThat(aboutIncident(story).get(Measure.SERVICE_LEVEL).mean()).isEqualTo(1);
  }

  /** Work begins anew elsewhere; and a caller is passed on while the agent stays on the line. */
  @Test
  void calls_about_an_incident_take_what_they_took_in_the_end() {
    Story anew =
        Story.of(
            """
            name: Work done anew
            calendar: {start: 2024-03-04 09:00, length: 4 h}
            organisations: {council: {}}
            call types:
              999: {owner: council, arrivals: {at: [09:12:00]}, talk: {deterministic: 1 min}}
              mail:
                owner: council
                priority: 3
                arrivals: {per day: 0}
                talk: {deterministic: 10 min}
                interruptible: {by: [999], then: restart, goes on with: whoever is free}
                routing: [one, {group: two, after: 1 s}]
            agent groups:
              one: {employer: council, skills: [999, mail], staffing: 1}
              two: {employer: council, skills: [mail], staffing: 1}
            incidents:
              burst: {at: [2024-03-04 09:10], calls: {mail: {calls: 1, over: 0.001 ms}}}
            """);
    assertThat(anew.ofCalls("mail", Measure.HANDLE_TIME)).isEqualTo(120 + 600);
    assertThat(aboutIncident(anew).get(Measure.HANDLE_TIME).mean()).isEqualTo(720);
    Story passedOn =
        Story.of(
            """
            name: Passed on with company
            calendar: {start: 2024-03-04 09:00, length: 4 h}
            organisations: {council: {}}
            call types:
              main:
                owner: council
                arrivals: {per day: 0}
                talk: {deterministic: 1 min}
                after-call work: {deterministic: 30 s}
                then: [{share: 100 %, to: second, handover: warm, time: 10 s}]
              second: {owner: council, arrivals: {at: [09:10:00]}, talk: {deterministic: 5 min}}
            agent groups:
              one: {employer: council, skills: [main], staffing: 1}
              two: {employer: council, skills: [second], staffing: 1}
            incidents:
              burst: {at: [2024-03-04 09:10], calls: {main: {calls: 1, over: 0.001 ms}}}
            """);
    assertThat(passedOn.ofCalls("main", Measure.HANDLE_TIME)).isEqualTo(300 + 10 + 30);
    assertThat(aboutIncident(passedOn).get(Measure.HANDLE_TIME).mean()).isEqualTo(340);
  }
}

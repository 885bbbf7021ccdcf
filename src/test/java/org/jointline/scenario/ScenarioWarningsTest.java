package org.jointline.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.jointline.scenario.file.ScenarioFile;
import org.jointline.scenario.file.ScenarioProblems;
import org.junit.jupiter.api.Test;

class ScenarioWarningsTest {
  private static final String TEMPLATE =
      """
      name: Test
      calendar: {start: 2024-03-04, days: 7}
      organisations: {council: {}, police: {}}
      call types:
        bins:
          owner: council
          opening hours: HOURS
          arrivals: ARRIVALS
          talk: {exponential: {mean: 6 min}}
          patience: {exponential: {mean: 6 min}}
          target: {answered within: 20 s, share: 80 %}
      agent groups:
        advisers: {employer: council, skills: [bins], staffing: STAFFING}
      """;

  private static Scenario scenario(String hours, String arrivals, String staffing) {
    String yaml =
        TEMPLATE
            .replace("HOURS", hours)
            .replace("ARRIVALS", arrivals)
            .replace("STAFFING", staffing);
    return read(yaml);
  }

  private static Scenario read(String yaml) {
    try {
      return ScenarioFile.parse(yaml, Path.of("test.yaml")).scenario();
    } catch (ScenarioProblems e) {
      throw new AssertionError(e.problems().toString(), e);
    }
  }

  private static List<String> warnings(String hours, String arrivals, String staffing) {
    return ScenarioWarnings.of(scenario(hours, arrivals, staffing));
  }

  @Test
  void enoughStaffAllTheTimeGivesNoWarning() {
    assertThat(warnings("always", "{rate: 10/h}", "3")).isEmpty();
    assertThat(warnings("Mon-Fri 08:00-18:00", "{rate: 10/h}", "{Mon-Fri 08:00-18:00: 3}"))
        .isEmpty();
  }

  /** As in the simulation: what a date says replaces all that its weekday says. */
  @Test
  void aDateOfItsOwnReplacesItsWholeWeekday() {
    String staffing = "{Mon-Fri 08:00-18:00: 4, 2024-03-05 10:00-12:00: 3}";
    assertThat(warnings("Mon-Fri 08:00-18:00", "{rate: 10/h}", staffing))
        .singleElement()
        .asString()
        .contains("12:00");
  }

  @Test
  void eMailsMayComeAtNightAndUrgentCallsMustMeetTheWorkTheyInterrupt() {
    String eMail =
        TEMPLATE
            .replace("opening hours: HOURS", "channel: e-mail")
            .replace("patience: {exponential: {mean: 6 min}}", "INTERRUPTIBLE")
            .replace("ARRIVALS", "{rate: 1/h}")
            .replace("STAFFING", "{Mon-Fri 08:00-18:00: 3}")
            .replace(
                "agent groups:\n",
                """
                  999:
                    owner: police
                    arrivals: {rate: 1/h}
                    talk: {exponential: {mean: 6 min}}
                agent groups:
                  officers: {employer: police, skills: [999], staffing: 3}
                """);
    assertThat(ScenarioWarnings.of(read(eMail.replace("    INTERRUPTIBLE\n", "")))).isEmpty();
    assertThat(
            ScenarioWarnings.of(read(eMail.replace("INTERRUPTIBLE", "interruptible: {by: [999]}"))))
        .containsExactly("999 never interrupts bins: no group is sent calls of both");
  }

  @Test
  void nightsAndWeekendsWithoutStaffAreSaid() {
    assertThat(warnings("always", "{rate: 1/h}", "{Mon-Fri 08:00-18:00: 3}"))
        .containsExactly(
            "nobody answers bins calls on Mon-Fri from 18:00 to 08:00 and on Sat, Sun, while about"
                + " 118 calls arrive then in the whole period");
  }

  @Test
  void openingHoursBoundWhatIsMissed() {
    assertThat(
            warnings(
                "Mon-Sat 09:00-17:00", "{per day: 80, profile: flat}", "{Mon-Fri 08:00-16:30: 9}"))
        .containsExactly(
            "nobody answers bins calls on Mon-Fri from 16:30 to 17:00 and on Sat from 09:00 to"
                + " 17:00, while about 105 calls arrive then in the whole period");
  }

  @Test
  void aDateIsSaidByItself() {
    assertThat(warnings("08:00-18:00", "{rate: 10/h}", "{08:00-18:00: 3, 2024-03-06: 0}"))
        .containsExactly(
            "nobody answers bins calls on 2024-03-06 from 08:00 to 18:00, while about 100 calls"
                + " arrive then in the whole period");
  }

  @Test
  void overflowCoversButAReserveDoesNot() {
    String helped =
        TEMPLATE
                .replace("HOURS", "always")
                .replace("ARRIVALS", "{rate: 10/h}")
                .replace("STAFFING", "{08:00-18:00: 5}")
                .replace(
                    "target:",
                    "routing: [advisers, {group: desk, after: 20 s, reserve: R}]\n    target:")
            + "  desk: {employer: police, skills: [bins], staffing: 2}\n";
    assertThat(ScenarioWarnings.of(read(helped.replace("R}", "1}")))).isEmpty();
    assertThat(ScenarioWarnings.of(read(helped.replace("R}", "2}"))))
        .containsExactly(
            "nobody answers bins calls on any day from 18:00 to 08:00, while about 980 calls arrive"
                + " then in the whole period");
  }

  @Test
  void noStaffAtAllAndNoCallsAreSaid() {
    assertThat(warnings("always", "{rate: 10/h}", "0"))
        .containsExactly(
            "nobody answers bins calls on any day, while about 1680 calls arrive then in the whole"
                + " period",
            "nobody of advisers is on shift in this period");
    assertThat(warnings("always", "{rate: 0/h}", "1"))
        .containsExactly("there are no bins calls in this period, so its target says nothing");
  }

  @Test
  void exactCallsThatNobodyIsThereForAreCounted() {
    assertThat(warnings("always", "{at: [07:59:59, 08:00:00, 18:00:00]}", "{08:00-18:00: 1}"))
        .containsExactly("nobody is there for 2 of the 3 bins calls when they arrive");
  }

  @Test
  void moreWorkThanStaffIsSaid() {
    assertThat(warnings("always", "{rate: 30/h}", "2"))
        .containsExactly(
            "bins: calls bring about 504 hours of work, advisers have 336 hours on the phones: 150 %"
                + " of what they can do");
    String endless =
        TEMPLATE.replace("patience: {exponential: {mean: 6 min}}", "patience: infinite");
    assertThat(
            ScenarioWarnings.of(
                read(
                    endless
                        .replace("HOURS", "always")
                        .replace("ARRIVALS", "{rate: 30/h}")
                        .replace("STAFFING", "2"))))
        .contains(
            "callers of bins wait for ever, and there is more work than staff: their queue grows"
                + " without end");
  }

  @Test
  void roundingAfterShrinkageIsSaid() {
    assertThat(warnings("always", "{rate: 1/h}", "1, shrinkage: 30 %"))
        .containsExactly(
            "rounding to whole people after shrinkage gives advisers 43 % more time on the phones"
                + " than 70 % of the staffing");
    assertThat(warnings("always", "{rate: 1/h}", "1, shrinkage: 60 %"))
        .contains(
            "nobody of advisers is on the phones in this period: shrinkage of 60 % leaves less than"
                + " half a person");
    assertThat(warnings("always", "{rate: 1/h}", "10, shrinkage: 30 %")).isEmpty();
  }

  @Test
  void skillsThatNoRoutingUsesAreSaid() {
    String unused =
        TEMPLATE
                .replace("HOURS", "always")
                .replace("ARRIVALS", "{rate: 1/h}")
                .replace("STAFFING", "2")
                .replace("target:", "routing: [advisers]\n    target:")
            + "  desk: {employer: police, skills: [bins], staffing: 2}\n";
    assertThat(ScenarioWarnings.of(read(unused)))
        .containsExactly("desk has the skill bins, but no routing sends them such calls");
  }

  @Test
  void expectedCallsFollowWeekdaysOpeningHoursAndPartDays() {
    Scenario week = scenario("Mon-Fri 08:00-18:00", "{per day: 100, weekdays: {Fri: 50 %}}", "9");
    CallType bins = week.callTypes().get(0);
    assertThat(new Workload(week.calendar()).calls(bins)).isCloseTo(450, within(1e-9));
    assertThat(new Workload(week.calendar()).callsIfAlwaysOpen(bins)).isCloseTo(650, within(1e-9));
    Scenario hours =
        read(
            TEMPLATE
                .replace("days: 7", "length: 6 h")
                .replace("HOURS", "always")
                .replace("ARRIVALS", "{per day: 100}")
                .replace("STAFFING", "9"));
    assertThat(new Workload(hours.calendar()).calls(hours.callTypes().get(0)))
        .isCloseTo(25, within(1e-9));
  }

  @Test
  void aCrewThatIsNeverMadeUp() {
    String room = TEMPLATE.replace("HOURS", "always").replace("ARRIVALS", "{rate: 10/h}");
    String crew = room.replace("STAFFING", "3") + "minimum crew: {advisers: CREW}\n";
    assertThat(ScenarioWarnings.of(read(crew.replace("CREW", "3")))).isEmpty();
    assertThat(ScenarioWarnings.of(read(crew.replace("CREW", "99"))))
        .containsExactly("the minimum crew of advisers is 99, and there are at most 3");
  }

  /** Their clearance is good for the council's sensitive calls only; no skill of theirs is idle. */
  @Test
  void aGroupThatIsPassedOverIsNotTakenForUnused() {
    String two =
        TEMPLATE
            .replace("HOURS", "always")
            .replace("ARRIVALS", "{rate: 2/h}\n    sensitivity: CTC")
            .replace("staffing: STAFFING", "staffing: 3, clearance: CTC")
            .concat(
                "  others: {employer: police, skills: [bins], staffing: 1, clearance: {level: CTC,"
                    + " valid for: [police]}}\nclearances: [CTC]\n");
    assertThat(ScenarioWarnings.of(read(two))).isEmpty();
  }
}

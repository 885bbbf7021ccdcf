package org.jointline.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.jointline.scenario.Arrivals;
import org.jointline.scenario.Curve;
import org.jointline.scenario.Scenario;
import org.junit.jupiter.api.Test;

class CalendarAndArrivalsTest {
  private static final String TEMPLATE =
      """
      name: Test
      calendar: {start: 2024-03-04, days: 7}
      organisations: {council: {}}
      call types:
        bins: {owner: council, arrivals: ARRIVALS, talk: {deterministic: 30 s}}
      agent groups:
        advisers: {employer: council, skills: [bins], staffing: 2}
      """;

  static Scenario scenario(String yaml) {
    try {
      return ScenarioFile.parse(yaml, ScenarioFileTest.everything()).scenario();
    } catch (ScenarioProblems e) {
      throw new AssertionError(e.problems().toString(), e);
    }
  }

  private static Arrivals arrivals(String yaml) {
    return scenario(TEMPLATE.replace("ARRIVALS", yaml)).callTypes().get(0).arrivals();
  }

  @Test
  void defaultsOfTheCalendarAndTheExperiment() {
    Scenario scenario = scenario(TEMPLATE.replace("ARRIVALS", "{rate: 1/h}"));
    assertThat(scenario.calendar().start()).isEqualTo(LocalDateTime.of(2024, 3, 4, 0, 0));
    assertThat(scenario.calendar().length()).isEqualTo(Duration.ofDays(7));
    assertThat(scenario.calendar().interval()).isEqualTo(Duration.ofMinutes(30));
    assertThat(scenario.calendar().zone().getId()).isEqualTo("Europe/London");
    assertThat(scenario.calendar().drain()).isEqualTo(Duration.ofHours(24));
    assertThat(scenario.experiment()).isEqualTo(ExperimentShape.DEFAULT);
    assertThat(scenario.callTypes().get(0).openingHours()).isEqualTo(Curve.constant(1));
    assertThat(scenario.callTypes().get(0).routing().steps()).hasSize(1);
  }

  @Test
  void aCapBelowTheUsualReplicationsIsEnough() {
    Scenario scenario =
        scenario(
            TEMPLATE.replace("ARRIVALS", "{rate: 1/h}")
                + "experiment: {until: {measure: offered, of: bins, half-width: 1, cap: 30}}\n");
    assertThat(scenario.experiment().replications()).isEqualTo(30);
  }

  @Test
  void exactTimesAreOfTheFirstDayOrADateOrAfterTheStart() {
    assertThat(arrivals("{at: [09:00:05, '2024-03-05 00:00:01', 5 s]}"))
        .isEqualTo(
            new Arrivals.AtTimes(
                List.of(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(32_405),
                    Duration.ofSeconds(86_401))));
  }

  @Test
  void exactTimesCountRealTimeOverAChangeOfTheClocks() {
    String night = TEMPLATE.replace("2024-03-04", "2024-03-31");
    Scenario scenario = scenario(night.replace("ARRIVALS", "{at: [03:00]}"));
    assertThat(scenario.callTypes().get(0).arrivals())
        .isEqualTo(new Arrivals.AtTimes(List.of(Duration.ofHours(2))));
    assertThat(
            ScenarioProblemsTest.problems(
                night.replace("ARRIVALS", "{at: [01:30]}"), Path.of("t.yaml")))
        .containsExactly(
            "t.yaml:5:42: call types.bins.arrivals.at[0]: does not exist in Europe/London: the"
                + " clocks go from 01:00 to 02:00, got 01:30");
  }

  @Test
  void countsAreCallsInEqualSlices() {
    Arrivals.Rates rates = (Arrivals.Rates) arrivals("{counts: {Mon: [0, 12], Tue-Sun: [24]}}");
    assertThat(rates.perHour().pieces()).hasSize(3);
    assertThat(rates.perHour().pieces().get(1).value()).isEqualTo(1);
    assertThat(rates.perHour().pieces().get(1).fromSecond()).isEqualTo(43_200);
    assertThat(rates.perHour().pieces().get(2).value()).isEqualTo(1);
  }

  @Test
  void csvCountsBecomeRates() {
    Arrivals.Rates rates =
        (Arrivals.Rates) arrivals("{csv: {file: calls.csv, column: council, slice: 30 min}}");
    assertThat(rates.perHour().pieces()).hasSize(50);
    assertThat(rates.perHour().pieces().get(0).value()).isEqualTo(5);
    assertThat(rates.perHour().pieces().get(0).toSecond()).isEqualTo(30_600);
  }

  @Test
  void thePoliceDayIsBusierOnWeekendNights() {
    Arrivals.PerDay perDay = (Arrivals.PerDay) arrivals("{per day: 100, profile: police day}");
    assertThat(perDay.profile()).hasSize(24);
    assertThat(perDay.profileByDay().get(DayOfWeek.SUNDAY).get(3)).isEqualTo(1.0);
    assertThat(perDay.profileByDay().get(DayOfWeek.SUNDAY).get(4)).isEqualTo(0.4);
    assertThat(perDay.dayFactors()).isEmpty();
  }

  @Test
  void jsonIsReadTheSameWay() throws ScenarioProblems {
    String json =
        """
        {"name": "Test", "calendar": {"start": "2024-03-04", "days": 7},
         "organisations": {"council": {}},
         "call types": {"bins": {"owner": "council", "arrivals": {"rate": "1/h"},
           "talk": {"deterministic": "30 s"}}},
         "agent groups": {"advisers": {"employer": "council", "skills": ["bins"], "staffing": 2}}}
        """;
    assertThat(ScenarioFile.parse(json, Path.of("t.json")).scenario())
        .isEqualTo(scenario(TEMPLATE.replace("ARRIVALS", "{rate: 1/h}")));
  }
}

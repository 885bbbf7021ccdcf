package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDateTime;
import org.jointline.model.ArrivalCurve;
import org.jointline.model.CompiledScenario;
import org.jointline.model.Model;
import org.jointline.scenario.Scenario;
import org.jointline.scenario.Workload;
import org.junit.jupiter.api.Test;

/** Expected calls of days that are not like others: no chance in any of this. */
class X01_SpecialDaysTest {
  private static Scenario scenario(String calendar, String types, String days) {
    return Story.scenario(
        """
        name: Special days
        calendar: %s
        organisations: {council: {name: Council}}
        call types:
        %s
        agent groups:
          all: {employer: council, skills: [council], staffing: 3}
        special days:
        %s
        """
            .formatted(calendar, types.indent(2), days.indent(2)));
  }

  private static String council(String arrivals) {
    return "council: {owner: council, talk: {deterministic: 1 min}, " + arrivals + "}";
  }

  /** Expected calls of the first type between two local times, by the compiled rates. */
  private static double calls(Scenario scenario, String from, String to) {
    CompiledScenario compiled = CompiledScenario.of(scenario);
    double start = second(compiled, from);
    double end = second(compiled, to);
    ArrivalCurve curve = compiled.model().arrivals[0];
    double sum = 0;
    double at = 0;
    for (int k = 0; k < curve.endSecond.length; k++) {
      double length = Math.min(end, curve.endSecond[k]) - Math.max(start, at);
      sum += length > 0 ? length * curve.perSecond[k] : 0;
      at = curve.endSecond[k];
    }
    return sum;
  }

  private static double second(CompiledScenario compiled, String local) {
    return compiled.time().tick(LocalDateTime.parse(local)) / (double) Model.TICKS_PER_SECOND;
  }

  private static double day(Scenario scenario, String date) {
    return calls(scenario, date + "T00:00", date + "T23:59:59.999999");
  }

  private static double onPaper(Scenario scenario) {
    return new Workload(scenario.calendar(), scenario.demand()).calls(scenario.callTypes().get(0));
  }

  /** Fife, 3 January 2012: 8,177 calls in place of about 3,000. */
  @Test
  void a_storm_day_brings_its_multiple_and_the_next_day_does_not() {
    Scenario storm =
        scenario(
            "{start: 2012-01-02, days: 3}",
            council("arrivals: {per day: 3000, profile: office hours}"),
            "storm: {dates: [2012-01-03], calls: {council: 272.57 %}}");
    assertThat(day(storm, "2012-01-02")).isCloseTo(3000, within(0.01));
    assertThat(day(storm, "2012-01-03")).isCloseTo(8177, within(0.5));
    assertThat(day(storm, "2012-01-04")).isCloseTo(3000, within(0.01));
    assertThat(onPaper(storm)).isCloseTo(14177.1, within(0.01));
  }

  @Test
  void a_factor_may_hold_for_some_hours_and_run_past_midnight() {
    Scenario riot =
        scenario(
            "{start: 2011-08-08, days: 3}",
            council("arrivals: {rate: 10/h}"),
            "riot: {dates: 2011-08-08, hours: 18:00-03:00, calls: 390 %}");
    assertThat(calls(riot, "2011-08-08T00:00", "2011-08-08T18:00")).isCloseTo(180, within(1e-6));
    assertThat(calls(riot, "2011-08-08T18:00", "2011-08-09T03:00")).isCloseTo(351, within(1e-6));
    assertThat(calls(riot, "2011-08-09T03:00", "2011-08-11T00:00")).isCloseTo(450, within(1e-6));
    assertThat(onPaper(riot)).isCloseTo(981, within(1e-6));
  }

  @Test
  void two_special_days_on_one_date_multiply() {
    Scenario both =
        scenario(
            "{start: 2024-12-31, days: 1}",
            council("arrivals: {rate: 10/h}"),
            """
            new year: {dates: [2024-12-31], hours: 21:00-24:00, calls: 230 %}
            flood: {dates: [2024-12-31], hours: 20:00-22:00, calls: {council: 200 %}}
            """);
    assertThat(calls(both, "2024-12-31T20:00", "2024-12-31T21:00")).isCloseTo(20, within(1e-6));
    assertThat(calls(both, "2024-12-31T21:00", "2024-12-31T22:00")).isCloseTo(46, within(1e-6));
    assertThat(calls(both, "2024-12-31T22:00", "2025-01-01T00:00")).isCloseTo(46, within(1e-6));
  }

  /** Christmas Day 2024 was a Wednesday. */
  @Test
  void a_day_like_a_sunday_has_its_calls_profile_and_opening_hours() {
    Scenario christmas =
        scenario(
            "{start: 2024-12-23, days: 7}",
            council(
                "opening hours: {Mon-Sat 08:00-18:00: open, Sun 10:00-12:00: open}, arrivals: {per"
                    + " day: 100, profile: office hours, weekdays: {Sun: 40 %}}"),
            "christmas: {dates: [2024-12-25], like: Sun, calls: 47 %}");
    assertThat(day(christmas, "2024-12-24")).isCloseTo(100, within(1e-6));
    assertThat(day(christmas, "2024-12-25")).isCloseTo(18.8, within(1e-6));
    assertThat(calls(christmas, "2024-12-25T10:00", "2024-12-25T12:00"))
        .isCloseTo(18.8, within(1e-6));
    assertThat(day(christmas, "2024-12-29")).isCloseTo(40, within(1e-6));
    assertThat(onPaper(christmas)).isCloseTo(5 * 100 + 18.8 + 40, within(1e-6));
  }

  @Test
  void rates_of_a_day_like_a_sunday_are_those_of_sunday() {
    Scenario holiday =
        scenario(
            "{start: 2024-12-23, days: 7}",
            council("arrivals: {rates: {Mon-Sat 08:00-18:00: 50/h, Sun 10:00-12:00: 5/h}}"),
            "boxing day: {dates: [2024-12-26, 2025-12-26], like: Sunday}");
    assertThat(day(holiday, "2024-12-25")).isCloseTo(500, within(1e-6));
    assertThat(day(holiday, "2024-12-26")).isCloseTo(10, within(1e-6));
    assertThat(calls(holiday, "2024-12-26T10:00", "2024-12-26T12:00")).isCloseTo(10, within(1e-6));
  }

  @Test
  void a_line_may_be_closed_or_open_at_other_hours_or_have_another_profile() {
    String types =
        council("arrivals: {per day: 240, profile: office hours}")
            + "\n"
            + council("arrivals: {per day: 240}").replace("council: {owner", "desk: {owner");
    Scenario days =
        Story.scenario(
            """
            name: Other hours
            calendar: {start: 2024-03-04, days: 4}
            organisations: {council: {name: Council}}
            call types:
            %s
            agent groups:
              all: {employer: council, skills: [council, desk], staffing: 3}
            special days:
              strike: {dates: [2024-03-05], opening hours: {council: closed}}
              short day: {dates: [2024-03-06], opening hours: {council: 10:00-12:00}}
              odd day: {dates: [2024-03-07], profile: {council: flat}}
            """
                .formatted(types.indent(2)));
    assertThat(day(days, "2024-03-05")).isZero();
    assertThat(calls(days, "2024-03-06T10:00", "2024-03-06T12:00")).isCloseTo(240, within(1e-6));
    assertThat(calls(days, "2024-03-07T00:00", "2024-03-07T01:00")).isCloseTo(10, within(1e-6));
    assertThat(onPaper(days)).isCloseTo(720, within(1e-6));
  }

  /** A factor of an hour that comes twice holds twice, like the rate. */
  @Test
  void a_window_follows_the_clock_on_the_wall() {
    Scenario autumn =
        scenario(
            "{start: 2024-10-27, days: 1}",
            council("arrivals: {rate: 10/h}"),
            "night: {dates: [2024-10-27], hours: 01:00-02:00, calls: 300 %}");
    assertThat(calls(autumn, "2024-10-27T00:00", "2024-10-28T00:00"))
        .isCloseTo(23 * 10 + 2 * 30, within(1e-6));
  }

  @Test
  void months_and_growth_give_each_day_its_level() {
    String growing =
        "months: {Jul: 111 %, Nov-Feb: 90 %}, growth: {a year: 5 %, since: 2012-09-03}";
    Scenario old =
        scenario(
            "{start: 2012-08-01, days: 1}",
            council("arrivals: {rate: 10/h, " + growing + "}"),
            "none: {dates: [2012-01-01]}");
    Scenario july =
        scenario(
            "{start: 2015-07-31, days: 36}",
            council("arrivals: {per day: 240, " + growing + "}"),
            "none: {dates: [2012-01-01]}");
    assertThat(day(old, "2012-08-01")).isCloseTo(240, within(1e-3));
    assertThat(day(july, "2015-07-31"))
        .isCloseTo(240 * 1.11 * Math.pow(1.05, 2 + 331 / 365.0), within(1e-3));
    assertThat(day(july, "2015-09-02"))
        .isCloseTo(240 * Math.pow(1.05, 2 + 364 / 365.0), within(1e-3));
    assertThat(day(july, "2015-09-03")).isCloseTo(240 * 1.157625, within(1e-3));
    double sum = 0;
    for (int d = 0; d < 36; d++) {
      sum += day(july, java.time.LocalDate.of(2015, 7, 31).plusDays(d).toString());
    }
    assertThat(onPaper(july)).isCloseTo(sum, within(0.01));
  }
}

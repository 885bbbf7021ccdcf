package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jointline.scenario.file.ScenarioFile;
import org.jointline.scenario.file.ScenarioProblems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class V03_RostersTest {
  private static final String ROSTER = "staffing: {roster: {file: roster.csv}}";

  @TempDir Path folder;

  private Path with(String csv) throws IOException {
    Files.writeString(folder.resolve("roster.csv"), csv);
    return folder.resolve("crew.yaml");
  }

  /** Breaks are paid; a meeting outside of phone time is paid too; others' rows are left alone. */
  @Test
  void people_work_as_the_roster_says() throws IOException {
    Path file =
        with(
            """
            person,group,date,start,end,activity
            Asha,team,2024-03-04,08:00,16:00,phones
            Asha,team,2024-03-04,12:00,12:30,break
            Ben,team,2024-03-04,10:00,14:00,
            Ben,team,2024-03-04,14:00,15:00,Meeting
            Cleo,team,2024-03-04,22:00,02:00,phones
            Dai,desk,2024-03-04,00:00,24:00,phones
            """);
    Crew crew = Crew.in(file, "start: 2024-03-04, days: 2", ROSTER);
    assertThat(Crew.days(crew.phones(), 48))
        .isEqualTo("0 x16, 1 x4, 2 x4, 1 x1, 2 x3, 1 x4, 0 x12, 1 x4\n1 x4, 0 x44\n");
    assertThat(Crew.days(crew.paid(), 48))
        .isEqualTo("0 x16, 1 x4, 2 x10, 1 x2, 0 x12, 1 x4\n1 x4, 0 x44\n");
  }

  private List<String> problems(String csv, String group) throws IOException {
    Path file = with(csv);
    String yaml =
        """
        name: A crew
        calendar: {start: 2024-03-04, days: 1}
        organisations: {council: {}}
        call types:
          billing: {owner: council, arrivals: {rate: 1/h}, talk: {deterministic: 1 min}}
        agent groups:
          team:
            employer: council
            skills: [billing]
        %s
        """
            .formatted(group.indent(4));
    return problemsOf(yaml, file).stream()
        .map(p -> p.replace(folder.toString() + "/", ""))
        .toList();
  }

  static List<String> problemsOf(String yaml, Path file) {
    ScenarioProblems problems =
        catchThrowableOfType(ScenarioProblems.class, () -> ScenarioFile.parse(yaml, file));
    return problems.problems().stream().map(Object::toString).toList();
  }

  @Test
  void every_problem_is_told_with_its_line_and_column() throws IOException {
    assertThat(
            problems(
                """
                person,group,date,start,end,activity
                Asha,team,2024-02-30,08:00,16:00,phones
                Asha,team,2024-03-04,8,16:00,phones
                ,team,2024-03-04,08:00,16:00,phones
                Ben,team,2024-03-04,08:00,08:00,phones
                Ben,team,2024-03-04,24:00,02:00,phones
                Ben,team,2024-03-04,08:00,12:00,brek
                """,
                ROSTER))
        .anyMatch(p -> p.startsWith("roster.csv:2:3") && p.contains("2024-02-30"))
        .anyMatch(p -> p.startsWith("roster.csv:3:4") && p.contains("08:30"))
        .anyMatch(p -> p.startsWith("roster.csv:4:1"))
        .anyMatch(p -> p.startsWith("roster.csv:5:5") && p.contains("must not be the start"))
        .anyMatch(p -> p.startsWith("roster.csv:6:4") && p.contains("24:00"))
        .anyMatch(p -> p.startsWith("roster.csv:7:6") && p.contains("did you mean 'break'?"))
        .hasSize(6);
  }

  /** Also over midnight: Asha's night ends at 06:00, her day starts at 05:00. */
  @Test
  void nobody_is_at_work_twice() throws IOException {
    assertThat(
            problems(
                """
                person,date,start,end
                Asha,2024-03-04,22:00,06:00
                Asha,2024-03-05,05:00,09:00
                Ben,2024-03-04,08:00,12:00
                Ben,2024-03-04,12:00,16:00
                """,
                ROSTER))
        .singleElement()
        .asString()
        .startsWith("roster.csv:3:3")
        .contains("'Asha' is at work already by line 2");
  }

  @Test
  void a_group_that_the_roster_does_not_know_is_a_slip() throws IOException {
    assertThat(problems("person,group,date,start,end\nAsha,teem,2024-03-04,08:00,09:00\n", ROSTER))
        .singleElement()
        .asString()
        .contains("has nobody of the group 'team'", "did you mean 'teem'?");
    assertThat(problems("person,group,date,start\nAsha,team,2024-03-04,08:00\n", ROSTER))
        .singleElement()
        .asString()
        .contains("no column 'end'");
    assertThat(
            problems(
                "person,date,start,end\nAsha,2024-03-04,08:00,09:00\n",
                ROSTER + "\npeople: {Asah: {handle time: 90 %}}"))
        .singleElement()
        .asString()
        .contains("nobody of the roster is 'Asah'", "did you mean 'Asha'?");
  }

  /** 200 people over 60 days: 12,000 lines; on day d the first d + 1 of them. */
  @Test
  void thousands_of_lines() throws IOException {
    StringBuilder csv = new StringBuilder("person,group,date,start,end,activity\n");
    LocalDate first = LocalDate.of(2024, 3, 4);
    for (int d = 0; d < 60; d++) {
      for (int p = 0; p < 200; p++) {
        String group = p <= d ? "team" : "others";
        csv.append("P%03d,%s,%s,09:00,17:00,\n".formatted(p, group, first.plusDays(d)));
      }
    }
    Crew crew = Crew.in(with(csv.toString()), "start: 2024-03-04, days: 60, interval: 1 h", ROSTER);
    for (int d = 0; d < 60; d++) {
      assertThat(crew.phones().get(24 * d + 8 + offset(d))).as("day %d", d).isZero();
      assertThat(crew.phones().get(24 * d + 12 + offset(d))).as("day %d", d).isEqualTo(d + 1.0);
    }
  }

  /** Hours are counted, so from 31 March on the clock is one ahead. */
  private static int offset(int day) {
    return day >= 27 ? -1 : 0;
  }
}

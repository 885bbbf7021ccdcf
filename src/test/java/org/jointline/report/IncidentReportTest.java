package org.jointline.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jointline.experiment.ExperimentRun;
import org.jointline.experiment.RunOptions;
import org.jointline.experiment.Summary;
import org.jointline.scenario.file.ScenarioFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One agent, who is busy when three call about one thing: one is answered, two give up. */
class IncidentReportTest {
  private static final String SCENARIO =
      """
      name: A crash
      calendar: {start: 2015-09-09 17:00, length: 1 h}
      organisations: {police: {name: Police}}
      call types:
        999:
          owner: police
          arrivals: {at: [17:00:00]}
          talk: {deterministic: 10 min}
          patience: {deterministic: 2 min}
          target: {answered within: 10 s, share: 90 %}
      agent groups:
        handlers: {employer: police, skills: [999], staffing: 1}
      incidents:
        crash:
          name: Crash on London Wall
          at: 17:10
          calls:
            999: {calls: 3, over: 0.001 ms, duplicates: 100 %}
      experiment: {replications: 2}
      """;

  private static Summary summary;

  @BeforeAll
  static void run() throws Exception {
    summary = run(SCENARIO);
  }

  private static Summary run(String yaml) throws Exception {
    return ExperimentRun.run(
        ScenarioFile.parse(yaml, Path.of("crash.yaml")).scenario(), RunOptions.plain());
  }

  @Test
  void json_keeps_the_callers_of_incidents_apart() throws Exception {
    String text = JsonReport.text(summary);
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(ResultsSchema.json())
                .validate(text, InputFormat.JSON))
        .isEmpty();
    JsonNode json = new ObjectMapper().readTree(text);
    assertThat(json.at("/incidents/0/times/0").asText()).isEqualTo("2015-09-09T17:10:00+01:00");
    assertThat(json.at("/incidents/0/measures/incidentsHappened/mean").asInt()).isEqualTo(1);
    JsonNode line = json.at("/incidents/0/lines/0");
    assertThat(line.at("/meanCalls").asInt()).isEqualTo(3);
    assertThat(line.at("/measures/offered/mean").asInt()).isEqualTo(3);
    assertThat(line.at("/measures/incidentDuplicates/mean").asInt()).isEqualTo(2);
    assertThat(line.at("/measures/answered/mean").asInt()).isEqualTo(1);
    assertThat(line.at("/measures/abandonedShare/mean").asDouble()).isBetween(0.66, 0.67);
    JsonNode both = json.at("/callsAboutIncidents/0");
    assertThat(both.at("/aboutIncidents/serviceLevel/mean").asDouble()).isBetween(0.33, 0.34);
    assertThat(both.at("/otherCalls/offered/mean").asInt()).isEqualTo(1);
    assertThat(both.at("/otherCalls/serviceLevel/mean").asInt()).isEqualTo(1);
    assertThat(json.at("/callTypes/0/measures/offered/mean").asInt()).isEqualTo(4);
    assertThat(json.at("/definitions/incidentDuplicates/definition").asText())
        .contains("known already");
  }

  @Test
  void the_console_and_the_page_say_what_happened_and_what_callers_got() {
    assertThat(ConsoleReport.text(summary, false))
        .contains("Crash on London Wall", "Wed 9 Sep 2015 17:10", "All other calls");
    assertThat(HtmlReport.text(summary))
        .contains("id=\"incidents\"", "href=\"#incidents\"", "Wed 9 Sep 2015 17:10", "all others");
  }

  @Test
  void tables_are_written_where_there_are_incidents(@TempDir Path folder) throws Exception {
    CsvReport.write(summary, folder);
    List<String> rows = Files.readAllLines(folder.resolve("incidents.csv"));
    assertThat(rows).hasSize(2);
    assertThat(rows.get(1)).startsWith("crash,Crash on London Wall,999,3,1,1,1,3,3,3,1,1,1,2,2,2");
    assertThat(Files.readAllLines(folder.resolve("calls_about_incidents.csv"))).hasSize(3);
  }

  @Test
  void nothing_is_said_of_incidents_where_there_are_none(@TempDir Path folder) throws Exception {
    Summary none = run(SCENARIO.replaceAll("(?s)incidents:.*?experiment", "experiment"));
    CsvReport.write(none, folder);
    assertThat(folder.resolve("incidents.csv")).doesNotExist();
    assertThat(JsonReport.text(none)).doesNotContainIgnoringCase("incident");
    assertThat(HtmlReport.text(none)).doesNotContain("#incidents");
    assertThat(ConsoleReport.text(none, false)).doesNotContain("Incident");
  }
}

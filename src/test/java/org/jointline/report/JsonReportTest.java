package org.jointline.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jointline.experiment.ExperimentRun;
import org.jointline.experiment.RunOptions;
import org.jointline.experiment.Summary;
import org.jointline.measure.Measure;
import org.jointline.scenario.Scenario;
import org.jointline.scenario.file.ScenarioFile;
import org.junit.jupiter.api.Test;

class JsonReportTest {
  private static final String ONE_LINE =
      """
      name: One line
      calendar: {start: 2012-09-03, days: 1}
      organisations:
        council: {name: Council}
      call types:
        enquiries:
          name: Enquiries
          owner: council
          opening hours: 08:00-18:00
          arrivals: {per day: 100, profile: flat}
          talk: {exponential: {mean: 5 min}}
          patience: {exponential: {mean: 2 min}}
          target: {answered within: 20 s, share: 80 %}
      agent groups:
        advisers:
          name: Advisers
          employer: council
          skills: [enquiries]
          staffing: {"08:00-18:00": 2}
          cost: £16.50/h
      experiment: {replications: 8, seed: 1}
      """;

  private final ObjectMapper mapper = new ObjectMapper();

  @Test
  void everyKindOfResultFitsThePublishedSchema() {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ResultsSchema.json());
    for (Summary summary :
        List.of(
            SummaryFixture.week(),
            SummaryFixture.quiet(),
            SummaryFixture.oneReplication(),
            SummaryFixture.interrupted(),
            SummaryFixture.hostile())) {
      assertThat(schema.validate(JsonReport.text(summary), InputFormat.JSON)).isEmpty();
    }
  }

  @Test
  void aRealRunFitsTheSchemaAndIsTheSameBytesOnAnyThreads() throws Exception {
    Scenario scenario = ScenarioFile.parse(ONE_LINE, Path.of("one-line.yaml")).scenario();
    String one = JsonReport.text(ExperimentRun.run(scenario, RunOptions.plain().withThreads(1)));
    String two = JsonReport.text(ExperimentRun.run(scenario, RunOptions.plain().withThreads(2)));
    assertThat(two).isEqualTo(one);
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ResultsSchema.json());
    assertThat(schema.validate(one, InputFormat.JSON)).isEmpty();
    assertThat(mapper.readTree(one).at("/callTypes/0/measures/offered/mean").asDouble())
        .isBetween(50.0, 150.0);
  }

  @Test
  void theSchemaNamesEveryMeasure() throws IOException {
    JsonNode schema = mapper.readTree(ResultsSchema.json());
    for (Measure measure : Measure.values()) {
      assertThat(schema.at("/properties/definitions/properties").has(measure.key())).isTrue();
      assertThat(schema.at("/$defs/measures/properties").has(measure.key())).isTrue();
    }
    assertThat(schema.at("/$defs/measures/properties").size()).isEqualTo(Measure.values().length);
  }

  @Test
  void keepsItsStableKeys() throws IOException {
    JsonNode json = mapper.readTree(JsonReport.text(SummaryFixture.week()));
    assertThat(json.at("/provenance").fieldNames())
        .toIterable()
        .containsExactly("scenarioHash", "seed", "replications", "version", "command");
    assertThat(json.at("/callTypes/0").fieldNames())
        .toIterable()
        .contains("id", "organisation", "measures", "intervals");
    assertThat(json.at("/callTypes/0/measures/serviceLevel").fieldNames())
        .toIterable()
        .containsExactly("mean", "low", "high");
    assertThat(json.at("/callTypes/0/intervals")).hasSize(336);
    assertThat(json.at("/callTypes/0/intervals/335/end").asText())
        .isEqualTo("2012-09-10T00:00:00+01:00");
    assertThat(json.at("/agentGroups/0/measures/occupancy/mean").isNumber()).isTrue();
    assertThat(json.at("/organisations/1/id").asText()).isEqualTo("corporation");
    assertThat(json.at("/answeredBy/0").fieldNames())
        .toIterable()
        .contains("callType", "agentGroup", "calls", "handleSeconds");
    assertThat(json.at("/definitions/occupancy/unit").asText()).isEqualTo("share");
  }

  @Test
  void leavesOutWhatIsAbsent() throws IOException {
    JsonNode json = mapper.readTree(JsonReport.text(SummaryFixture.quiet()));
    assertThat(json.at("/callTypes/0/measures").has("serviceLevel")).isFalse();
    assertThat(json.at("/callTypes/0/target").has("achieved")).isFalse();
    assertThat(json.at("/callTypes/0/target").has("met")).isFalse();
    assertThat(json.at("/callTypes/1").has("target")).isFalse();
    assertThat(json.at("/callTypes/2/intervals/0").has("risk")).isFalse();
    assertThat(json.at("/callTypes/2/intervals/20").has("risk")).isTrue();
  }

  @Test
  void theSameBytesInAnyLocale() throws IOException {
    String expected = JsonReport.text(SummaryFixture.week());
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      JsonReport.write(SummaryFixture.week(), out);
      assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(expected).doesNotContain("\r");
    } finally {
      Locale.setDefault(before);
    }
  }
}

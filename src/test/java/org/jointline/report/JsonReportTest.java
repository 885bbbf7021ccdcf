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
import java.util.List;
import java.util.Locale;
import org.jointline.experiment.Summary;
import org.jointline.measure.Measure;
import org.junit.jupiter.api.Test;

class JsonReportTest {
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

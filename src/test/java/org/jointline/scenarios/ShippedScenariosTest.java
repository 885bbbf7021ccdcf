package org.jointline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jointline.experiment.Summary;
import org.jointline.experiment.Summary.AgentGroupResult;
import org.jointline.experiment.Summary.CallTypeResult;
import org.jointline.measure.Measure;
import org.jointline.scenario.Scenario;
import org.jointline.scenario.ScenarioWarnings;
import org.jointline.scenario.file.ScenarioFile;
import org.jointline.scenario.file.ScenarioProblems;
import org.jointline.scenario.file.ScenarioSchema;
import org.jointline.stats.Estimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Every file under {@code scenarios/}: well formed, explained, without a warning, and it runs. */
class ShippedScenariosTest {
  private static final String SCHEMA_LINE = "# yaml-language-server: $schema=";

  /** Where turnover rises when it lasts, by the public-safety association APCO. */
  private static final double OCCUPANCY_CEILING = 0.85;

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(ScenarioSchema.json());

  static List<Path> files() throws IOException {
    return ShippedScenario.all();
  }

  @Test
  void thereAreTheFamiliesAndTheExamples() throws IOException {
    assertThat(files())
        .extracting(Path::toString)
        .contains(
            "scenarios/city-2012/before.yaml",
            "scenarios/city-2012/pilot.yaml",
            "scenarios/city-2012/next-step.yaml",
            "scenarios/city-jccr-2015/alone.yaml",
            "scenarios/city-jccr-2015/overflow.yaml",
            "scenarios/city-jccr-2015/pooled.yaml")
        .filteredOn(name -> name.startsWith("scenarios/examples/"))
        .hasSize(8);
  }

  @ParameterizedTest
  @MethodSource("files")
  void startsWithTheSchemaAndSaysInThreeLinesWhatItShows(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    assertThat(lines.get(0)).startsWith(SCHEMA_LINE);
    assertThat(file.resolveSibling(lines.get(0).substring(SCHEMA_LINE.length()))).isRegularFile();
    assertThat(lines.subList(1, 4)).allMatch(line -> line.matches("# .{20,118}"));
    assertThat(lines.get(4)).doesNotStartWith("#");
  }

  @ParameterizedTest
  @MethodSource("files")
  void isAcceptedByThePublishedSchema(Path file) throws IOException {
    Object tree =
        new Load(LoadSettings.builder().setSchema(new CoreSchema()).build())
            .loadFromString(Files.readString(file));
    String json = new ObjectMapper().writeValueAsString(tree);
    assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
  }

  /** Too few people, or too few seats, is what these are about. */
  private static final Set<String> WARNED =
      Set.of(
          "crime-desk-freeze-2012.yaml",
          "storm-fife-2012.yaml",
          "swindon-alone.yaml",
          "seats.yaml",
          "riot-met-2011.yaml",
          "wood-street.yaml");

  @ParameterizedTest
  @MethodSource("files")
  void isReadWithoutAWarningButWhereThatIsThePoint(Path file) throws ScenarioProblems {
    Scenario scenario = ScenarioFile.read(file).scenario();
    assertThat(ScenarioWarnings.of(scenario).isEmpty())
        .as("%s", ScenarioWarnings.of(scenario))
        .isEqualTo(!WARNED.contains(file.getFileName().toString()));
  }

  /** What each arrangement comes to is held by {@link SixtyArrangementsTest}. */
  @ParameterizedTest
  @MethodSource("files")
  void runsAndLeavesNobodyWaiting(Path file) throws Exception {
    Summary summary = ShippedScenario.run(file, file.startsWith("scenarios/benchmarks") ? 2 : 20);
    assertThat(summary.callTypes()).isNotEmpty();
    for (CallTypeResult type : summary.callTypes()) {
      assertThat(type.target()).as("%s: target of %s", file, type.id()).isPresent();
      assertThat(mean(type.measures(), Measure.STILL_WAITING)).isZero();
      assertThat(mean(type.measures(), Measure.ANSWERED) + mean(type.measures(), Measure.ABANDONED))
          .isLessThanOrEqualTo(mean(type.measures(), Measure.OFFERED) + 1e-6);
    }
  }

  static Stream<Path> everydayFiles() throws IOException {
    return files().stream()
        .filter(f -> f.startsWith("scenarios/examples") || f.startsWith("scenarios/benchmarks"));
  }

  @ParameterizedTest
  @MethodSource("everydayFiles")
  void givesACommitteeSomethingSaneToRead(Path file) throws Exception {
    boolean isWorkload = file.startsWith("scenarios/benchmarks");
    boolean isSurge = file.endsWith("06-incident.yaml");
    Summary summary = ShippedScenario.run(file, isWorkload ? 2 : 20);
    assertThat(summary.warnings()).isEmpty();
    summary.callTypes().forEach(t -> isSane(t, isSurge ? 0.3 : 0.6, isSurge ? 0.3 : 0.1));
    for (AgentGroupResult group : summary.agentGroups()) {
      assertThat(mean(group.measures(), Measure.OCCUPANCY))
          .as("%s: occupancy of %s", file, group.id())
          .isBetween(0.05, isWorkload ? 0.96 : OCCUPANCY_CEILING);
    }
  }

  private static void isSane(CallTypeResult type, double leastService, double mostAbandoned) {
    Map<Measure, Estimate> measures = type.measures();
    assertThat(mean(measures, Measure.SERVICE_LEVEL)).isBetween(leastService, 1.0);
    assertThat(mean(measures, Measure.ABANDONED_SHARE)).isBetween(0.0, mostAbandoned);
    assertThat(mean(measures, Measure.OFFERED))
        .isCloseTo(
            mean(measures, Measure.ANSWERED) + mean(measures, Measure.ABANDONED), within(1e-6));
  }

  private static double mean(Map<Measure, Estimate> measures, Measure measure) {
    return measures.get(measure).mean();
  }
}

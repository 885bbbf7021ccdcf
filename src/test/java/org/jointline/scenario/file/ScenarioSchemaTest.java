package org.jointline.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioSchemaTest {
  private static final Path PUBLISHED =
      Path.of("src/main/resources/org/jointline/scenario/file", ScenarioSchema.RESOURCE);
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(ScenarioSchema.generated());

  /** Run with {@code -Dgolden.write=true} to write it anew. */
  @Test
  void thePublishedSchemaIsTheOneOfTheTables() throws IOException {
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(PUBLISHED.getParent());
      Files.writeString(PUBLISHED, ScenarioSchema.generated());
    }
    assertThat(Files.readString(PUBLISHED)).isEqualTo(ScenarioSchema.generated());
  }

  @Test
  void acceptsEveryKeyOfTheLanguage() throws IOException {
    assertThat(errors(Files.readString(ScenarioFileTest.everything()))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "days: 14 -> dayz: 14",
        "days: 14 -> days: 0",
        "days: 14 -> days: '14'",
        "interval: 30 min -> interval: 25 min",
        "queue limit: 20 -> queue limit: -1",
        "share: 90 % -> share: 1.5",
        "share: 90 % -> share: most",
        "answered within: 20 s -> answered within: 20",
        "{lognormal: {mean: 200 s, cv: 1.1}, assumed -> {lognormal: {mean: 200 s}, assumed",
        "{lognormal: {mean: 200 s, cv: 1.1}, assumed -> {lognormal: {mean: 200 s, sigma: 1}, assumed",
        "{lognormal: {mean: 200 s, cv: 1.1}, assumed -> {lognormul: {mean: 200 s, cv: 1}, assumed",
        "{value: 143, source: -> {value: 143, sauce:",
        "agent selection: longest idle -> agent selection: tallest",
        "Mon-Fri 18:00-08:00: 2 -> Mon-Fry-Day 18:00: 2",
        "cost: £16.50/h -> cost: 16.50",
        "owner: police -> ownr: police",
        "measure: serviceLevel -> measure: happiness"
      })
  void rejectsWhatTheReaderRejects(String change) throws IOException {
    String[] fromTo = change.split(" -> ");
    String valid = Files.readString(ScenarioFileTest.everything());
    String broken = valid.replaceFirst(java.util.regex.Pattern.quote(fromTo[0]), fromTo[1]);
    assertThat(broken).isNotEqualTo(valid);
    assertThat(errors(broken)).isNotEmpty();
    assertThat(ScenarioProblemsTest.problems(broken, ScenarioFileTest.everything())).isNotEmpty();
  }

  @Test
  void aFileThatExtendsAnotherMayGiveAPartOrTakeOut() {
    String part =
        """
        extends: base.yaml
        calendar: {days: 7}
        call types:
          council: ~
          999: {target: {share: 95 %}}
        """;
    assertThat(errors(part)).isEmpty();
    assertThat(errors(part.replace("share", "shire"))).isNotEmpty();
  }

  /** The schema must not mark as wrong in an editor what the reader takes. */
  @Test
  void acceptsWhatTheReaderAccepts() throws IOException {
    String valid = Files.readString(ScenarioFileTest.everything());
    Random random = new Random(2012);
    int accepted = 0;
    for (int i = 0; i < 500; i++) {
      String text = ReaderFuzzTest.mutated(valid, 1, random);
      if (ScenarioProblemsTest.problems(text, ScenarioFileTest.everything()).isEmpty()) {
        accepted++;
        assertThat(errors(text)).as(text).isEmpty();
      }
    }
    assertThat(accepted).isGreaterThan(20);
  }

  static List<Error> errors(String yaml) {
    return SCHEMA.validate(json(yaml).toString(), InputFormat.JSON);
  }

  static JsonNode json(String yaml) {
    Reading reading = new Reading(new Sources());
    return json(YamlTree.of(new Sources.Source(Path.of("test.yaml"), 0, yaml), reading));
  }

  /** By the core schema of YAML 1.2. */
  private static JsonNode json(Node node) {
    if (node instanceof Node.Items list) {
      ArrayNode array = JSON.arrayNode();
      list.items().forEach(item -> array.add(json(item)));
      return array;
    }
    if (node instanceof Node.Fields fields) {
      ObjectNode object = JSON.objectNode();
      fields.fields().forEach(f -> object.set(f.key().value(), json(f.value())));
      return object;
    }
    Node.Text text = (Node.Text) node;
    if (text.isNothing()) {
      return JSON.nullNode();
    }
    if (text.plain() && text.value().matches("true|false")) {
      return JSON.booleanNode(text.value().equals("true"));
    }
    if (text.plain() && text.value().matches("[-+]?(\\d+|\\d*\\.\\d+|\\d+\\.)([eE][-+]?\\d+)?")) {
      return JSON.numberNode(new java.math.BigDecimal(text.value()));
    }
    return JSON.textNode(text.value());
  }
}

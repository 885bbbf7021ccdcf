package org.jointline.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jointline.experiment.ExperimentRun;
import org.jointline.experiment.RunOptions;
import org.jointline.experiment.Summary;
import org.jointline.scenario.file.ScenarioFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parties and money in every form of report. */
class AccountsReportTest {
  private static final String ALONE =
      """
      name: Alone
      calendar: {start: 2024-01-31, days: 2}
      organisations: {police: {name: "Police <b>"}, council: {name: Council}}
      call types:
        101:
          owner: police
          arrivals: {rate: 30/h}
          talk: {exponential: {mean: 3 min}}
          patience: {exponential: {mean: 5 min}}
          target: {answered within: 20 s, share: 90 %}
        library:
          owner: council
          arrivals: {rate: 20/h}
          talk: {exponential: {mean: 3 min}}
          target: {answered within: 20 s, share: 80 %}
      agent groups:
        handlers: {employer: police, skills: [101], staffing: 2, cost: £20/h}
        advisers: {employer: council, skills: [library], staffing: 3, cost: £15/h}
      experiment: {replications: 10}
      """;

  private static final String JOINT =
      """
      extends: alone.yaml
      name: Joint
      pay scales: {adviser: {pay: £12/h, on-cost: 25 %}}
      organisations:
        police:
          budget: £10k
          own targets: {library: {answered within: 40 s, share: 80 %, base: answered}}
      agent groups: {advisers: {skills: [library, 101], cost: ~, pay scale: adviser}}
      settlement: {"help <i>": {per call: £3.20, free calls: 5}}
      savings:
        baseline: {police: £5k, council: £1k}
        target: {save: £5 million, over years: 3}
      factors: {"carbon <i>": {of: calls answered of library, each: 2.1 <i>}}
      no detriment: {than: alone.yaml}
      """;

  @TempDir Path folder;
  private Summary summary;

  @BeforeEach
  void run() throws Exception {
    Files.writeString(folder.resolve("alone.yaml"), ALONE);
    Path joint = Files.writeString(folder.resolve("joint.yaml"), JOINT);
    summary = ExperimentRun.run(ScenarioFile.read(joint).scenario(), RunOptions.plain());
  }

  @Test
  void the_json_fits_the_published_schema() {
    String json = JsonReport.text(summary);

    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(ResultsSchema.json())
                .validate(json, InputFormat.JSON))
        .isEmpty();
    for (String key :
        new String[] {
          "flows",
          "months",
          "settlement",
          "savings",
          "factors",
          "payScales",
          "noDetriment",
          "service",
          "given",
          "received",
          "budget",
          "position"
        }) {
      assertThat(json).contains("\"" + key + "\": ");
    }
  }

  @Test
  void the_page_has_a_section_for_each_and_no_mark_up_of_the_authors() {
    String html = HtmlReport.text(summary).replace("\u00a0", " ");

    for (String id : new String[] {"parties", "months", "detriment"}) {
      assertThat(html).contains("<a href=\"#" + id + "\">", "<section id=\"" + id + "\"");
    }
    assertThat(html)
        .contains("Who owes whom", "Budgets", "Savings and whose they are", "Pay scales")
        .contains("80 % in 40 s, of answered; its own definition", "January 2024 (31–31)")
        .contains("Does anybody fare worse?", "Missed only in this")
        .doesNotContain("<i>", "Police <b>");
  }

  @Test
  void a_plain_scenario_has_no_empty_sections() throws Exception {
    Summary alone =
        ExperimentRun.run(
            ScenarioFile.read(
                    Files.writeString(
                        folder.resolve("day.yaml"), ALONE.replace("days: 2", "days: 1")))
                .scenario(),
            RunOptions.plain());
    String html = HtmlReport.text(alone);

    assertThat(html)
        .contains("<section id=\"parties\"")
        .doesNotContain("#months", "#detriment", "Budgets", "Who owes whom", "Pay scales");
    assertThat(ConsoleReport.text(alone, false))
        .doesNotContain("Budgets", "Settlement", "Savings", "No detriment", "Months");
  }

  @Test
  void the_tables_hold_the_same_figures() throws IOException {
    CsvReport.write(summary, folder);

    assertThat(Files.readAllLines(folder.resolve("organisation_service.csv"))).hasSize(4);
    assertThat(Files.readAllLines(folder.resolve("months.csv"))).hasSize(5);
    assertThat(Files.readAllLines(folder.resolve("no_detriment.csv"))).hasSize(1 + 8 + 6);
    assertThat(Files.readString(folder.resolve("organisation_money.csv")))
        .contains(
            "bill,police,council,help <i>,gbp,"
                + MeasureColumns.cell(
                    summary.accounts().settlement().get(0).bills().get(0).pounds().mean()))
        .contains("saving,council,,as settled,gbp,", "target reached,,,,share,");
  }

  @Test
  void the_console_keeps_to_its_width() {
    String text = ConsoleReport.text(summary, false);

    assertThat(text.lines()).allMatch(line -> line.codePointCount(0, line.length()) <= 100);
    assertThat(text)
        .contains("Budgets", "Settlement", "After settlement", "Savings", "Factors", "Months")
        .contains(
            "Own targets",
            "80 % in 40 s, of answered",
            "Does anybody fare",
            "Held against \u201cAlone\u201d",
            "Asked for: £5,000,000 over 3");
  }
}

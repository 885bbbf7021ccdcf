package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jointline.experiment.Accounts;
import org.jointline.experiment.Accounts.Compared;
import org.jointline.experiment.Accounts.Verdict;
import org.jointline.experiment.ExperimentRun;
import org.jointline.experiment.RunOptions;
import org.jointline.experiment.Summary;
import org.jointline.report.ConsoleReport;
import org.jointline.scenario.file.ScenarioFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How sure a comparison of many figures is, and what it says of its doubts. */
class Y09_ManyFiguresComparedTest {
  private static final String ALONE =
      """
      name: Alone
      calendar: {start: 2024-03-04 09:00, length: 8 h, interval: 60 min}
      organisations: {police: {name: Police}, council: {name: Council}}
      call types:
        101:
          owner: police
          arrivals: {rate: 30/h}
          talk: {exponential: {mean: 3 min}}
          patience: {exponential: {mean: 5 min}}
          target: {answered within: 20 s, share: 80 %}
        council:
          name: Council
          owner: council
          arrivals: {rate: 0.1/h}
          talk: {exponential: {mean: 3 min}}
          patience: {exponential: {mean: 3 min}}
      agent groups:
        handlers: {employer: police, skills: [101], staffing: 2}
        advisers: {employer: council, skills: [council], staffing: 1}
      experiment: {replications: 30, seed: 3}
      """;

  @TempDir Path folder;

  private Summary run(String joint) throws Exception {
    Files.writeString(folder.resolve("alone.yaml"), ALONE);
    Path file =
        Files.writeString(
            folder.resolve("joint.yaml"), "extends: alone.yaml\nname: Joint\n" + joint);
    return ExperimentRun.run(ScenarioFile.read(file).scenario(), RunOptions.plain());
  }

  private Accounts.Detriment compared(String joint) throws Exception {
    return run("no detriment: {than: alone.yaml}\n" + joint).accounts().detriment().orElseThrow();
  }

  private static Compared row(Accounts.Detriment found, String id, String key) {
    return found.rows().stream()
        .filter(r -> r.quantity().id().equals(id) && r.quantity().key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  /** Of 101 three figures differ; those of the police repeat them, and the council's do not. */
  @Test
  void each_figure_is_judged_so_that_all_are_right_together() throws Exception {
    Accounts.Detriment found = compared("agent groups: {handlers: {staffing: 3}}\n");

    assertThat(found.tests()).isEqualTo(3);
    assertThat(found.rowConfidence()).isCloseTo(1 - 0.05 / 3, within(1e-12));
    assertThat(found.rows())
        .filteredOn(r -> r.organisation().equals("council"))
        .allSatisfy(r -> assertThat(r.verdict()).isEqualTo(Verdict.SAME));
  }

  /** Another seed of luck for some callers: differences that are luck's alone. */
  @Test
  void what_is_not_known_is_said_to_be_so() throws Exception {
    String other = "call types: {101: {talk: {exponential: {mean: 181 s}}}}\n";
    Summary summary = run("no detriment: {than: alone.yaml}\n" + other);
    Accounts.Detriment found = summary.accounts().detriment().orElseThrow();

    assertThat(found.butFor()).containsExactly("the talk of 101");
    assertThat(flat(ConsoleReport.text(summary, false)))
        .contains("with the same callers, but for the talk of 101, in 30 replications.");
  }

  /** 20 people are no busier than 19, but for a few calls: nobody minds a point. */
  @Test
  void within_a_margin_a_party_is_no_worse_off() throws Exception {
    String fewer = "agent groups: {handlers: {staffing: 6}}\n";
    Files.writeString(folder.resolve("alone.yaml"), ALONE);
    Files.writeString(
        folder.resolve("many.yaml"),
        "extends: alone.yaml\nname: Many\nagent groups: {handlers: {staffing: 7}}\n");
    String than = "no detriment: {than: many.yaml%s}\n";
    Accounts.Detriment strict =
        run(than.formatted("") + fewer).accounts().detriment().orElseThrow();
    Summary lenient = run(than.formatted(", margin: 1 %") + fewer);
    Accounts.Detriment minded = lenient.accounts().detriment().orElseThrow();

    assertThat(row(strict, "101", "serviceLevel").verdict()).isEqualTo(Verdict.WORSE);
    assertThat(row(strict, "101", "serviceLevel").worst()).isBetween(0.0001, 0.01);
    assertThat(row(minded, "101", "serviceLevel").verdict()).isEqualTo(Verdict.WITHIN);
    assertThat(minded.margin()).isEqualTo(0.01);
    // seconds by one part in a hundred of the wait there: far more than that
    assertThat(row(minded, "101", "meanWaitSeconds").verdict()).isEqualTo(Verdict.WORSE);
    assertThat(flat(ConsoleReport.text(lenient, false))).contains("Worse by more than the margin:");
  }

  @Test
  void two_replications_find_little_and_say_how_bad_it_may_be() throws Exception {
    Summary summary =
        run(
            "no detriment: {than: alone.yaml}\nexperiment: {replications: 2}\n"
                + "agent groups: {handlers: {skills: [101, council]},"
                + " advisers: {skills: [council, 101]}}\n");

    assertThat(flat(ConsoleReport.text(summary, false)))
        .contains("Not known of", "may be worst, by up to", "More replications would tell.");
  }

  /** On many days nobody calls the council, and such a day has no mean wait. */
  @Test
  void replications_without_a_value_are_counted() throws Exception {
    Summary summary =
        run(
            "no detriment: {than: alone.yaml}\nagent groups: {advisers: {skills: [council, 101]}}\n");
    Compared wait = row(summary.accounts().detriment().orElseThrow(), "council", "meanWaitSeconds");

    assertThat(wait.replications()).isBetween(5, 25);
    assertThat(flat(ConsoleReport.text(summary, false)))
        .contains("in " + wait.replications() + " of 30");
  }

  @Test
  void an_organisation_and_its_line_of_one_name_are_told_apart() throws Exception {
    Summary summary =
        run("no detriment: {than: alone.yaml}\nagent groups: {advisers: {staffing: 0}}\n");

    assertThat(flat(ConsoleReport.text(summary, false)))
        .contains("Council, organisation (mean wait of all offered, abandonment)");
  }

  @Test
  void the_console_names_what_is_not_compared() throws Exception {
    Summary summary =
        run(
            "no detriment: {than: alone.yaml}\n"
                + "call types: {101: {then: [{share: 10 %, to: council}]}}\n");

    assertThat(flat(ConsoleReport.text(summary, false)))
        .contains(
            "Not compared: the wait of 101 in all, which passes callers on only in this scenario.");
  }

  private static String flat(String text) {
    return text.replaceAll("\\s+", " ");
  }
}

package org.jointline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jointline.experiment.Summary;
import org.junit.jupiter.api.Test;

class ConsoleReportTest {
  @Test
  void answersThePlannersQuestionInWordsFirst() {
    assertThat(flat(SummaryFixture.week()))
        .startsWith("Joint control room, overflow after 20 s One week,")
        .contains(
            "✗ 87.5 % (87.2 to 87.7) of 999 calls are answered within 10 s; the target of 90 % is"
                + " missed. On average it is missed in 14 of 48 half-hours of the day. A one-week"
                + " period misses it with a chance of 2 % (1 to 4).")
        .contains("Council calls are answered within 20 s; the target of 80 % is met.");
  }

  @Test
  void saysWhenTheBaseIsNotAllOffered() {
    assertThat(flat(SummaryFixture.week()))
        .contains(
            "(those who gave up early are left out; answered in time of all offered: 91.1 %)");
  }

  @Test
  void linesFitAndNeverEndInSpace() {
    for (Summary summary : everyKind()) {
      assertThat(ConsoleReport.text(summary, false).split("\n"))
          .allSatisfy(line -> assertThat(line.codePointCount(0, line.length())).isLessThan(101))
          .allSatisfy(line -> assertThat(line).isEqualTo(line.stripTrailing()));
    }
  }

  @Test
  void colourOnlyRepeatsWhatTheWordsSay() {
    for (Summary summary : everyKind()) {
      String coloured = ConsoleReport.text(summary, true);
      assertThat(coloured).contains("\u001b[1m");
      assertThat(coloured.replaceAll("\u001b\\[[0-9]+m", ""))
          .isEqualTo(ConsoleReport.text(summary, false));
    }
  }

  @Test
  void aLineNobodyCallsHasNoVerdict() {
    assertThat(flat(SummaryFixture.quiet()))
        .contains("· Nobody made 999 calls: there is nothing to measure.");
  }

  @Test
  void aLineWithoutTargetSaysHowItDoes() {
    assertThat(flat(SummaryFixture.quiet()))
        .contains(
            "Police non-emergency calls have no target; they are answered after 6.1 s (6.0 to 6.2)"
                + " on average; 1.1 % (1.1 to 1.1) give up.");
  }

  @Test
  void callersWhoFoundTheLineFullAreSaid() {
    assertThat(flat(SummaryFixture.full()))
        .contains(" 1,234 calls (12 % of those who called) found the line full.")
        .contains("· 102 calls (100 % of those who called) found the line full.")
        .doesNotContain("have no target");
    assertThat(flat(SummaryFixture.week())).doesNotContain("found the line full");
  }

  @Test
  void oneReplicationHasNoIntervals() {
    assertThat(flat(SummaryFixture.oneReplication()))
        .contains("simulated once: there is no telling how far chance moves these figures.")
        .doesNotContain(" to 87")
        .doesNotContain("with a chance of");
  }

  @Test
  void anInterruptedRunSaysSoAtTheTop() {
    String text = ConsoleReport.text(SummaryFixture.interrupted(), false);
    assertThat(text.split("\n")[3])
        .isEqualTo("Stopped early after 37 replications: the user stopped it.");
  }

  @Test
  void namesCannotMoveTheCursor() {
    assertThat(ConsoleReport.text(SummaryFixture.hostile(), false)).doesNotContain("\u001b");
  }

  @Test
  void smallChancesAndWaitsAreInWords() {
    Summary calm = SummaryFixture.calm();
    assertThat(flat(calm))
        .contains(
            "None of the 400 simulated periods misses it, so the chance of that is below 1.0 %. On"
                + " average 3.2 (2.8 to 3.6) calls were still waiting when the run ended.");
    assertThat(flat(calm)).contains(" 0 s ").doesNotContain("0.00 s");
    assertThat(new Wording(calm).mostAtRisk(calm.callTypes().get(0), 5)).isEmpty();
    assertThat(new Wording(calm).mostAtRisk(calm.callTypes().get(1), 5)).isPresent();
  }

  @Test
  void whatCostsNothingHasNoCost() {
    assertThat(ConsoleReport.text(SummaryFixture.calm(), false)).doesNotContain("£0");
    assertThat(ConsoleReport.text(SummaryFixture.week(), false)).contains("cost\n", "£");
    assertThat(ConsoleReport.text(SummaryFixture.unpriced(), false)).doesNotContain("cost", "£");
  }

  @Test
  void longNamesOfBothColumnsAreFoldedWithTheirIndent() {
    TextTable table = new TextTable(40, "Who", "<by", "calls");
    table.row(
        "Emergency calls of the whole county\n  North Eastern Joint Police Authority",
        "Call handlers of the second room\n  County Council of the East",
        "1,234");
    assertThat(table.lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThan(41))
        .contains("  North Eastern    of the East")
        .doesNotContain("");
  }

  private static List<Summary> everyKind() {
    return List.of(
        SummaryFixture.week(),
        SummaryFixture.quiet(),
        SummaryFixture.oneReplication(),
        SummaryFixture.interrupted(),
        SummaryFixture.hostile());
  }

  private static String flat(Summary summary) {
    return ConsoleReport.text(summary, false).replaceAll("\\s+", " ");
  }
}

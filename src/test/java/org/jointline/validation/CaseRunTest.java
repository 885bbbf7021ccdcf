package org.jointline.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CaseRunTest {
  private static final CaseRun RUN = new CaseRun(1, OptionalInt.of(1), () -> false);

  private static Case named(String id) {
    return Cases.all().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  private static Case with(Case original, ExpectedValue... values) {
    Case.Simulated work = (Case.Simulated) original.work();
    return new Case(
        original.id(),
        original.group(),
        original.title(),
        original.model(),
        original.source(),
        new Case.Simulated(work.scenario(), work.hash(), List.of(values)));
  }

  private static ExpectedValue serviceLevel(double expected) {
    return new ExpectedValue(
        "serviceLevel", "emergency", OptionalInt.empty(), "share", 1, expected, Rule.EXACT, 0, 1);
  }

  /** Half a per cent off, which nobody would see in a report. */
  @Test
  void a_wrong_expected_value_fails() throws InterruptedException {
    double right = 0.9754120134;
    List<Checked> values =
        RUN.run(
            with(
                named("staff-control-room-13-2"),
                serviceLevel(right),
                serviceLevel(right + 0.005),
                serviceLevel(right - 0.005)));
    assertThat(values)
        .extracting(Checked::verdict)
        .containsExactly(Verdict.WITHIN, Verdict.OUTSIDE, Verdict.OUTSIDE);
    Outcome outcome =
        Validation.outcome(
            List.of(new Outcome.CaseOutcome(named("staff-control-room-13-2"), values)),
            1,
            false,
            false);
    assertThat(outcome.accepted()).isFalse();
    assertThat(outcome.count(Verdict.OUTSIDE)).isEqualTo(2);
  }

  @Test
  void a_value_no_run_has_is_an_error() {
    ExpectedValue misspelt =
        new ExpectedValue(
            "servicelevel", "emergency", OptionalInt.empty(), "share", 1, 1, Rule.EXACT, 0, 1);
    assertThatThrownBy(() -> RUN.run(with(named("staff-control-room-13-2"), misspelt)))
        .hasMessageContaining("no servicelevel of 'emergency'");
  }

  @Test
  void every_case_has_a_name_of_its_own_a_source_and_values() {
    Set<String> ids = Cases.all().stream().map(Case::id).collect(Collectors.toSet());
    assertThat(ids).hasSameSizeAs(Cases.all());
    assertThat(Cases.all())
        .allSatisfy(
            c -> {
              assertThat(c.title()).isNotBlank();
              assertThat(c.model()).isNotBlank();
              assertThat(c.source()).isNotBlank();
            });
    assertThat(Cases.later()).isNotEmpty();
  }

  /** Every row of the tables belongs to a case. */
  @Test
  void no_expected_value_is_lost() {
    Set<String> ids = Cases.all().stream().map(Case::id).collect(Collectors.toSet());
    assertThat(Table.rows("values.csv")).allMatch(row -> ids.contains(row.get("case")));
    assertThat(Table.rows("formulas.csv")).allMatch(row -> ids.contains(row.get("case")));
  }
}

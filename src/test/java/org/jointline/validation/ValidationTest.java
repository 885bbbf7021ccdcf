package org.jointline.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The whole of {@code jointline validate}, a test for each case and one for all together. */
class ValidationTest {
  private final List<Outcome.CaseOutcome> done = new ArrayList<>();

  @TestFactory
  Stream<DynamicTest> every_case_gives_what_theory_and_others_have_found() {
    return Stream.concat(
        Cases.all().stream()
            .map(c -> DynamicTest.dynamicTest(c.id() + ": " + c.title(), () -> check(c))),
        Stream.of(DynamicTest.dynamicTest("all exact values together", this::checkTogether)));
  }

  private void check(Case one) throws InterruptedException {
    Outcome outcome =
        Validation.run(
            List.of(one), 1, OptionalInt.empty(), (finished, planned) -> {}, () -> false);
    done.addAll(outcome.cases());
    assertThat(outcome.cases()).hasSize(1);
    assertThat(outcome.cases().get(0).values())
        .isNotEmpty()
        .filteredOn(Checked::isCounted)
        .extracting(Checked::verdict, v -> v.value().measure(), v -> v.value().of(), Checked::z)
        .allSatisfy(row -> assertThat(row.toList().get(0)).isEqualTo(Verdict.WITHIN));
  }

  private void checkTogether() {
    Outcome all = Validation.outcome(done, 1, true, false);
    assertThat(all.cases()).hasSameSizeAs(Cases.all());
    assertThat(all.pooled().values()).isGreaterThan(400);
    assertThat(all.pooled()).matches(PooledZ::accepted);
    assertThat(all.accepted()).isTrue();
  }
}

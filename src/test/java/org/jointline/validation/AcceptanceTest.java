package org.jointline.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** The rules must be able to say no. */
class AcceptanceTest {
  private static ExpectedValue expected(Rule rule, String unit, double value, double sourceError) {
    return new ExpectedValue(
        "meanWaitSeconds", "calls", OptionalInt.empty(), unit, 1, value, rule, sourceError, 1);
  }

  private static Verdict verdict(ExpectedValue value, double simulated, double standardError) {
    return Acceptance.verdict(value, simulated, standardError, 1.96 * standardError);
  }

  @Test
  void an_exact_value_may_be_four_standard_errors_away() {
    ExpectedValue tenMinutes = expected(Rule.EXACT, "min", 10, 0);
    assertThat(verdict(tenMinutes, 10.039, 0.01)).isEqualTo(Verdict.WITHIN);
    assertThat(verdict(tenMinutes, 10.041, 0.01)).isEqualTo(Verdict.OUTSIDE);
    assertThat(verdict(tenMinutes, 9.959, 0.01)).isEqualTo(Verdict.OUTSIDE);
  }

  @Test
  void a_wide_interval_is_no_agreement() {
    ExpectedValue tenMinutes = expected(Rule.EXACT, "min", 10, 0);
    assertThat(Acceptance.verdict(tenMinutes, 10, 0.05, 0.1)).isEqualTo(Verdict.WITHIN);
    assertThat(Acceptance.verdict(tenMinutes, 10, 0.05, 0.101)).isEqualTo(Verdict.TOO_WIDE);
  }

  @Test
  void a_probability_has_a_bound_of_its_own() {
    ExpectedValue rare = expected(Rule.EXACT, "share", 0.002, 0);
    assertThat(Acceptance.verdict(rare, 0.002, 0.001, 0.0039)).isEqualTo(Verdict.WITHIN);
    assertThat(Acceptance.verdict(rare, 0.002, 0.001, 0.0041)).isEqualTo(Verdict.TOO_WIDE);
  }

  @Test
  void no_number_is_not_near_anything() {
    ExpectedValue value = expected(Rule.EXACT, "share", 0.5, 0);
    assertThat(Acceptance.verdict(value, Double.NaN, 0.001, 0.001)).isEqualTo(Verdict.OUTSIDE);
    assertThat(Acceptance.verdict(value, 0.5, Double.NaN, Double.NaN)).isEqualTo(Verdict.OUTSIDE);
  }

  @Test
  void a_run_without_spread_must_be_exactly_right() {
    ExpectedValue value = expected(Rule.EXACT, "share", 0.5, 0);
    assertThat(verdict(value, 0.5, 0)).isEqualTo(Verdict.WITHIN);
    assertThat(verdict(value, 0.5001, 0)).isEqualTo(Verdict.OUTSIDE);
  }

  @Test
  void a_model_that_is_nearly_the_same_may_differ_by_a_stated_share() {
    ExpectedValue near = expected(Rule.NEAR, "s", 100, 0.05);
    assertThat(verdict(near, 104.9, 1)).isEqualTo(Verdict.WITHIN);
    assertThat(verdict(near, 105.1, 1)).isEqualTo(Verdict.OUTSIDE);
    assertThat(verdict(near, Double.NaN, 1)).isEqualTo(Verdict.OUTSIDE);
    assertThat(Acceptance.verdict(near, 100, 1.3, 2.6)).isEqualTo(Verdict.TOO_WIDE);
    assertThat(Acceptance.standardErrorsAway(near, 104, 1)).isNaN();
  }

  @Test
  void a_published_simulation_brings_its_own_error_and_rounding() {
    ExpectedValue published = expected(Rule.PUBLISHED, "min", 2, 0.003);
    double bound = 3.5 * Math.hypot(0.003, 0.001) + 0.0005;
    assertThat(verdict(published, 2 + 0.99 * bound, 0.001)).isEqualTo(Verdict.WITHIN);
    assertThat(verdict(published, 2 + 1.01 * bound, 0.001)).isEqualTo(Verdict.OUTSIDE);
    assertThat(verdict(published, 2, 0.0031)).isEqualTo(Verdict.TOO_WIDE);
  }

  @Test
  void a_formula_must_have_the_same_digits() {
    ExpectedValue formula = expected(Rule.FORMULA, "", 0.25, 1e-9);
    assertThat(verdict(formula, 0.25 * (1 + 0.9e-9), 0)).isEqualTo(Verdict.WITHIN);
    assertThat(verdict(formula, 0.25 * (1 + 1.1e-9), 0)).isEqualTo(Verdict.OUTSIDE);
    assertThat(verdict(formula, Double.NaN, 0)).isEqualTo(Verdict.OUTSIDE);
  }

  @Test
  void distance_is_in_standard_errors() {
    ExpectedValue value = expected(Rule.EXACT, "min", 10, 0);
    assertThat(Acceptance.standardErrorsAway(value, 9.98, 0.01)).isBetween(-2.0001, -1.9999);
    assertThat(Acceptance.standardErrorsAway(value, 10, 0)).isZero();
    assertThat(Acceptance.standardErrorsAway(value, 11, 0)).isInfinite();
  }
}

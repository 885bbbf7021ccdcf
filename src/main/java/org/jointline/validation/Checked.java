package org.jointline.validation;

/**
 * An expected value and what came out.
 *
 * @param simulated in the source's unit; computed, for a formula
 * @param halfWidth of its 95 % interval; 0 for a formula
 * @param z standard errors away from the expected value; NaN for a formula
 */
public record Checked(
    ExpectedValue value, double simulated, double halfWidth, double z, Verdict verdict) {

  static Checked simulated(
      ExpectedValue value, double simulated, double standardError, double halfWidth, int effort) {
    double z = Acceptance.standardErrorsAway(value, simulated, standardError);
    Verdict verdict = Acceptance.verdict(value, simulated, standardError, halfWidth);
    return new Checked(
        value, simulated, halfWidth, z, effort < value.effort() ? Verdict.NEEDS_EFFORT : verdict);
  }

  static Checked computed(ExpectedValue value, double computed) {
    return new Checked(value, computed, 0, Double.NaN, Acceptance.verdict(value, computed, 0, 0));
  }

  boolean isCounted() {
    return verdict != Verdict.NEEDS_EFFORT;
  }
}

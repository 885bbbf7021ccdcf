package org.jointline.validation;

/**
 * How near is near enough.
 *
 * <p>Some 500 values are looked at together, so a value known exactly may be 4 standard errors
 * away: all together raise a false alarm once in 30 times. Besides, the 95 % half-width must be at
 * most 1 % of the value, or 0.004 of a probability, so that a short run is not taken for agreement.
 * Where the source is itself a simulation both errors count, with 3.5 standard errors and half a
 * printed digit; the run here must be at least as good as the source's. Where the model itself is
 * only nearly the same, the value must lie within a stated share of the printed one and be known
 * twice as well.
 */
final class Acceptance {
  static final double EXACT_ERRORS = 4;
  static final double PUBLISHED_ERRORS = 3.5;
  static final double WIDEST_SHARE = 0.004;
  static final double WIDEST_RELATIVE = 0.01;

  /** Published simulations are printed to three decimals. */
  static final double HALF_A_DIGIT = 0.0005;

  private static final double ROUNDING = 1e-9;

  private Acceptance() {}

  /**
   * Compares.
   *
   * @param simulated value in the source's unit
   * @param standardError of {@code simulated}, from independent replications
   * @param halfWidth of its 95 % interval
   */
  static Verdict verdict(
      ExpectedValue value, double simulated, double standardError, double halfWidth) {
    double away = Math.abs(simulated - value.expected());
    return switch (value.rule()) {
      case EXACT -> exact(value, away, standardError, halfWidth);
      case PUBLISHED -> published(value, away, standardError);
      case NEAR -> near(value, away, halfWidth);
      case FORMULA ->
          away <= value.sourceError() * Math.abs(value.expected())
              ? Verdict.WITHIN
              : Verdict.OUTSIDE;
    };
  }

  private static Verdict exact(
      ExpectedValue value, double away, double standardError, double halfWidth) {
    if (!(away <= EXACT_ERRORS * standardError + ROUNDING * Math.abs(value.expected()))) {
      return Verdict.OUTSIDE;
    }
    double widest = value.isShare() ? WIDEST_SHARE : WIDEST_RELATIVE * Math.abs(value.expected());
    return halfWidth <= widest ? Verdict.WITHIN : Verdict.TOO_WIDE;
  }

  private static Verdict published(ExpectedValue value, double away, double standardError) {
    double error = Math.hypot(value.sourceError(), standardError);
    if (!(away <= PUBLISHED_ERRORS * error + HALF_A_DIGIT)) {
      return Verdict.OUTSIDE;
    }
    return standardError <= value.sourceError() ? Verdict.WITHIN : Verdict.TOO_WIDE;
  }

  private static Verdict near(ExpectedValue value, double away, double halfWidth) {
    double bound = value.sourceError() * Math.abs(value.expected());
    if (!(away <= bound)) {
      return Verdict.OUTSIDE;
    }
    return halfWidth <= bound / 2 ? Verdict.WITHIN : Verdict.TOO_WIDE;
  }

  /** Standard errors between a simulated and the expected value; NaN where no chance is meant. */
  static double standardErrorsAway(ExpectedValue value, double simulated, double standardError) {
    double away = simulated - value.expected();
    if (value.rule() == Rule.FORMULA || value.rule() == Rule.NEAR) {
      return Double.NaN;
    }
    if (Math.abs(away) <= ROUNDING * Math.abs(value.expected())) {
      return 0;
    }
    return away / Math.hypot(value.sourceError(), standardError);
  }
}

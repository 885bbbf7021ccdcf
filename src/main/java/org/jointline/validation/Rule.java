package org.jointline.validation;

/** What an expected value is worth, and so by what rule a simulated one is accepted. */
public enum Rule {
  /** Known exactly; see {@link Acceptance}. */
  EXACT,
  /** A mean from somebody else's simulation, with its own standard error and printed digits. */
  PUBLISHED,
  /**
   * A mean from somebody else's simulation of a model that can only be told nearly the same way
   * here, printed without an error: accepted within a stated share of it.
   */
  NEAR,
  /** Nothing is simulated: a formula or statistic computed here must have the same digits. */
  FORMULA
}

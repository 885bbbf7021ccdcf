package org.jointline.scenario;

/** How many people call one line about one incident: a random whole number. */
public sealed interface BurstSize {
  /** No more than these call one line about one incident, whatever is drawn. */
  int MOST = 1_000_000;

  /** Mean number of calls; for {@link Rounded} but for the rounding, and for {@link #MOST}. */
  double mean();

  /** Always the same number. */
  record Fixed(int calls) implements BurstSize {
    @Override
    public double mean() {
      return calls;
    }
  }

  /** Each whole number from {@code min} to {@code max}, both included, as likely as any other. */
  record Uniform(int min, int max) implements BurstSize {
    @Override
    public double mean() {
      return (min + (double) max) / 2;
    }
  }

  /** 1, 2, 3 and so on, each less likely than the one before by the same factor; mean 1 or more. */
  record Geometric(double mean) implements BurstSize {}

  /** A Poisson number. */
  record Poisson(double mean) implements BurstSize {}

  /**
   * A Poisson number whose mean is itself gamma: variance = mean + (mean x cv)^2.
   *
   * @param cv standard deviation over mean of the gamma part
   */
  record NegativeBinomial(double mean, double cv) implements BurstSize {}

  /** A draw of a distribution, rounded half up; its seconds are calls. */
  record Rounded(Distribution of) implements BurstSize {
    @Override
    public double mean() {
      return of.mean();
    }
  }
}

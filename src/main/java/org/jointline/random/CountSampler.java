package org.jointline.random;

/** Draws whole numbers of 0 or more. Immutable; the stream carries all state. */
public interface CountSampler {
  /** No draw is larger: so many are enough to spoil any day, and more would only take time. */
  int MOST = 1_000_000;

  /** One draw, 0 to {@link #MOST}. */
  int next(Xoshiro stream);

  /** Always the same number. */
  static CountSampler fixed(int number) {
    return stream -> Math.min(number, MOST);
  }

  /** Each of min to max as likely as any other. */
  static CountSampler uniform(int min, int max) {
    return stream -> Math.min(min + stream.nextInt(max - min + 1), MOST);
  }

  /** P(n) = p (1 - p)^(n - 1) for n from 1, with p = 1 / mean. */
  static CountSampler geometric(double mean) {
    if (mean <= 1) {
      return fixed(1);
    }
    double perStep = -StrictMath.log1p(-1 / mean);
    return stream ->
        (int) Math.min(1 + Math.floor(ExponentialZiggurat.next(stream) / perStep), MOST);
  }

  /** As many unit exponentials as fit into the mean; takes time in proportion to it. */
  static CountSampler poisson(double mean) {
    return stream -> fit(mean, stream);
  }

  private static int fit(double mean, Xoshiro stream) {
    int number = 0;
    double sum = ExponentialZiggurat.next(stream);
    while (sum < mean && number < MOST) {
      number++;
      sum += ExponentialZiggurat.next(stream);
    }
    return number;
  }

  /** Poisson with a mean that is gamma with this mean and cv. */
  static CountSampler negativeBinomial(double mean, double cv) {
    double squared = cv * cv;
    Sampler level = Samplers.gamma(1 / squared, mean * squared);
    return stream -> fit(level.next(stream), stream);
  }

  /** A draw rounded half up. */
  static CountSampler rounded(Sampler of) {
    return stream -> (int) Math.min(Math.floor(of.next(stream) + 0.5), MOST);
  }
}

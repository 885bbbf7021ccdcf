package org.jointline.scenario.file;

import java.util.List;
import org.jointline.scenario.Distribution;

/** The parameters of each family of distributions, in the ways in which they may be given. */
final class Families {
  private static final Key<Double> MEAN = needed("mean", Values.POSITIVE_SECONDS, "Mean.", "200 s");
  private static final Key<Double> CV =
      needed("cv", Values.POSITIVE_FACTOR, "Standard deviation over mean.", 1.1);
  private static final Key<Double> RATE =
      needed(
          "rate",
          Values.POSITIVE_RATE,
          "One over the mean, of each phase where there are several.",
          "0.3/min");
  private static final Key<Double> SHAPE =
      needed("shape", Values.POSITIVE_FACTOR, "Shape parameter.", 2);
  private static final Key<Double> SCALE =
      needed("scale", Values.POSITIVE_SECONDS, "Scale parameter.", "100 s");
  private static final Key<Double> MEDIAN =
      needed("median", Values.POSITIVE_SECONDS, "Half of the draws are longer.", "150 s");
  private static final Key<Double> SIGMA =
      needed("sigma", Values.number(0.001, 10), "Standard deviation of the logarithm.", 0.9);
  private static final Key<Double> MU =
      needed("mu", Values.number(-20, 20), "Mean of the logarithm of the seconds.", 5);
  private static final Key<Integer> PHASES =
      needed("phases", Values.count(1, 1000), "Number of exponential phases.", 3);
  private static final Key<Double> MIN = needed("min", Values.SECONDS, "Least.", "1 min");
  private static final Key<Double> MODE = needed("mode", Values.SECONDS, "Most likely.", "3 min");
  private static final Key<Double> MAX = needed("max", Values.POSITIVE_SECONDS, "Most.", "9 min");
  private static final Key<Double> SHARE =
      Key.required("share", Values.SHARE, "Share of draws from this branch.", "80 %");

  static final Shape<Distribution> EXPONENTIAL =
      Shape.oneOf(
          "exponential",
          "Exponential by mean or rate.",
          () -> List.of(Alternative.of(MEAN), Alternative.of(RATE)),
          List.of(),
          f -> exponential(f));

  static final Shape<Distribution> LOGNORMAL =
      Shape.oneOf(
          "lognormal",
          "Lognormal by mean and cv, median and sigma, or mu and sigma.",
          () ->
              List.of(
                  Alternative.of(MEAN, CV),
                  Alternative.of(MEDIAN, SIGMA),
                  Alternative.of(MU, SIGMA)),
          List.of(),
          Families::lognormal);

  static final Shape<Distribution> GAMMA =
      Shape.oneOf(
          "gamma",
          "Gamma by mean and cv, shape and scale, or shape and rate.",
          () ->
              List.of(
                  Alternative.of(MEAN, CV),
                  Alternative.of(SHAPE, SCALE),
                  Alternative.of(SHAPE, RATE)),
          List.of(),
          Families::gamma);

  static final Shape<Distribution> ERLANG =
      Shape.oneOf(
          "erlang",
          "Erlang by phases and the mean of the whole, or the rate of each phase.",
          () -> List.of(Alternative.of(PHASES, MEAN), Alternative.of(PHASES, RATE)),
          List.of(),
          Families::erlang);

  static final Shape<Distribution> WEIBULL =
      Shape.oneOf(
          "weibull",
          "Weibull by mean and cv, or shape and scale.",
          () -> List.of(Alternative.of(MEAN, CV), Alternative.of(SHAPE, SCALE)),
          List.of(),
          Families::weibull);

  static final Shape<Distribution> TRIANGULAR =
      Shape.oneOf(
          "triangular",
          "Triangular: least, most likely, most.",
          () -> List.of(Alternative.of(MIN, MODE, MAX)),
          List.of(),
          Families::triangular);

  static final Shape<Distribution> UNIFORM =
      Shape.oneOf(
          "uniform",
          "Uniform: least and most.",
          () -> List.of(Alternative.of(MIN, MAX)),
          List.of(),
          Families::uniform);

  private static final Shape<Distribution.Part> BRANCH =
      Shape.oneOf(
          "branch",
          "A branch of a hyperexponential: a share, and a mean or a rate.",
          () -> List.of(Alternative.of(MEAN), Alternative.of(RATE)),
          List.of(SHARE),
          Families::branch);

  private static final Key<List<Distribution.Part>> BRANCHES =
      needed(
          "branches",
          new Listed<>(BRANCH),
          "Exponentials with shares that add up to 100 %.",
          "[{share: 80 %, mean: 2 min}, {share: 20 %, mean: 9 min}]");

  static final Shape<Distribution> HYPEREXPONENTIAL =
      Shape.oneOf(
          "hyperexponential",
          "Hyperexponential by mean and cv (at least 1, two branches of balanced means) or branches.",
          () -> List.of(Alternative.of(MEAN, CV), Alternative.of(BRANCHES)),
          List.of(),
          Families::hyperexponential);

  private Families() {}

  private static <T> Key<T> needed(String name, Kind<T> kind, String doc, Object example) {
    return Key.required(name, kind, doc, example);
  }

  private static Distribution exponential(Found f) {
    if (f.sound(MEAN)) {
      return new Distribution.Exponential(f.get(MEAN));
    }
    return f.sound(RATE) ? new Distribution.Exponential(1 / f.get(RATE)) : null;
  }

  private static Distribution lognormal(Found f) {
    if (f.sound(MEAN, CV)) {
      return new Distribution.Lognormal(f.get(MEAN), f.get(CV));
    }
    if (!f.sound(SIGMA) || !(f.sound(MEDIAN) || f.sound(MU))) {
      return null;
    }
    double variance = f.get(SIGMA) * f.get(SIGMA);
    double median = f.sound(MEDIAN) ? f.get(MEDIAN) : StrictMath.exp(f.get(MU));
    double mean = median * StrictMath.exp(variance / 2);
    return new Distribution.Lognormal(mean, Math.sqrt(StrictMath.expm1(variance)));
  }

  private static Distribution gamma(Found f) {
    if (f.sound(MEAN, CV)) {
      double squared = f.get(CV) * f.get(CV);
      return new Distribution.Gamma(1 / squared, f.get(MEAN) * squared);
    }
    if (f.sound(SHAPE, SCALE)) {
      return new Distribution.Gamma(f.get(SHAPE), f.get(SCALE));
    }
    return f.sound(SHAPE, RATE) ? new Distribution.Gamma(f.get(SHAPE), 1 / f.get(RATE)) : null;
  }

  private static Distribution erlang(Found f) {
    if (f.sound(PHASES, MEAN)) {
      int phases = f.get(PHASES);
      return new Distribution.Gamma(phases, f.get(MEAN) / phases);
    }
    return f.sound(PHASES, RATE) ? new Distribution.Gamma(f.get(PHASES), 1 / f.get(RATE)) : null;
  }

  private static Distribution weibull(Found f) {
    if (f.sound(SHAPE, SCALE)) {
      return new Distribution.Weibull(f.get(SHAPE), f.get(SCALE));
    }
    if (!f.sound(MEAN, CV)) {
      return null;
    }
    double shape = WeibullShape.ofCv(f.get(CV));
    if (Double.isNaN(shape)) {
      f.at(CV).problem("must be from 2 % to 1000 % for a Weibull", "");
      return null;
    }
    double unit = new Distribution.Weibull(shape, 1).mean();
    return new Distribution.Weibull(shape, f.get(MEAN) / unit);
  }

  private static Distribution triangular(Found f) {
    if (!f.sound(MIN, MODE, MAX)) {
      return null;
    }
    double min = f.get(MIN);
    double mode = f.get(MODE);
    double max = f.get(MAX);
    if (min > mode || mode > max || min == max) {
      f.at().problem("must have min <= mode <= max, and min less than max", "");
      return null;
    }
    return new Distribution.Triangular(min, mode, max);
  }

  private static Distribution uniform(Found f) {
    if (!f.sound(MIN, MAX)) {
      return null;
    }
    if (f.get(MIN) >= f.get(MAX)) {
      f.at().problem("must have min less than max", "");
      return null;
    }
    return new Distribution.Uniform(f.get(MIN), f.get(MAX));
  }

  private static Distribution.Part branch(Found f) {
    Distribution of = exponential(f);
    return of == null || !f.sound(SHARE) ? null : new Distribution.Part(f.get(SHARE), of);
  }

  /** Balanced means: both branches carry half of the whole. */
  private static Distribution hyperexponential(Found f) {
    if (f.given(BRANCHES)) {
      return branches(f);
    }
    if (!f.sound(MEAN, CV)) {
      return null;
    }
    double squared = f.get(CV) * f.get(CV);
    if (squared < 1) {
      f.at(CV)
          .problem("must be at least 1 for a hyperexponential", "a gamma or lognormal has any cv");
      return null;
    }
    double share = (1 + Math.sqrt((squared - 1) / (squared + 1))) / 2;
    double half = f.get(MEAN) / 2;
    return new Distribution.Mixture(
        List.of(
            new Distribution.Part(share, new Distribution.Exponential(half / share)),
            new Distribution.Part(1 - share, new Distribution.Exponential(half / (1 - share)))));
  }

  private static Distribution branches(Found f) {
    List<Distribution.Part> parts = f.get(BRANCHES);
    if (parts == null || parts.isEmpty()) {
      return null;
    }
    double sum = parts.stream().mapToDouble(Distribution.Part::share).sum();
    return Distributions.sharesAddUp(sum, f.at(BRANCHES)) ? new Distribution.Mixture(parts) : null;
  }
}

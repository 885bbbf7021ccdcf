package org.jointline.scenario.file;

import java.util.List;
import org.jointline.scenario.BurstSize;
import org.jointline.scenario.Distribution;

/** How the number of calls about an incident is written: a number, or one family. */
final class BurstSizes {
  private static final int MOST = 100_000;
  private static final String WHY =
      "one line and incident has at most 100,000 calls, to bound time and memory; a whole day at a"
          + " multiple of its calls is a special day";

  private static final Kind<Integer> WHOLE = Values.count(0, MOST, WHY);
  private static final Kind<Double> NUMBER = Values.number(0.001, MOST);

  private static final Key<Integer> MIN = Key.required("min", WHOLE, "Least.", 20);
  private static final Key<Integer> MAX = Key.required("max", WHOLE, "Most.", 50);
  private static final Key<Double> MEAN = Key.required("mean", NUMBER, "Mean.", 35);
  private static final Key<Double> CV =
      Key.required("cv", Values.POSITIVE_FACTOR, "Standard deviation over mean.", "50 %");
  private static final Key<Double> MODE = Key.required("mode", NUMBER, "Most likely.", 30);
  private static final Key<List<Double>> VALUES =
      Key.required(
          "values",
          new Listed<>(Values.number(0, MOST)),
          "Numbers, each as likely as any other.",
          "[12, 30, 45]");

  private static final Key<BurstSize> UNIFORM =
      form(
          "uniform",
          Shape.of(
              "uniform number",
              "Whole numbers, all alike.",
              List.of(MIN, MAX),
              BurstSizes::uniform),
          "Any whole number between two, all alike.",
          "{min: 20, max: 50}");
  private static final Key<BurstSize> GEOMETRIC =
      form(
          "geometric",
          Shape.of("geometric number", "1 or more.", List.of(MEAN), BurstSizes::geometric),
          "1, 2, 3 and so on, each less likely.",
          "{mean: 35}");
  private static final Key<BurstSize> POISSON =
      form(
          "poisson",
          Shape.of(
              "poisson number",
              "A Poisson number.",
              List.of(MEAN),
              f -> f.sound(MEAN) ? new BurstSize.Poisson(f.get(MEAN)) : null),
          "Poisson by its mean.",
          "{mean: 35}");
  private static final Key<BurstSize> NEGATIVE_BINOMIAL =
      form(
          "negative binomial",
          Shape.of(
              "negative binomial number",
              "A Poisson number whose mean is gamma with this mean and cv.",
              List.of(MEAN, CV),
              f ->
                  f.sound(MEAN, CV)
                      ? new BurstSize.NegativeBinomial(f.get(MEAN), f.get(CV))
                      : null),
          "Poisson with a gamma mean: variance = mean + (mean x cv)^2.",
          "{mean: 35, cv: 50 %}");
  private static final Key<BurstSize> LOGNORMAL =
      form(
          "lognormal",
          Shape.of(
              "lognormal number",
              "Lognormal, rounded.",
              List.of(MEAN, CV),
              f ->
                  f.sound(MEAN, CV)
                      ? rounded(new Distribution.Lognormal(f.get(MEAN), f.get(CV)))
                      : null),
          "Lognormal, rounded: a few are very large.",
          "{mean: 35, cv: 80 %}");
  private static final Key<BurstSize> TRIANGULAR =
      form(
          "triangular",
          Shape.of(
              "triangular number",
              "Least, most likely, most; rounded.",
              List.of(MIN, MODE, MAX),
              BurstSizes::triangular),
          "Least, most likely, most; rounded.",
          "{min: 20, mode: 30, max: 50}");
  private static final Key<BurstSize> EMPIRICAL =
      form(
          "empirical",
          Shape.of(
              "empirical number",
              "One of some numbers seen before, rounded.",
              List.of(VALUES),
              f -> f.sound(VALUES) ? rounded(new Distribution.Empirical(f.get(VALUES))) : null),
          "One of some numbers seen before.",
          "{values: [12, 30, 45]}");

  private static final List<Key<BurstSize>> FAMILIES =
      List.of(UNIFORM, GEOMETRIC, POISSON, NEGATIVE_BINOMIAL, LOGNORMAL, TRIANGULAR, EMPIRICAL);

  static final Kind<BurstSize> KIND =
      new Either<>(
          "burst size",
          List.of(
              WHOLE.as(BurstSize.Fixed::new),
              Shape.oneOf(
                  "random number of calls",
                  "A random whole number of calls: one family.",
                  () -> FAMILIES.stream().map(k -> Alternative.of(k)).toList(),
                  List.of(),
                  BurstSizes::family)));

  private BurstSizes() {}

  private static Key<BurstSize> form(
      String name, Kind<BurstSize> kind, String doc, String example) {
    return Key.optional(name, kind, null, "", doc, example);
  }

  private static BurstSize family(Found found) {
    for (Key<BurstSize> key : FAMILIES) {
      if (found.sound(key)) {
        return found.get(key);
      }
    }
    return null;
  }

  private static BurstSize rounded(Distribution of) {
    return new BurstSize.Rounded(of);
  }

  private static BurstSize uniform(Found f) {
    if (!f.sound(MIN, MAX)) {
      return null;
    }
    if (f.get(MIN) > f.get(MAX)) {
      f.at().problem("must have min no more than max", "");
      return null;
    }
    return new BurstSize.Uniform(f.get(MIN), f.get(MAX));
  }

  private static BurstSize geometric(Found f) {
    if (f.sound(MEAN) && f.get(MEAN) < 1) {
      f.at(MEAN).problem("must be 1 or more: a geometric number is", "use poisson for fewer");
      return null;
    }
    return f.sound(MEAN) ? new BurstSize.Geometric(f.get(MEAN)) : null;
  }

  private static BurstSize triangular(Found f) {
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
    return rounded(new Distribution.Triangular(min, mode, max));
  }

  /** Tells of a size whose mean is beyond the limit. */
  static BurstSize bounded(BurstSize size, At at) {
    if (size.mean() <= MOST) {
      return size;
    }
    at.problem("would bring " + Words.number(size.mean()) + " calls", WHY);
    return null;
  }
}

package org.jointline.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SamplersTest {
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  private static Sampler hyperexponential() {
    return Samplers.mixture(
        new double[] {8, 2}, new Sampler[] {Samplers.exponential(60), Samplers.exponential(600)});
  }

  static Stream<Arguments> samplers() {
    return Stream.of(
        Arguments.of("exponential", Samplers.exponential(240)),
        Arguments.of("lognormal", Samplers.lognormal(200, 1.1)),
        Arguments.of("gamma", Samplers.gamma(2.5, 30)),
        Arguments.of("gamma below 1", Samplers.gamma(0.3, 30)),
        Arguments.of("weibull", Samplers.weibull(0.7, 50)),
        Arguments.of("triangular", Samplers.triangular(5, 7, 10)),
        Arguments.of("uniform", Samplers.uniform(180, 420)),
        Arguments.of("deterministic", Samplers.deterministic(30)),
        Arguments.of("empirical", Samplers.empirical(new double[] {10, 20, 30, 40, 50})),
        Arguments.of("mixture", hyperexponential()),
        Arguments.of("at most", Samplers.atMost(hyperexponential(), 90)),
        Arguments.of("never", Samplers.never()));
  }

  @ParameterizedTest
  @MethodSource("samplers")
  void fillGivesWhatAsManyNextsWould(String name, Sampler sampler) {
    double[] filled = new double[1000];
    Xoshiro byFill = new Xoshiro(9);
    Xoshiro byNext = new Xoshiro(9);
    sampler.fill(byFill, filled);
    for (double value : filled) {
      assertThat(value).as(name).isEqualTo(sampler.next(byNext)).isGreaterThanOrEqualTo(0);
    }
    assertThat(byFill.nextLong()).isEqualTo(byNext.nextLong());
  }

  /** A change of any sampler's use of its stream shows in the thousandth draw. */
  @ParameterizedTest
  @MethodSource("samplers")
  void streamsStayWhatTheyAre(String name, Sampler sampler) {
    double[] draws = new double[1000];
    sampler.fill(new Xoshiro(2012), draws);
    assertThat(name + ' ' + Double.toHexString(draws[0]) + ' ' + Double.toHexString(draws[999]))
        .isIn(GoldenDraws.LINES);
  }

  @Test
  void normalStaysWhatItIs() {
    Xoshiro stream = new Xoshiro(2012);
    double sum = 0;
    for (int i = 0; i < 10_000; i++) {
      sum += Samplers.normal(stream);
    }
    assertThat("normal " + Double.toHexString(sum)).isIn(GoldenDraws.LINES);
  }

  @Test
  void dayFactorsStayWhatTheyAre() {
    assertThat(
            "day factors "
                + Double.toHexString(Samplers.gammaFromNormal(0.1, 1.25))
                + ' '
                + Double.toHexString(Samplers.gammaFromNormal(2, -0.5)))
        .isIn(GoldenDraws.LINES);
  }

  /** Shares of 0.8 and 0.2, a false alarm in 1e-5 of seeds. */
  @Test
  void mixtureTakesEachPartByItsShare() {
    Sampler mixture =
        Samplers.mixture(
            new double[] {0, 8, 0, 2, 0},
            new Sampler[] {
              Samplers.never(),
              Samplers.deterministic(1),
              Samplers.never(),
              Samplers.deterministic(2),
              Samplers.never()
            });
    int[] seen = new int[2];
    Xoshiro stream = new Xoshiro(4);
    for (int i = 0; i < 100_000; i++) {
      seen[(int) mixture.next(stream) - 1]++;
    }
    assertThat(GoodnessOfFit.chiSquareTail(seen, new double[] {0.8, 0.2})).isGreaterThan(1e-5);
  }

  @Test
  void empiricalTakesEachValueAsOften() {
    double[] values = new double[97];
    double[] shares = new double[97];
    for (int i = 0; i < values.length; i++) {
      values[i] = i;
      shares[i] = 1;
    }
    Sampler empirical = Samplers.empirical(values);
    values[0] = 96;
    int[] seen = new int[97];
    Xoshiro stream = new Xoshiro(5);
    for (int i = 0; i < 100_000; i++) {
      seen[(int) empirical.next(stream)]++;
    }
    assertThat(GoodnessOfFit.chiSquareTail(seen, shares)).isGreaterThan(1e-5);
  }

  @Test
  void atMostCutsAndLeavesTheRest() {
    Sampler cut = Samplers.atMost(Samplers.exponential(60), 90);
    Xoshiro one = new Xoshiro(6);
    Xoshiro other = new Xoshiro(6);
    for (int i = 0; i < 1000; i++) {
      assertThat(cut.next(one)).isEqualTo(Math.min(90, Samplers.exponential(60).next(other)));
    }
    assertThat(Samplers.atMost(Samplers.never(), 120).next(one)).isEqualTo(120);
  }

  @Test
  void noVariationIsTheMeanAndDrawsNothing() {
    Xoshiro stream = new Xoshiro(7);
    assertThat(Samplers.lognormal(200, 0).next(stream)).isEqualTo(200);
    assertThat(Samplers.deterministic(0).next(stream)).isZero();
    assertThat(Samplers.never().next(stream)).isEqualTo(INFINITY);
    assertThat(Samplers.triangular(4, 4, 4).next(stream)).isEqualTo(4);
    assertThat(Samplers.uniform(4, 4).next(stream)).isCloseTo(4, within(0.0));
  }

  static Stream<Arguments> refusals() {
    Sampler any = Samplers.never();
    return Stream.of(
        refusal(() -> Samplers.exponential(0), "mean must be > 0, got 0.0"),
        refusal(() -> Samplers.exponential(Double.NaN), "mean must be > 0, got NaN"),
        refusal(() -> Samplers.exponential(INFINITY), "mean must be > 0, got Infinity"),
        refusal(() -> Samplers.lognormal(1, -1), "cv must be >= 0, got -1.0"),
        refusal(() -> Samplers.gamma(0, 1), "shape must be > 0, got 0.0"),
        refusal(() -> Samplers.weibull(1, -3), "scale must be > 0, got -3.0"),
        refusal(
            () -> Samplers.triangular(3, 2, 4),
            "min, mode and max must rise from 0 or more, got 3.0, 2.0, 4.0"),
        refusal(
            () -> Samplers.uniform(-1, 2), "min and max must rise from 0 or more, got -1.0, 2.0"),
        refusal(() -> Samplers.deterministic(-1), "value must be >= 0, got -1.0"),
        refusal(() -> Samplers.empirical(new double[0]), "values must not be empty"),
        refusal(() -> Samplers.empirical(new double[] {1, -2}), "value must be >= 0, got -2.0"),
        refusal(
            () -> Samplers.mixture(new double[1], new Sampler[] {any}),
            "sum of shares must be > 0, got 0.0"),
        refusal(
            () -> Samplers.mixture(new double[2], new Sampler[] {any}),
            "each part needs a share, got 2 for 1"),
        refusal(() -> Samplers.mixture(new double[0], new Sampler[0]), "parts must not be empty"),
        refusal(() -> Samplers.atMost(any, -1), "limit must be >= 0, got -1.0"));
  }

  private static Arguments refusal(ThrowingCallable call, String message) {
    return Arguments.of(message, call);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refusals")
  void refusesWhatMakesNoSense(String message, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }
}

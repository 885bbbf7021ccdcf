package org.jointline.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jointline.scenario.Distribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistributionsTest {
  private static Distribution read(String yaml) {
    Reading reading = new Reading(new Sources());
    try {
      Sources.Source source =
          reading.sources().given(ScenarioFileTest.everything(), "talk: " + yaml);
      Node.Fields fields = (Node.Fields) YamlTree.of(source, reading);
      At at = At.top(reading, fields.place()).field(fields.fields().get(0).key());
      Distribution read = Distributions.PATIENCE.read(fields.get("talk"), at);
      reading.finish();
      return read;
    } catch (Unreadable | ScenarioProblems e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  @Test
  void everyFamilyByEveryParameterisation() {
    assertThat(read("{exponential: {mean: 4 min}}")).isEqualTo(new Distribution.Exponential(240));
    assertThat(read("{exponential: {rate: 30/h}}")).isEqualTo(new Distribution.Exponential(120));
    assertThat(read("{gamma: {mean: 100 s, cv: 50 %}}")).isEqualTo(new Distribution.Gamma(4, 25));
    assertThat(read("{gamma: {shape: 4, scale: 25 s}}")).isEqualTo(new Distribution.Gamma(4, 25));
    assertThat(read("{gamma: {shape: 4, rate: 4/s}}")).isEqualTo(new Distribution.Gamma(4, 0.25));
    assertThat(read("{erlang: {phases: 3, mean: 60 s}}")).isEqualTo(new Distribution.Gamma(3, 20));
    assertThat(read("{erlang: {phases: 3, rate: 6/min}}")).isEqualTo(new Distribution.Gamma(3, 10));
    assertThat(read("{weibull: {shape: 2, scale: 1 min}}"))
        .isEqualTo(new Distribution.Weibull(2, 60));
    assertThat(read("{triangular: {min: 1 s, mode: 2 s, max: 9 s}}"))
        .isEqualTo(new Distribution.Triangular(1, 2, 9));
    assertThat(read("{uniform: {min: 0 s, max: 1 min}}"))
        .isEqualTo(new Distribution.Uniform(0, 60));
    assertThat(read("{deterministic: 30 s}")).isEqualTo(new Distribution.Deterministic(30));
    assertThat(read("{empirical: {values: [10 s, 1 min]}}"))
        .isEqualTo(new Distribution.Empirical(List.of(10.0, 60.0)));
    assertThat(read("{empirical: {csv: talk.csv, column: seconds}}"))
        .isEqualTo(new Distribution.Empirical(List.of(10.0, 20.5, 300.0)));
    assertThat(read("infinite")).isEqualTo(new Distribution.Never());
    assertThat(read("{exponential: {mean: 4 min}, at most: 2 min}"))
        .isEqualTo(new Distribution.AtMost(new Distribution.Exponential(240), 120));
    assertThat(
            read(
                "{mixture: [{share: 20 %, deterministic: 1 s}, {share: 0.8, deterministic: 2 s}]}"))
        .isEqualTo(
            new Distribution.Mixture(
                List.of(
                    new Distribution.Part(0.2, new Distribution.Deterministic(1)),
                    new Distribution.Part(0.8, new Distribution.Deterministic(2)))));
  }

  /** Median e^mu and sigma: mean = median x exp(sigma^2 / 2), cv^2 = exp(sigma^2) - 1. */
  @Test
  void lognormalByMedianOrLogarithms() {
    Distribution.Lognormal byMedian =
        (Distribution.Lognormal) read("{lognormal: {median: 100 s, sigma: 1}}");
    assertThat(byMedian.mean()).isCloseTo(164.8721270700128, within(1e-10));
    assertThat(byMedian.cv()).isCloseTo(1.3108324944320862, within(1e-12));
    Distribution.Lognormal byLogarithms =
        (Distribution.Lognormal) read("{lognormal: {mu: 4.605170185988092, sigma: 1}}");
    assertThat(byLogarithms.mean()).isCloseTo(byMedian.mean(), within(1e-9));
  }

  /** An exponential is a Weibull of shape 1; shape 2 has cv sqrt(4/pi - 1). */
  @Test
  void weibullByMeanAndCv() {
    Distribution.Weibull one = (Distribution.Weibull) read("{weibull: {mean: 60 s, cv: 1}}");
    assertThat(one.shape()).isCloseTo(1, within(1e-9));
    assertThat(one.scale()).isCloseTo(60, within(1e-7));
    assertThat(WeibullShape.ofCv(Math.sqrt(4 / Math.PI - 1))).isCloseTo(2, within(1e-9));
    assertThat(read("{weibull: {mean: 10 min, cv: 2.5}}").mean()).isCloseTo(600, within(1e-6));
  }

  /** Both branches carry half of the mean, and the second moment gives the cv asked for. */
  @Test
  void hyperexponentialOfBalancedMeans() {
    Distribution.Mixture mixture =
        (Distribution.Mixture) read("{hyperexponential: {mean: 200 s, cv: 2}}");
    double secondMoment = 0;
    for (Distribution.Part part : mixture.parts()) {
      assertThat(part.share() * part.of().mean()).isCloseTo(100, within(1e-9));
      secondMoment += part.share() * 2 * part.of().mean() * part.of().mean();
    }
    assertThat(mixture.mean()).isCloseTo(200, within(1e-9));
    assertThat(Math.sqrt(secondMoment / 40_000 - 1)).isCloseTo(2, within(1e-9));
    assertThat(
            read("{hyperexponential: {branches: [{share: 0.5, mean: 1 s}, {share: 0.5, rate: 1/s}]}}")
                .mean())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{exponential: {mean: 0 s}}",
        "{exponential: {mean: 4 min, rate: 1/s}}",
        "{exponential: {}}",
        "{exponential: {mean: 1 s}, gamma: {mean: 1 s, cv: 1}}",
        "{gamma: {mean: 1 s, cv: 0}}",
        "{weibull: {mean: 1 s, cv: 0.001}}",
        "{hyperexponential: {mean: 1 s, cv: 0.9}}",
        "{hyperexponential: {branches: [{share: 0.5, mean: 1 s}]}}",
        "{uniform: {min: 2 s, max: 1 s}}",
        "{triangular: {min: 1 s, mode: 0 s, max: 2 s}}",
        "{empirical: {values: []}}",
        "{deterministic: 30}",
        "{at most: 2 min}",
        "{}",
        "[]",
        "never",
        "30 s"
      })
  void whatIsNoDistributionIsTold(String yaml) {
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(AssertionError.class)
        .hasCauseInstanceOf(ScenarioProblems.class);
  }
}

package org.jointline.model;

import org.jointline.random.Sampler;
import org.jointline.random.Samplers;
import org.jointline.scenario.Distribution;

/** Makes the sampler of a distribution. */
final class SamplerCompiler {
  private SamplerCompiler() {}

  static Sampler compile(Distribution of) {
    if (of instanceof Distribution.Exponential d) {
      return Samplers.exponential(d.mean());
    } else if (of instanceof Distribution.Lognormal d) {
      return Samplers.lognormal(d.mean(), d.cv());
    } else if (of instanceof Distribution.Gamma d) {
      return Samplers.gamma(d.shape(), d.scale());
    } else if (of instanceof Distribution.Weibull d) {
      return Samplers.weibull(d.shape(), d.scale());
    } else if (of instanceof Distribution.Triangular d) {
      return Samplers.triangular(d.min(), d.mode(), d.max());
    } else if (of instanceof Distribution.Uniform d) {
      return Samplers.uniform(d.min(), d.max());
    } else if (of instanceof Distribution.Deterministic d) {
      return Samplers.deterministic(d.value());
    } else if (of instanceof Distribution.Empirical d) {
      return Samplers.empirical(d.values().stream().mapToDouble(v -> v).toArray());
    } else if (of instanceof Distribution.Mixture d) {
      return Samplers.mixture(
          d.parts().stream().mapToDouble(Distribution.Part::share).toArray(),
          d.parts().stream().map(p -> compile(p.of())).toArray(Sampler[]::new));
    } else if (of instanceof Distribution.AtMost d) {
      return Samplers.atMost(compile(d.of()), d.limit());
    } else if (of instanceof Distribution.Never) {
      return Samplers.never();
    }
    throw new AssertionError(of);
  }
}

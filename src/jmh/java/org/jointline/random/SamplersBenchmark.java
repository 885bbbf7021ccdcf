package org.jointline.random;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Time a draw: one at a time and drawn ahead, by ziggurat and by inversion, own exp and not. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(SamplersBenchmark.DRAWS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SamplersBenchmark {
  /** As many as the kernel draws ahead. */
  static final int DRAWS = 32;

  private final Xoshiro stream = new Xoshiro(1);
  private final double[] out = new double[DRAWS];
  private final Sampler exponential = Samplers.exponential(240);
  private final Sampler lognormal = Samplers.lognormal(240, 1.2);
  private final Sampler gamma = Samplers.gamma(2, 120);

  private double[] oneByOne(Sampler sampler) {
    for (int i = 0; i < DRAWS; i++) {
      out[i] = sampler.next(stream);
    }
    return out;
  }

  private double[] ahead(Sampler sampler) {
    sampler.fill(stream, out);
    return out;
  }

  @Benchmark
  public double[] exponentialOneByOne() {
    return oneByOne(exponential);
  }

  @Benchmark
  public double[] exponentialAhead() {
    return ahead(exponential);
  }

  @Benchmark
  public double[] exponentialByInversion() {
    for (int i = 0; i < DRAWS; i++) {
      out[i] = -240 * StrictMath.log(1 - stream.nextDouble());
    }
    return out;
  }

  @Benchmark
  public double[] lognormalOneByOne() {
    return oneByOne(lognormal);
  }

  @Benchmark
  public double[] lognormalAhead() {
    return ahead(lognormal);
  }

  @Benchmark
  public double[] lognormalWithStrictMath() {
    for (int i = 0; i < DRAWS; i++) {
      out[i] = StrictMath.exp(5 + 0.94 * NormalZiggurat.next(stream));
    }
    return out;
  }

  @Benchmark
  public double[] gammaAhead() {
    return ahead(gamma);
  }
}

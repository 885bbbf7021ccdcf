package org.jointline.experiment;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jointline.scenario.file.ScenarioProblems;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Whole replications of the benchmark scenarios on one thread. The score is nanoseconds a
 * replication; the secondary figure {@code calls} is nanoseconds a call. With {@code -prof gc} the
 * figure {@code gc.alloc.rate.norm} is what a replication allocates.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class WorkloadBenchmark {
  /** Shipped scenario, below {@code scenarios}. */
  @Param({"benchmarks/w1", "benchmarks/w2", "city-2012/pilot"})
  public String scenario;

  private Workload workload;
  private EmptyListener nobody;

  @Setup
  public void read() throws ScenarioProblems {
    workload = new Workload(Path.of("scenarios", scenario + ".yaml"));
    nobody = new EmptyListener();
  }

  /** Calls simulated, so that time a call can be told. */
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  @State(Scope.Thread)
  public static class Calls {
    public double calls;
  }

  /** The kernel told to nobody: what is left is what statistics cost. */
  @Benchmark
  public void kernelAlone(Calls calls) {
    workload.replication.run(1, 0, nobody);
    calls.calls += workload.calls;
  }

  @Benchmark
  public void withCounts(Calls calls) {
    workload.count();
    calls.calls += workload.calls;
  }

  /** Everything that {@code jointline run} does for a replication. */
  @Benchmark
  public void withCountsAndMerge(Calls calls) {
    workload.countAndMerge();
    calls.calls += workload.calls;
  }
}

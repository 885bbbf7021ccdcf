package org.jointline.routing;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import org.jointline.model.CompiledScenario;
import org.jointline.scenario.file.ScenarioFile;
import org.jointline.scenario.file.ScenarioProblems;
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
 * A call joins a queue of so many and the first leaves it: flat records with links, against an
 * object for each call.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class QueueBenchmark {
  @Param({"3", "300", "30000"})
  public int waiting;

  private WaitingCalls flat;
  private ArrayDeque<Call> objects;
  private long now;

  private record Call(
      int type, long number, int interval, long now, long deadline, long talk, long afterCall) {}

  @Setup
  public void fill() throws ScenarioProblems {
    Path file = Path.of("scenarios", "benchmarks", "w1.yaml");
    flat = new WaitingCalls(CompiledScenario.of(ScenarioFile.read(file).scenario()).model());
    objects = new ArrayDeque<>();
    for (int i = 0; i < waiting; i++) {
      flat.add(0, i, 0, ++now, now + 1000, 240, 0);
      objects.add(new Call(0, i, 0, now, now + 1000, 240, 0));
    }
  }

  @Benchmark
  public long flatRecords() {
    flat.add(0, now, 0, ++now, now + 1000, 240, 0);
    int head = flat.head(0);
    flat.remove(head);
    return flat.talk(head);
  }

  @Benchmark
  public long anObjectACall() {
    objects.add(new Call(0, now, 0, ++now, now + 1000, 240, 0));
    return objects.poll().talk();
  }
}

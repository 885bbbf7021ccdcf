package org.jointline.experiment;

import java.nio.file.Path;
import java.util.Optional;
import org.jointline.kernel.Replication;
import org.jointline.measure.IntervalCounts;
import org.jointline.model.ArrivalCurve;
import org.jointline.model.CompiledScenario;
import org.jointline.scenario.file.ScenarioFile;
import org.jointline.scenario.file.ScenarioProblems;

/** A scenario ready to run replication after replication on the calling thread. */
final class Workload {
  final CompiledScenario compiled;
  final Replication replication;
  final IntervalCounts counts;
  final Merge merge;

  /** Calls expected in a replication, those of the warm-up and of the drain included. */
  final double calls;

  private int next;

  Workload(Path file) throws ScenarioProblems {
    compiled = CompiledScenario.of(ScenarioFile.read(file).scenario());
    replication = new Replication(compiled.model());
    counts = new IntervalCounts(compiled.model());
    merge = new Merge(compiled, Optional.empty());
    double sum = 0;
    for (ArrivalCurve curve : compiled.model().arrivals) {
      sum += curve.expectedCalls();
    }
    calls = sum;
  }

  /** Runs the next replication with all its counts. */
  void count() {
    replication.run(1, next++, counts);
  }

  /** Runs the next replication with all its counts and adds them to those before. */
  void countAndMerge() {
    count();
    merge.add(counts);
  }
}

package org.jointline.scenarios;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jointline.experiment.ExperimentRun;
import org.jointline.experiment.ReplicationSink;
import org.jointline.experiment.RunOptions;
import org.jointline.experiment.Summary;
import org.jointline.measure.Measure;
import org.jointline.scenario.Experiment;
import org.jointline.scenario.Scenario;
import org.jointline.scenario.file.ScenarioFile;

/** Finds and runs the scenario files that Jointline ships. */
final class ShippedScenario {
  private static final Path FOLDER = Path.of("scenarios");

  private ShippedScenario() {}

  /** Every file, sorted by name. */
  static List<Path> all() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.filter(f -> f.toString().matches(".*\\.(yaml|yml|json)")).sorted().toList();
    }
  }

  /** Runs a file with its own seed and so many replications. */
  static Summary run(Path file, int replications) throws Exception {
    return run(file, replications, (replication, kind, id, values) -> {});
  }

  /** The values of a call type's measure, one a replication, with the file's own seed. */
  static double[] values(String file, int replications, String callType, Measure measure)
      throws Exception {
    List<Double> values = new ArrayList<>();
    run(
        FOLDER.resolve(file),
        replications,
        (int replication, String kind, String id, Map<Measure, Double> all) -> {
          if (kind.equals("call type") && id.equals(callType)) {
            values.add(all.get(measure));
          }
        });
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  static Summary run(Path file, int replications, ReplicationSink sink) throws Exception {
    RunOptions plain = RunOptions.plain();
    return ExperimentRun.run(
        withReplications(ScenarioFile.read(file).scenario(), replications),
        new RunOptions(
            plain.scenarioHash(),
            plain.version(),
            plain.command(),
            plain.threads(),
            plain.progress(),
            plain.cancelled(),
            Optional.of(sink),
            plain.calls()));
  }

  private static Scenario withReplications(Scenario s, int replications) {
    Experiment e = s.experiment();
    return s.with(
        new Experiment(replications, e.seed(), e.confidence(), Optional.empty(), e.threads()));
  }
}

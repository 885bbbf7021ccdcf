package org.jointline.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;
import org.jointline.experiment.RunCommandLine;
import org.jointline.scenario.Experiment;
import org.jointline.scenario.Scenario;
import picocli.CommandLine.Option;

/** How a command line may change a scenario's experiment. */
final class ExperimentOptions {
  private static final BigDecimal LEAST_CONFIDENCE = new BigDecimal("0.5");

  @Option(
      names = "--replications",
      paramLabel = "N",
      description = {
        "How often to run it (default: what the file says).",
        "Exactly so often, whatever rule for stopping the file has."
      })
  private Integer replications;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of the random numbers (default: what the file says).")
  private Long seed;

  @Option(
      names = "--confidence",
      paramLabel = "SHARE",
      converter = ShareConverter.class,
      description = "Confidence of every interval, such as 95%% (default: what the file says).")
  private BigDecimal confidence;

  /** The scenario with the experiment that was asked for. */
  Scenario appliedTo(Scenario scenario) {
    check();
    Experiment old = scenario.experiment();
    Experiment asked =
        new Experiment(
            replications == null ? old.replications() : replications,
            seed == null ? old.seed() : seed,
            confidence == null ? old.confidence() : confidence.doubleValue(),
            replications == null ? old.until() : Optional.empty(),
            old.threads());
    return scenario.with(asked);
  }

  /** The ranges are those of a scenario file. */
  private void check() {
    if (replications != null && (replications < 1 || replications > Experiment.MOST_REPLICATIONS)) {
      throw new UserError("--replications must be from 1 to 1,000,000, got " + replications);
    }
    if (seed != null && (seed < 0 || seed > Experiment.MOST_SEED)) {
      throw new UserError(
          "--seed must be from 0 to " + Wording.grouped(Experiment.MOST_SEED) + ", got " + seed);
    }
    if (confidence != null && confidence.compareTo(LEAST_CONFIDENCE) <= 0) {
      throw new UserError(
          "--confidence must be more than 50 % and less than 100 %, got "
              + confidence.movePointRight(2).stripTrailingZeros().toPlainString()
              + " %");
    }
  }

  /** The command that makes the same results again. */
  String command(Path file, Experiment experiment) {
    return RunCommandLine.of(file.toString(), experiment);
  }
}

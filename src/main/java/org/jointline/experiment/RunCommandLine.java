package org.jointline.experiment;

import java.math.BigDecimal;
import org.jointline.scenario.Experiment;

/**
 * The command that makes the same results again: no outputs and no threads, which change nothing,
 * and every number named, so that a later change of the file's own is seen.
 */
public final class RunCommandLine {
  private RunCommandLine() {}

  public static String of(String file, Experiment experiment) {
    StringBuilder text = new StringBuilder("jointline run ").append(quoted(file));
    if (experiment.until().isEmpty()) {
      text.append(" --replications ").append(experiment.replications());
    }
    text.append(" --seed ").append(experiment.seed());
    BigDecimal percent =
        BigDecimal.valueOf(experiment.confidence()).movePointRight(2).stripTrailingZeros();
    text.append(" --confidence ").append(percent.toPlainString()).append('%');
    return text.toString();
  }

  /** A word as a shell takes it. */
  public static String quoted(String word) {
    return word.matches("[\\p{L}\\p{N}_./:\\\\+@-]+")
        ? word
        : "'" + word.replace("'", "'\\''") + "'";
  }
}

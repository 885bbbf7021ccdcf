package org.jointline.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import org.jointline.experiment.RunOptions.Progress;

/** Runs cases and compares what comes out with what should. */
public final class Validation {
  private Validation() {}

  /**
   * Looks at some cases or all.
   *
   * @param cases of {@link Cases#all()}
   * @param effort 1 is the usual; n runs n times as many replications
   * @param threads empty: one a processor
   * @param progress told after each case
   * @param cancelled asked often; once true, the case at work is not counted and no other begun
   * @throws InterruptedException if the calling thread is interrupted
   */
  public static Outcome run(
      List<Case> cases,
      int effort,
      OptionalInt threads,
      Progress progress,
      BooleanSupplier cancelled)
      throws InterruptedException {
    CaseRun run = new CaseRun(effort, threads, cancelled);
    List<Outcome.CaseOutcome> done = new ArrayList<>();
    boolean interrupted = false;
    for (Case each : cases) {
      interrupted = cancelled.getAsBoolean();
      if (interrupted) {
        break;
      }
      List<Checked> values = run.run(each);
      interrupted = cancelled.getAsBoolean();
      if (interrupted) {
        break;
      }
      done.add(new Outcome.CaseOutcome(each, values));
      progress.merged(done.size(), cases.size());
    }
    return outcome(done, effort, cases.size() == Cases.all().size(), interrupted);
  }

  /** What the values of several cases say together. */
  static Outcome outcome(
      List<Outcome.CaseOutcome> done, int effort, boolean whole, boolean interrupted) {
    List<Checked> all = done.stream().flatMap(c -> c.values().stream()).toList();
    return new Outcome(effort, done, PooledZ.of(all), whole, Cases.later(), interrupted);
  }
}

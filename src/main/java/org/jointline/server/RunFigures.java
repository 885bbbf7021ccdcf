package org.jointline.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jointline.scenario.CallType;
import org.jointline.stats.Estimate;

/** The background runs' figures, from the runs. */
final class RunFigures implements BatchFigures {
  private final Runs runs;

  RunFigures(Runs runs) {
    this.runs = runs;
  }

  @Override
  public List<Batch> batches() {
    return runs.all().stream().map(RunFigures::batch).toList();
  }

  private static Batch batch(BatchRun run) {
    return new Batch(run.id(), run.done(), run.planned(), run.rate(), widths(run));
  }

  private static List<Width> widths(BatchRun run) {
    List<Width> widths = new ArrayList<>();
    Optional<Convergence.Point> last = run.convergence().last();
    if (last.isPresent()) {
      List<CallType> types = run.scenario().callTypes();
      for (int i = 0; i < types.size(); i++) {
        Optional<Estimate> estimate = last.get().lines().get(i);
        if (estimate.isPresent()) {
          widths.add(new Width(types.get(i).id(), estimate.get().halfWidth()));
        }
      }
    }
    return widths;
  }
}

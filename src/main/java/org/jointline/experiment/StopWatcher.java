package org.jointline.experiment;

import java.util.Optional;
import org.jointline.measure.Measure;
import org.jointline.scenario.Experiment;
import org.jointline.stats.Estimate;

/**
 * Decides after each merged replication whether there are enough. It sees only what is merged, in
 * index order, so the number it stops at does not depend on threads.
 *
 * <p>Sequential stopping (Law 2015, ch. 9): with a relative error g the half-width must be at most
 * g/(1+g) of the mean. It is looked at every tenth replication from the least number on.
 */
final class StopWatcher {
  private static final int LEAST = 10;
  private static final int EVERY = 10;

  private final Experiment experiment;
  private int planned;
  private boolean reached;

  StopWatcher(Experiment experiment) {
    this.experiment = experiment;
    planned =
        experiment
            .until()
            .map(rule -> Math.min(rule.cap(), firstLook(experiment.replications())))
            .orElse(experiment.replications());
  }

  private static int firstLook(int least) {
    return (Math.max(LEAST, least) + EVERY - 1) / EVERY * EVERY;
  }

  /** Most replications there can be. */
  int most() {
    return experiment.until().map(Experiment.StopRule::cap).orElse(experiment.replications());
  }

  /** Replications expected in all, as far as is known now. */
  int planned() {
    return planned;
  }

  /** Whether the replications merged are enough. */
  boolean enough(Merge merge) {
    int n = merge.replications();
    if (n >= most()) {
      return true;
    }
    if (experiment.until().isEmpty()
        || n < Math.max(LEAST, experiment.replications())
        || n % EVERY != 0) {
      return false;
    }
    Experiment.StopRule rule = experiment.until().get();
    Estimate estimate = watched(merge, rule).orElse(null);
    if (estimate == null) {
      planned = most();
      return false;
    }
    double wanted = wanted(rule, estimate);
    // no share of a mean of 0 is narrow enough: what never happened so far may be rare
    double half = halfWidth(merge, rule, estimate);
    double ratio = wanted == 0 ? Double.POSITIVE_INFINITY : half / wanted;
    reached = wanted > 0 && half <= wanted;
    planned = (int) Math.min(most(), Math.max(n + EVERY, Math.ceil(n * ratio * ratio)));
    return reached;
  }

  /**
   * Half-width of the estimate. A share that was the same in every replication, all or none, is not
   * known for certain: with 95 % confidence what never happened in n calls is rarer than 3/n.
   */
  private static double halfWidth(Merge merge, Experiment.StopRule rule, Estimate estimate) {
    boolean extreme = estimate.mean() == 0 || estimate.mean() == 1;
    if (estimate.halfWidth() > 0 || !extreme) {
      return estimate.halfWidth();
    }
    double calls = merge.total(rule.entity(), Measure.OFFERED).map(Estimate::mean).orElse(1.0);
    return 3 / (merge.replications() * Math.max(1, calls));
  }

  private static Optional<Estimate> watched(Merge merge, Experiment.StopRule rule) {
    for (Measure measure : Measure.values()) {
      if (measure.key().equals(rule.measure())) {
        return merge.total(rule.entity(), measure);
      }
    }
    return Optional.empty();
  }

  private static double wanted(Experiment.StopRule rule, Estimate estimate) {
    double g = rule.halfWidth();
    return rule.relative() ? Math.abs(estimate.mean()) * g / (1 + g) : g;
  }

  /** How it ended, in words. */
  Summary.Stopped stopped(int replications, boolean interrupted) {
    if (interrupted) {
      return new Summary.Stopped(
          "stopped by the user after " + replications + " replications", true);
    }
    if (experiment.until().isEmpty()) {
      String count = replications == 1 ? "1 replication" : replications + " replications";
      return new Summary.Stopped(count + ", as asked for", false);
    }
    Experiment.StopRule rule = experiment.until().get();
    String what = rule.measure() + " of " + rule.entity();
    return new Summary.Stopped(
        reached
            ? "after "
                + replications
                + " replications the interval of "
                + what
                + " is as narrow as"
                + " asked for"
            : "the cap of "
                + replications
                + " replications was reached before the interval of "
                + what
                + " was as narrow as asked for",
        false);
  }
}

package org.jointline.cli;

import java.util.Optional;
import org.jointline.experiment.Summary;
import org.jointline.experiment.Summary.Provenance;
import org.jointline.scenario.Experiment;

/** What makes the results of a stopped run again: the replications that were done, all of them. */
final class Again {
  private Again() {}

  /** The experiment of exactly as many replications as {@code done} has. */
  static Experiment replications(Experiment asked, Summary done) {
    return new Experiment(
        done.provenance().replications(),
        asked.seed(),
        asked.confidence(),
        Optional.empty(),
        asked.threads());
  }

  /** The same results with another command in their provenance. */
  static Summary by(String command, Summary s) {
    Provenance p = s.provenance();
    Provenance made =
        new Provenance(p.scenarioHash(), p.seed(), p.replications(), p.version(), command);
    return new Summary(
        s.title(),
        s.description(),
        made,
        s.confidence(),
        s.period(),
        s.callTypes(),
        s.agentGroups(),
        s.organisations(),
        s.total(),
        s.answeredBy(),
        s.assumptions(),
        s.warnings(),
        s.stopped());
  }
}

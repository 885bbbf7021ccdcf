package org.jointline.scenarios;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jointline.experiment.Summary;
import org.jointline.measure.Measure;
import org.jointline.measure.RuleFigure;
import org.jointline.measure.RuleKind;

/** What a shipped scenario gives: each replication's values, made once for all who ask. */
final class Results {
  /** Weeks, or whatever a scenario's period is. */
  static final int REPLICATIONS = 100;

  private static final Map<String, Results> DONE = new HashMap<>();

  private final Map<Figure, double[]> values = new HashMap<>();
  private final Summary summary;

  private Results(String file) throws Exception {
    summary =
        ShippedScenario.run(
            Path.of("scenarios").resolve(file),
            REPLICATIONS,
            (replication, kind, id, measures) -> add(replication, kind, id, measures));
  }

  /** Of a file under {@code scenarios/}. */
  static synchronized Results of(String file) throws Exception {
    Results done = DONE.get(file);
    if (done == null) {
      done = new Results(file);
      DONE.put(file, done);
    }
    return done;
  }

  private void add(int replication, String kind, String id, Map<Measure, Double> measures) {
    measures.forEach(
        (measure, value) ->
            values.computeIfAbsent(new Figure(kind, id, measure), f -> empty())[replication] =
                value);
  }

  private static double[] empty() {
    double[] none = new double[REPLICATIONS];
    Arrays.fill(none, Double.NaN);
    return none;
  }

  Summary summary() {
    return summary;
  }

  /** One value a replication. */
  double[] values(Figure figure) {
    double[] found = values.get(figure);
    if (found == null) {
      throw new IllegalArgumentException("no " + figure);
    }
    return found;
  }

  /** Mean over the replications. */
  double mean(Figure figure) {
    return Arrays.stream(values(figure)).average().orElseThrow();
  }

  /** What outside help did, on average. */
  double outside(String id, RuleFigure figure) {
    return summary.rules().stream()
        .filter(r -> r.kind() == RuleKind.OUTSIDE_HELP && r.id().equals(id))
        .mapToDouble(r -> r.figures().get(figure).mean())
        .sum();
  }

  String words(Figure figure) {
    return figure.words(mean(figure));
  }
}

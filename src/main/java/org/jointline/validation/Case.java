package org.jointline.validation;

import java.util.List;
import org.jointline.scenario.Scenario;

/**
 * A model somebody else has solved, and its numbers.
 *
 * @param group heading it stands under
 * @param title in a few words
 * @param model in words
 * @param source of the numbers, or of the way to compute them
 * @param work how its values come about here
 */
public record Case(String id, String group, String title, String model, String source, Work work) {

  /** How the values of a case come about. */
  public sealed interface Work {}

  /** By running a scenario. */
  record Simulated(Scenario scenario, String hash, List<ExpectedValue> values) implements Work {
    Simulated {
      values = List.copyOf(values);
    }
  }

  /** By formulas, without chance. */
  record Computed(List<FormulaPoint> points) implements Work {
    Computed {
      points = List.copyOf(points);
    }
  }
}

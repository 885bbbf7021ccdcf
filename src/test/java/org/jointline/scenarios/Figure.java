package org.jointline.scenarios;

import java.util.Locale;
import org.jointline.measure.Measure;

/**
 * A number in the results of a scenario.
 *
 * @param kind as a replication's values are told: "call type", "agent group" or "organisation"
 * @param id of the entity
 */
record Figure(String kind, String id, Measure measure) {

  /** A number of a call type. */
  static Figure line(String id, Measure measure) {
    return new Figure("call type", id, measure);
  }

  /** A number of an agent group. */
  static Figure team(String id, Measure measure) {
    return new Figure("agent group", id, measure);
  }

  /** A number of an organisation. */
  static Figure party(String id, Measure measure) {
    return new Figure("organisation", id, measure);
  }

  /** The number as a planner would write it. */
  String words(double value) {
    return switch (measure.unit()) {
      case SHARE -> String.format(Locale.ROOT, "%.1f %%", 100 * value);
      case POUNDS -> String.format(Locale.ROOT, "£%,.0f", value);
      case CALLS, AGENTS, INCIDENTS ->
          String.format(Locale.ROOT, value < 100 ? "%.1f" : "%,.0f", value);
      case SECONDS -> seconds(value);
    };
  }

  private static String seconds(double value) {
    if (value < 100) {
      return String.format(Locale.ROOT, "%.1f s", value);
    }
    return value < 6_000
        ? String.format(Locale.ROOT, "%.1f min", value / 60)
        : String.format(Locale.ROOT, "%,.0f h", value / 3_600);
  }
}

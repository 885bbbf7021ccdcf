package org.jointline.experiment;

import java.util.Optional;
import org.jointline.measure.Measure;

/**
 * A number that every replication has: a measure of a call type, an agent group or an organisation,
 * or an organisation's cost net of what the settlement moves.
 *
 * @param kind of what
 * @param id of it
 * @param measure empty for the net cost
 */
public record Quantity(Kind kind, String id, Optional<Measure> measure) {

  /** What a quantity is of. */
  public enum Kind {
    CALL_TYPE("call type"),
    AGENT_GROUP("agent group"),
    ORGANISATION("organisation");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  static Quantity of(Kind kind, String id, Measure measure) {
    return new Quantity(kind, id, Optional.of(measure));
  }

  /** An organisation's cost of own staff, plus what it pays, less what it receives. */
  static Quantity netCost(String organisation) {
    return new Quantity(Kind.ORGANISATION, organisation, Optional.empty());
  }

  /** Key in the results: the measure's, or {@code netCost}. */
  public String key() {
    return measure.map(Measure::key).orElse("netCost");
  }
}

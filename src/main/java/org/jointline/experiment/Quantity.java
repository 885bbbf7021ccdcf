package org.jointline.experiment;

import java.util.Optional;
import org.jointline.measure.Measure;

/**
 * A number that every replication has: a measure of a call type, an agent group or an organisation,
 * money included.
 *
 * @param kind of what
 * @param id of it
 * @param reader organisation by whose own target for a call type the measure, a service level, is
 *     meant; empty: by the call type's
 */
public record Quantity(Kind kind, String id, Measure measure, Optional<String> reader) {

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
    return new Quantity(kind, id, measure, Optional.empty());
  }

  /** A call type's service level by an organisation's own target. */
  static Quantity read(String organisation, String callType, Measure base) {
    return new Quantity(Kind.CALL_TYPE, callType, base, Optional.of(organisation));
  }

  /** Cost of own staff and outside help, plus what is paid, less what is received. */
  static Quantity netCost(String organisation) {
    return of(Kind.ORGANISATION, organisation, Measure.NET_COST);
  }

  /** Key in the results: the measure's. */
  public String key() {
    return measure.key();
  }
}

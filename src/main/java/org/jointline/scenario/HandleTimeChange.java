package org.jointline.scenario;

import java.time.LocalDate;
import java.util.List;

/**
 * A time in which calls take longer, or shorter, such as after a change of systems.
 *
 * @param from first day
 * @param days how many
 * @param callTypes ids; empty: all
 * @param agentGroups ids; empty: all
 * @param handleTime multiplies talk and after-call work on the first day
 * @param recovery how it goes back to 100 %
 */
public record HandleTimeChange(
    LocalDate from,
    int days,
    List<String> callTypes,
    List<String> agentGroups,
    double handleTime,
    Recovery recovery) {
  /** How handle times go back to what they were. */
  public enum Recovery {
    /** All at once, when the days are over. */
    AT_ONCE("at once"),
    /** By an equal part each day. */
    LINEAR("linear");

    private final String words;

    Recovery(String words) {
      this.words = words;
    }

    /** In the words of a scenario file. */
    public String words() {
      return words;
    }
  }

  public HandleTimeChange {
    callTypes = List.copyOf(callTypes);
    agentGroups = List.copyOf(agentGroups);
  }

  /** The multiplier on one of the days, counted from 0. */
  public double on(int day) {
    return switch (recovery) {
      case AT_ONCE -> handleTime;
      case LINEAR -> 1 + (handleTime - 1) * (days - day) / days;
    };
  }

  /** Whether calls of a type with a group are meant. */
  public boolean holdsFor(String callType, String agentGroup) {
    return (callTypes.isEmpty() || callTypes.contains(callType))
        && (agentGroups.isEmpty() || agentGroups.contains(agentGroup));
  }
}

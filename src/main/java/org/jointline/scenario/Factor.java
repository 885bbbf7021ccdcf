package org.jointline.scenario;

/**
 * A count times a number that the author gives, such as carbon for each journey spared.
 *
 * @param name key in the scenario file
 * @param count what is counted
 * @param of id of the call type, agent group or organisation it is counted of
 * @param each the number
 * @param unit of the number, such as kg; may be empty
 */
public record Factor(String name, Count count, String of, double each, String unit) {

  /** What can be multiplied. */
  public enum Count {
    CALLS_OFFERED("calls offered", true, false),
    CALLS_ANSWERED("calls answered", true, true),
    CALLS_ABANDONED("calls abandoned", true, false),
    CALLS_BLOCKED("calls blocked", true, false),
    HOURS_PAID("hours paid", false, true),
    HOURS_ON_CALLS("hours on calls", false, true);

    private final String words;
    private final boolean ofCallTypes;
    private final boolean ofAgentGroups;

    Count(String words, boolean ofCallTypes, boolean ofAgentGroups) {
      this.words = words;
      this.ofCallTypes = ofCallTypes;
      this.ofAgentGroups = ofAgentGroups;
    }

    /** The words a scenario file uses. */
    public String words() {
      return words;
    }

    public boolean ofCallTypes() {
      return ofCallTypes;
    }

    public boolean ofAgentGroups() {
      return ofAgentGroups;
    }
  }
}

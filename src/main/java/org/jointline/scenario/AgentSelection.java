package org.jointline.scenario;

/** Which agent gets a call when several may take it. Inside a group it is the longest idle. */
public enum AgentSelection {
  /** First group in the order of the routing's ranks; the longest idle inside it. The default. */
  RANK_THEN_LONGEST_IDLE("rank then longest idle"),
  /** The longest idle of all groups that may take it now. */
  LONGEST_IDLE("longest idle"),
  /** The group with the fewest skills; the longest idle among equals. */
  FEWEST_SKILLS("fewest skills"),
  /**
   * Groups of the call type's own organisation first, of these the one with the fewest skills; then
   * the others alike; the longest idle among equals.
   */
  LOCAL_SPECIALIST_FIRST("local specialist first"),
  /**
   * The group with the smallest handle-time factor for this call type; longest idle among equals.
   */
  FASTEST("fastest"),
  /** Any idle agent, all alike. */
  RANDOM("random"),
  /** The group with the most idle agents; first ranked among equals. */
  MOST_IDLE_GROUP("most idle group");

  private final String words;

  AgentSelection(String words) {
    this.words = words;
  }

  /** The words a scenario file uses. */
  public String words() {
    return words;
  }
}

package org.jointline.scenario;

/** Which waiting call an agent takes when several wait that it may take. */
public enum CallSelection {
  /** Smallest priority number first, then longest wait. The default. */
  PRIORITY_THEN_LONGEST_WAIT("priority then longest wait"),
  /** Longest wait, whatever the type. */
  LONGEST_WAIT("longest wait"),
  /** Largest wait times the call type's weight. */
  WEIGHTED_WAIT("weighted wait"),
  /** The group's own skill rank first, then longest wait. */
  RANK_ORDER("rank order");

  private final String words;

  CallSelection(String words) {
    this.words = words;
  }

  /** The words a scenario file uses. */
  public String words() {
    return words;
  }
}

package org.jointline.scenario;

/** What "answered within T" is divided by. Four are in use; each names its two counts. */
public enum ServiceLevelBase {
  /** Answered within T over offered: every abandoned call is a miss. The default. */
  OFFERED("offered"),
  /** Answered within T over answered: abandoned calls are left out. */
  ANSWERED("answered"),
  /** Answered within T over offered less short abandons. */
  EXCLUDING_SHORT("excluding short abandons"),
  /** Answered or abandoned within T over offered: an early hang-up is no miss. */
  ANSWERED_OR_ABANDONED("answered or abandoned");

  private final String words;

  ServiceLevelBase(String words) {
    this.words = words;
  }

  /** The words a scenario file uses. */
  public String words() {
    return words;
  }
}

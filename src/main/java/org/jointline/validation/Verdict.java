package org.jointline.validation;

/** What comes of comparing a value with what it should be. */
public enum Verdict {
  WITHIN("ok"),
  /** Further away than chance explains. */
  OUTSIDE("FAILS"),
  /** Near enough, but the run was too short for that to mean anything. */
  TOO_WIDE("TOO WIDE"),
  /** So rare a thing that a run of this effort says nothing; not counted either way. */
  NEEDS_EFFORT("more effort");

  private final String words;

  Verdict(String words) {
    this.words = words;
  }

  /** For a table. */
  public String words() {
    return words;
  }
}

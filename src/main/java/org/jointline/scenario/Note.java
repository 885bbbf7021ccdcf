package org.jointline.scenario;

/**
 * What the author said of a value: where it comes from, or that nobody knows.
 *
 * @param path field path, such as {@code call types.non-emergency.talk}
 * @param kind assumed or sourced
 * @param value the value as written in the file, shortened
 * @param text the author's words
 */
public record Note(String path, Kind kind, String value, String text) {
  /** What kind of note. */
  public enum Kind {
    ASSUMED,
    SOURCE
  }
}

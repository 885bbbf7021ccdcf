package org.jointline.scenario.file;

/**
 * One thing wrong with a file.
 *
 * @param file as the user named it
 * @param line from 1; 0 if it is about the whole file
 * @param column from 1; 0 if it is about the whole file
 * @param path field path, such as {@code call types.non-emergency.patience.exponential.mean}; may
 *     be empty
 * @param message the rule and the value: "must be more than 0 s, got -30 s"
 * @param suggestion what to do about it; may be empty
 */
public record Problem(
    String file, int line, int column, String path, String message, String suggestion) {

  /** {@code file:line:column: path: message; suggestion}, without the parts that are empty. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(file);
    if (line > 0) {
      text.append(':').append(line).append(':').append(column);
    }
    text.append(": ");
    if (!path.isEmpty()) {
      text.append(path).append(": ");
    }
    text.append(message);
    if (!suggestion.isEmpty()) {
      text.append("; ").append(suggestion);
    }
    return text.toString();
  }
}

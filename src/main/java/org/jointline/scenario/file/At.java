package org.jointline.scenario.file;

/** A field that is being read: its path and place, and where its problems go. */
final class At {
  private final Reading reading;
  private final At parent;
  private final String step;
  private final Place place;

  private At(Reading reading, At parent, String step, Place place) {
    this.reading = reading;
    this.parent = parent;
    this.step = step;
    this.place = place;
  }

  static At top(Reading reading, Place place) {
    reading.place("", place);
    return new At(reading, null, "", place);
  }

  /** The field under a key; the key's place is remembered for later checks. */
  At field(Node.Text key) {
    At field = new At(reading, this, key.value(), key.place());
    reading.place(field.path(), key.place());
    return field;
  }

  At item(int index, Place place) {
    return new At(reading, this, "[" + index + "]", place);
  }

  /** The same field, pointing to another place for its problems. */
  At at(Place other) {
    return new At(reading, parent, step, other);
  }

  Reading reading() {
    return reading;
  }

  /** The field that this one is part of. */
  At parent() {
    return parent;
  }

  Place place() {
    return place;
  }

  /** The last step of the path: a key, or an index in brackets. */
  String step() {
    return step;
  }

  String path() {
    if (parent == null) {
      return "";
    }
    String before = parent.path();
    String shown = step.startsWith("[") ? step : Words.shortened(step);
    return before.isEmpty() || step.startsWith("[") ? before + shown : before + "." + shown;
  }

  void problem(Place where, String message, String suggestion) {
    reading.problem(where, path(), message, suggestion);
  }

  void problem(String message, String suggestion) {
    problem(place, message, suggestion);
  }
}

package org.jointline.scenario.file;

import org.jointline.scenario.Curve;

/**
 * Times of a day such as {@code 07:00-15:00}, or over midnight such as {@code 22:00-06:00}.
 *
 * @param from second of the day
 * @param to more than {@code from}; above 86,400 it is the next day
 */
record ClockSpan(int from, int to) {
  static final Kind<ClockSpan> KIND =
      new Scalar<>(
          "clock span",
          "times such as 07:00-15:00",
          SchemaParts.object(
              "type",
              "string",
              "pattern",
              "^\\s*\\d{1,2}:\\d{2}(:\\d{2})?\\s*-\\s*\\d{1,2}:\\d{2}(:\\d{2})?\\s*$"),
          ClockSpan::parse);

  private static ClockSpan parse(Node.Text text) throws NotUnderstood {
    String[] ends = text.value().strip().split("-", -1);
    if (ends.length != 2) {
      throw new NotUnderstood("must be times such as 07:00-15:00");
    }
    int from = ClockTimes.second(ends[0]);
    int to = ClockTimes.second(ends[1]);
    if (from == Curve.DAY_SECONDS) {
      throw new NotUnderstood("must not start at 24:00", "write 00:00");
    }
    if (from == to) {
      throw new NotUnderstood("must not end when it starts", "a whole day is 00:00-24:00");
    }
    return new ClockSpan(from, to > from ? to : to + Curve.DAY_SECONDS);
  }

  /** The same times, on the day after if they would else lie before another span. */
  ClockSpan within(int start) {
    return from < start ? new ClockSpan(from + Curve.DAY_SECONDS, to + Curve.DAY_SECONDS) : this;
  }
}

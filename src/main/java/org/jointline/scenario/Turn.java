package org.jointline.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One person's work on one day.
 *
 * @param date on which it starts
 * @param shift its name; empty where the staffing is a plain curve or a roster
 * @param person who it is; empty where nobody is named
 * @param onShift paid time, in order, not overlapping
 * @param offPhones time on shift that is not for calls (breaks, training), within {@code onShift}
 */
public record Turn(
    LocalDate date, String shift, String person, List<Span> onShift, List<Span> offPhones) {
  public Turn {
    onShift = List.copyOf(onShift);
    offPhones = List.copyOf(offPhones);
  }

  /**
   * A stretch of wall-clock time.
   *
   * @param from seconds after midnight of the turn's date, 0 to 172,799
   * @param to more than {@code from}; above 86,400 it is the next day
   */
  public record Span(int from, int to) {
    public Span {
      if (from < 0 || from >= to || to > 2 * Curve.DAY_SECONDS) {
        throw new IllegalArgumentException("span from " + from + " to " + to + " s");
      }
    }
  }

  /** The same turn, all of it off the phones. */
  Turn away() {
    return new Turn(date, shift, person, onShift, onShift);
  }

  /** What is left of spans where others are taken out; both in order and not overlapping. */
  public static List<Span> without(List<Span> spans, List<Span> others) {
    List<Span> rest = new ArrayList<>();
    for (Span span : spans) {
      int from = span.from();
      for (Span other : others) {
        if (other.to() > from && other.from() < span.to()) {
          if (other.from() > from) {
            rest.add(new Span(from, other.from()));
          }
          from = other.to();
        }
      }
      if (from < span.to()) {
        rest.add(new Span(from, span.to()));
      }
    }
    return rest;
  }
}

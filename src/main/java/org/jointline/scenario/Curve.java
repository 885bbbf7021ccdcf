package org.jointline.scenario;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A number that depends on the local weekday (or date) and time of day, constant within each piece:
 * agents on shift, calls per hour, pounds per hour.
 *
 * @param pieces do not overlap among weekday pieces, nor among pieces of one date; where a date has
 *     pieces of its own they alone hold, and those of its weekday do not
 * @param otherwise value where no piece applies
 */
public record Curve(List<Piece> pieces, double otherwise) {
  /** Seconds in a day without a change of the clocks; a piece may end here. */
  public static final int DAY_SECONDS = 86_400;

  public Curve {
    pieces = List.copyOf(pieces);
  }

  /** The same value always. */
  public static Curve constant(double value) {
    return new Curve(List.of(), value);
  }

  /**
   * One value in [from, to) of the given days.
   *
   * @param days weekdays it holds on; ignored (and empty) where {@code date} is given
   * @param date the one date it holds on, if any
   * @param fromSecond second of the local day, 0 to 86,399
   * @param toSecond second of the local day, more than {@code fromSecond}, at most 86,400; a span
   *     over midnight is two pieces
   * @param value what holds then
   */
  public record Piece(
      Set<DayOfWeek> days, Optional<LocalDate> date, int fromSecond, int toSecond, double value) {
    public Piece {
      days = Set.copyOf(days);
      if (fromSecond < 0 || toSecond > DAY_SECONDS || fromSecond >= toSecond) {
        throw new IllegalArgumentException("piece from " + fromSecond + " to " + toSecond + " s");
      }
    }
  }
}

package org.jointline.scenario;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/**
 * When the scenario happens and how time is sliced in the answers.
 *
 * @param start first instant that counts, in local time of {@code zone}
 * @param length how long counts, in clock-on-the-wall time: 14 days are 14 local days, also over a
 *     change of the clocks
 * @param interval reporting slice; divides an hour or is one or two hours
 * @param zone time zone of every local time in the scenario
 * @param warmUp simulated before {@code start} and not counted; zero starts empty
 * @param drain longest time after the end in which nobody calls any more and calls in hand are
 *     finished; a call not finished by then is still waiting. Calls of low priority that wait at
 *     the end meet no new rivals, so choose a quiet hour for it
 */
public record Calendar(
    LocalDateTime start,
    Duration length,
    Duration interval,
    ZoneId zone,
    Duration warmUp,
    Duration drain) {
  /**
   * Local dates on which somebody may start a shift that matters: from the day before the warm-up
   * to the last of the drain.
   */
  public List<LocalDate> dates() {
    LocalDate first = start.minus(warmUp).toLocalDate().minusDays(1);
    LocalDate last = start.plus(length).plus(drain).toLocalDate().plusDays(1);
    return first.datesUntil(last.plusDays(1)).toList();
  }
}

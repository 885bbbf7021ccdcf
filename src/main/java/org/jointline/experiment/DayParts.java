package org.jointline.experiment;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jointline.model.CompiledScenario;
import org.jointline.model.Model;

/**
 * Which part of the local day, and which local day, each reporting interval lies in. Parts are as
 * long as an interval and count from 00:00.
 */
final class DayParts {
  private static final int MINUTES_A_DAY = 1440;

  private final List<ZonedDateTime> starts = new ArrayList<>();
  private final int[] part;
  private final boolean[] firstOfDay;
  private final int minutes;
  private final double[] seconds;

  DayParts(CompiledScenario compiled) {
    Model model = compiled.model();
    minutes = (int) (model.intervalTicks / Model.TICKS_PER_SECOND / 60);
    part = new int[model.intervals];
    firstOfDay = new boolean[model.intervals];
    seconds = new double[count()];
    for (int s = 0; s < model.intervals; s++) {
      ZonedDateTime start = compiled.time().local(model.startTick + s * model.intervalTicks);
      starts.add(start);
      part[s] = (start.getHour() * 60 + start.getMinute()) / minutes;
      firstOfDay[s] = s == 0 || !start.toLocalDate().equals(starts.get(s - 1).toLocalDate());
      seconds[part[s]] += model.intervalTicks / (double) Model.TICKS_PER_SECOND;
    }
  }

  /** Parts in a day. */
  int count() {
    return (MINUTES_A_DAY + minutes - 1) / minutes;
  }

  int intervals() {
    return part.length;
  }

  int of(int interval) {
    return part[interval];
  }

  /** Whether a local day begins with this interval (or the period does). */
  boolean startsDay(int interval) {
    return firstOfDay[interval];
  }

  int minutes() {
    return minutes;
  }

  int minuteOfDay(int dayPart) {
    return dayPart * minutes;
  }

  /** Simulated seconds of a replication in this part, all days together. */
  double seconds(int dayPart) {
    return seconds[dayPart];
  }

  List<ZonedDateTime> starts() {
    return starts;
  }
}

package org.jointline.scenario;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The modes an arrangement can be in, one at a time: one switch for everything that names a mode.
 *
 * <p>The clock changes what is the mode while no trigger is on. A trigger that is on goes before
 * the clock, the last in the file before those above it.
 *
 * @param names at least one
 * @param start the mode at the beginning
 * @param changes in file order
 */
public record Modes(List<String> names, String start, List<Change> changes) {
  public Modes {
    names = List.copyOf(names);
    changes = List.copyOf(changes);
  }

  /** A change of mode: by the clock, or by what is seen on the floor. */
  public sealed interface Change {
    /** Name of the mode it leads to. */
    String to();
  }

  /**
   * @param at local times
   */
  public record ByClock(String to, List<Moment> at) implements Change {
    public ByClock {
      at = List.copyOf(at);
    }
  }

  /**
   * @param trigger when
   * @param otherwise the mode afterwards; empty: it stays as it is
   */
  public record ByTrigger(String to, Trigger trigger, Optional<String> otherwise)
      implements Change {}

  /**
   * A local time, every week or once.
   *
   * @param days empty where {@code date} is given
   * @param second of the day, 0 to 86,399
   */
  public record Moment(Set<DayOfWeek> days, Optional<LocalDate> date, int second) {
    public Moment {
      days = Set.copyOf(days);
    }
  }
}

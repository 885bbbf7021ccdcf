package org.jointline.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Hours that people work together, with their breaks.
 *
 * @param name for people
 * @param from second of the day at which it starts
 * @param to second after the midnight it starts behind; above 86,400 it ends the next day
 * @param breaks paid time off the phones; their windows do not overlap
 * @param relief people beside those on the shift who stand in for others on a break and are off the
 *     phones while nobody is
 */
public record Shift(String name, int from, int to, List<Break> breaks, int relief) {
  public Shift {
    breaks = List.copyOf(breaks);
  }

  /**
   * A break that everybody on a shift has once.
   *
   * @param seconds length, with the time lost on the way
   * @param from start of the window it lies in, like a shift's
   * @param to end of the window
   * @param mostAway who may be away at once; 0: as few as the window allows
   */
  public record Break(int seconds, int from, int to, int mostAway) {
    /** Groups that go one after the other; 0 where the window has no room for all of them. */
    public int waves(int people) {
      int room = (to - from) / seconds;
      if (room == 0) {
        return 0;
      }
      int away = mostAway > 0 ? mostAway : (people + room - 1) / room;
      int waves = away == 0 ? 0 : (people + away - 1) / away;
      return waves > room ? 0 : waves;
    }

    /** When somebody goes: the waves, as equal as can be, are spread over the window. */
    Turn.Span of(int person, int people) {
      int waves = waves(people);
      int wave = (int) ((long) person * waves / people);
      int step = waves > 1 ? (to - from - seconds) / (waves - 1) : 0;
      int start = from + wave * (step >= 60 ? step / 60 * 60 : step);
      return new Turn.Span(start, start + seconds);
    }
  }

  /** One turn for each of so many people who start on a date, and for their relief. */
  public List<Turn> turns(LocalDate date, int people) {
    Turn.Span hours = new Turn.Span(from, to);
    List<Turn> turns = new ArrayList<>();
    for (int person = 0; person < people; person++) {
      List<Turn.Span> off = new ArrayList<>();
      for (Break pause : breaks) {
        off.add(pause.of(person, people));
      }
      off.sort(Comparator.comparingInt(Turn.Span::from));
      turns.add(new Turn(date, name, "", List.of(hours), off));
    }
    List<Turn> own = List.copyOf(turns);
    for (int r = 1; r <= relief && people > 0; r++) {
      turns.add(reliever(date, hours, own, r));
    }
    return turns;
  }

  /** The r-th to stand in is on the phones while r or more are away. */
  private Turn reliever(LocalDate date, Turn.Span hours, List<Turn> own, int r) {
    List<Turn.Span> needed = new ArrayList<>();
    List<Turn.Span> away = new ArrayList<>();
    own.forEach(t -> away.addAll(t.offPhones()));
    away.stream()
        .distinct()
        .filter(s -> away.stream().filter(s::equals).count() >= r)
        .sorted(Comparator.comparingInt(Turn.Span::from))
        .forEach(needed::add);
    return new Turn(date, name, "", List.of(hours), Turn.without(List.of(hours), needed));
  }
}

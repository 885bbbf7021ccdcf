package org.jointline.scenario;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Teams that go through the same pattern of shifts and days off, one some days behind the other. It
 * repeats for ever, before its start too.
 *
 * @param pattern the shift of each day; empty on days off
 * @param start a day on which the first team begins the pattern
 * @param teams in order
 */
public record Rota(List<Optional<Shift>> pattern, LocalDate start, List<Team> teams) {
  public Rota {
    pattern = List.copyOf(pattern);
    teams = List.copyOf(teams);
  }

  /**
   * @param people in the team
   * @param daysLater how much later than {@link Rota#start} it begins the pattern
   */
  public record Team(int people, int daysLater) {}

  /** Turns of everybody who starts a shift on one of the dates. */
  public List<Turn> turns(List<LocalDate> dates) {
    List<Turn> turns = new ArrayList<>();
    for (LocalDate date : dates) {
      Map<Shift, Integer> people = new LinkedHashMap<>();
      pattern.forEach(day -> day.ifPresent(shift -> people.put(shift, 0)));
      long day = ChronoUnit.DAYS.between(start, date);
      for (Team team : teams) {
        pattern
            .get((int) Math.floorMod(day - team.daysLater(), (long) pattern.size()))
            .ifPresent(shift -> people.merge(shift, team.people(), Integer::sum));
      }
      people.forEach((shift, number) -> turns.addAll(shift.turns(date, number)));
    }
    return turns;
  }

  /** Most people who start a shift together. */
  public int most(Shift shift) {
    int most = 0;
    for (int day = 0; day < pattern.size(); day++) {
      int people = 0;
      for (Team team : teams) {
        int place = Math.floorMod(day - team.daysLater(), pattern.size());
        people += pattern.get(place).filter(shift::equals).isPresent() ? team.people() : 0;
      }
      most = Math.max(most, people);
    }
    return most;
  }
}

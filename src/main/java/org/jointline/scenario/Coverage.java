package org.jointline.scenario;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * When calls of a type arrive and nobody who may ever take them is on the phones. Overflow counts
 * as able from the start; a reserve counts only where there are more people than it.
 */
final class Coverage {
  private final Scenario scenario;
  private final CallType type;
  private final Workload workload;
  private final Map<LocalDate, DaySteps> ableOn = new HashMap<>();

  Coverage(Scenario scenario, CallType type, Workload workload) {
    this.scenario = scenario;
    this.type = type;
    this.workload = workload;
  }

  /** The hours nobody covers, in words, and how many calls arrive then. */
  Optional<String> warning() {
    if (type.arrivals() instanceof Arrivals.AtTimes at) {
      long missed = at.times().stream().filter(t -> !anybodyAt(workload.local(t))).count();
      return missed == 0
          ? Optional.empty()
          : Optional.of(
              "nobody is there for "
                  + missed
                  + " of the "
                  + at.times().size()
                  + " "
                  + type.id()
                  + " calls when they arrive");
    }
    return hours();
  }

  private boolean anybodyAt(LocalDateTime local) {
    return ableOn
            .computeIfAbsent(local.toLocalDate(), this::able)
            .at(local.toLocalTime().toSecondOfDay())
        > 0;
  }

  private Optional<String> hours() {
    Map<DayOfWeek, List<Integer>> byDay = new EnumMap<>(DayOfWeek.class);
    Map<LocalDate, List<Integer>> byDate = new LinkedHashMap<>();
    Map<DayOfWeek, DaySteps> usual = new EnumMap<>(DayOfWeek.class);
    Set<LocalDate> special = specialDates();
    double calls = 0;
    for (LocalDate date : workload.days()) {
      boolean odd = special.contains(date);
      DaySteps missed =
          odd ? uncovered(date) : usual.computeIfAbsent(date.getDayOfWeek(), d -> uncovered(date));
      double missedCalls =
          missed.hours(workload.from(date), workload.to(date)) * workload.trend(type, date);
      if (missedCalls > 0) {
        calls += missedCalls;
        if (odd) {
          byDate.put(date, missed.positive());
        } else {
          byDay.put(date.getDayOfWeek(), missed.positive());
        }
      }
    }
    if (!(calls > 0)) {
      return Optional.empty();
    }
    return Optional.of(
        "nobody answers "
            + type.id()
            + " calls "
            + words(byDay, byDate)
            + ", while about "
            + ScenarioWarnings.about(calls)
            + " calls arrive then in the whole period");
  }

  private Set<LocalDate> specialDates() {
    Set<LocalDate> special = new TreeSet<>(workload.special(type));
    scenario.agentGroups().forEach(g -> special.addAll(workload.dates(g.staffing())));
    return special;
  }

  /** Calls an hour that arrive while nobody is there for them. */
  private DaySteps uncovered(LocalDate date) {
    return workload
        .callsPerHour(type, date)
        .with(able(date), (calls, there) -> there > 0 ? 0 : calls);
  }

  /** 1 while anybody who may take the calls is on the phones, else 0. */
  private DaySteps able(LocalDate date) {
    DaySteps able = DaySteps.constant(0);
    for (Routing.Step step : type.routing().steps()) {
      for (AgentGroup group : scenario.agentGroups()) {
        if (group.id().equals(step.group())) {
          DaySteps beyondReserve =
              workload.onThePhones(group, date).map(n -> n > step.reserve() ? 1 : 0);
          able = able.with(beyondReserve, Math::max);
        }
      }
    }
    return able;
  }

  private static String words(
      Map<DayOfWeek, List<Integer>> byDay, Map<LocalDate, List<Integer>> byDate) {
    Map<String, List<DayOfWeek>> sameTimes = new LinkedHashMap<>();
    byDay.forEach(
        (day, runs) -> sameTimes.computeIfAbsent(times(runs), t -> new ArrayList<>()).add(day));
    List<String> parts = new ArrayList<>();
    sameTimes.forEach((times, days) -> parts.add(("on " + days(days) + " " + times).strip()));
    Map<String, List<LocalDate>> sameDates = new HashMap<>();
    byDate.forEach(
        (date, runs) -> {
          String times = times(runs);
          List<LocalDate> dates = sameDates.computeIfAbsent(times, t -> new ArrayList<>());
          if (dates.isEmpty()) {
            parts.add(("on " + date + " " + times).strip());
          }
          dates.add(date);
        });
    return String.join(" and ", parts);
  }

  /** {@code Mon-Fri}, {@code Sat, Sun}. */
  private static String days(List<DayOfWeek> days) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < days.size(); ) {
      int j = i;
      while (j + 1 < days.size() && days.get(j + 1).getValue() == days.get(j).getValue() + 1) {
        j++;
      }
      String first = word(days.get(i));
      parts.add(i == j ? first : first + (j == i + 1 ? ", " : "-") + word(days.get(j)));
      i = j + 1;
    }
    return days.size() == 7 ? "any day" : String.join(", ", parts);
  }

  private static String word(DayOfWeek day) {
    return day.name().charAt(0) + day.name().substring(1, 3).toLowerCase(Locale.ROOT);
  }

  /** {@code from 18:00 to 08:00} where the night joins up; empty for the whole day. */
  private static String times(List<Integer> runs) {
    List<Integer> spans = new ArrayList<>(runs);
    int last = spans.size() - 1;
    if (spans.size() == 2 && spans.get(0) == 0 && spans.get(1) == Curve.DAY_SECONDS) {
      return "";
    }
    if (spans.size() > 2 && spans.get(0) == 0 && spans.get(last) == Curve.DAY_SECONDS) {
      spans.set(last, spans.get(1));
      spans.subList(0, 2).clear();
    }
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < spans.size(); i += 2) {
      parts.add("from " + clock(spans.get(i)) + " to " + clock(spans.get(i + 1)));
    }
    return String.join(" and ", parts);
  }

  private static String clock(int second) {
    return String.format(Locale.ROOT, "%02d:%02d", second / 3600, second / 60 % 60);
  }
}

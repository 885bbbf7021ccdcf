package org.jointline.scenario.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jointline.scenario.Rota;
import org.jointline.scenario.Shift;
import org.jointline.scenario.Turn;

/** {@code rota:} of a staffing. */
final class RotaShape {
  private static final int MOST_TEAMS = 100;
  private static final int LONGEST_CYCLE = 366;
  private static final String OFF = "off";
  private static final Pattern DASHED = Pattern.compile("[0-9]{1,3}(-[0-9]{1,3})+");
  private static final Pattern RUN = Pattern.compile("([0-9]{1,3}) +(.+)");

  /** A stretch of the pattern: so many days of one shift; no shift: as it comes. */
  private record Run(int days, String shift) {}

  private static final Kind<List<Run>> RUNS =
      new Either<>(
          "rota pattern",
          List.of(
              new Listed<>(
                  new Scalar<>(
                      "rota run",
                      "days and a shift such as 2 early",
                      SchemaParts.object("type", "string", "pattern", "^\\s*\\d{1,3} +\\S.*$"),
                      text -> run(text.value()))),
              new Scalar<>(
                  "dashed rota pattern",
                  "a pattern such as 2-2-2-4, or a list such as [2 early, 2 late, 4 off]",
                  SchemaParts.object("type", "string", "pattern", "^\\s*\\d{1,3}(-\\d{1,3})+\\s*$"),
                  text -> dashed(text.value()))));

  private static final Key<List<Run>> PATTERN =
      Key.required(
          "pattern",
          RUNS,
          "Days of each shift and days off, in order; by numbers alone, the shifts come in their"
              + " order and the last number is days off.",
          "[2 early, 2 late, 2 night, 4 off]");
  private static final Key<Map<String, ShiftShape.Hours>> SHIFTS =
      Key.required(
          "shifts",
          ShiftShape.OF_ROTA,
          "The pattern's shifts by name.",
          "{early: 07:00-15:00, late: 15:00-23:00, night: 23:00-07:00}");
  private static final Key<Integer> TEAMS =
      Key.optional(
          "teams", Values.count(1, MOST_TEAMS), 1, "1", "Teams that go through the pattern.", 5);
  private static final Key<List<Integer>> PEOPLE =
      Key.required(
          "people",
          new Either<>(
              "team sizes",
              List.of(
                  Values.count(0, ShiftShape.MOST_PEOPLE, ShiftShape.WHY_MOST).as(List::of),
                  new Listed<>(Values.count(0, ShiftShape.MOST_PEOPLE, ShiftShape.WHY_MOST)))),
          "People in each team, or one number a team.",
          4);
  private static final Key<LocalDate> FROM =
      Key.required("from", Dates.KIND, "A day on which the first team begins.", "2015-09-07");
  private static final Key<Integer> OFFSET =
      Key.optional(
          "offset",
          Values.count(0, LONGEST_CYCLE),
          null,
          "the pattern's length over the number of teams",
          "Days by which each team begins after the one before.",
          2);

  static final Shape<Staffing> SHAPE =
      Shape.of(
          "rota",
          "Teams that go through one pattern of shifts and days off, each some days after the"
              + " other, before 'from' too.",
          List.of(PATTERN, SHIFTS, TEAMS, PEOPLE, FROM, OFFSET),
          RotaShape::read);

  private RotaShape() {}

  private static Run run(String text) throws NotUnderstood {
    Matcher run = RUN.matcher(text.strip());
    if (!run.matches()) {
      throw new NotUnderstood("must be days and a shift such as 2 early, or 4 off");
    }
    return new Run(Integer.parseInt(run.group(1)), run.group(2).strip());
  }

  private static List<Run> dashed(String text) throws NotUnderstood {
    if (!DASHED.matcher(text.strip()).matches()) {
      throw new NotUnderstood("must be a pattern such as 2-2-2-4");
    }
    List<Run> runs = new ArrayList<>();
    for (String days : text.strip().split("-")) {
      runs.add(new Run(Integer.parseInt(days), null));
    }
    return runs;
  }

  private static Staffing read(Found found) {
    if (!found.sound(PATTERN, SHIFTS, TEAMS, PEOPLE, FROM)
        || found.at().reading().calendar() == null) {
      return null;
    }
    List<Optional<Shift>> days = days(found);
    List<Rota.Team> teams = days == null ? null : teams(found, days.size());
    if (teams == null) {
      return null;
    }
    Rota rota = new Rota(days, found.get(FROM), teams);
    boolean room = true;
    for (Map.Entry<String, ShiftShape.Hours> shift : found.get(SHIFTS).entrySet()) {
      int most = rota.most(named(shift.getKey(), shift.getValue()));
      room &= shift.getValue().hasRoomFor(most);
    }
    if (!room) {
      return null;
    }
    List<Turn> turns = rota.turns(found.at().reading().calendar().dates());
    return PersonLimit.holds(turns, found.at()) ? Staffing.of(turns) : null;
  }

  /** The pattern day by day; null where it is faulty. */
  private static List<Optional<Shift>> days(Found found) {
    Map<String, ShiftShape.Hours> shifts = found.get(SHIFTS);
    List<String> names = List.copyOf(shifts.keySet());
    List<Run> runs = found.get(PATTERN);
    boolean dashed = runs.get(0).shift() == null;
    if (dashed && runs.size() != names.size() + 1) {
      found
          .at(PATTERN)
          .problem(
              "must have one number for each of the "
                  + names.size()
                  + " shifts and one for days off, got "
                  + runs.size(),
              "");
      return null;
    }
    List<Optional<Shift>> days = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      Run run = runs.get(i);
      String name = !dashed ? run.shift() : i < names.size() ? names.get(i) : OFF;
      if (!name.equals(OFF) && !shifts.containsKey(name)) {
        found
            .at(PATTERN)
            .problem(
                "no shift '" + Words.shortened(name) + "'",
                Words.didYouMean(name, names, "shifts"));
        return null;
      }
      Optional<Shift> shift = Optional.ofNullable(shifts.get(name)).map(h -> named(name, h));
      days.addAll(Collections.nCopies(run.days(), shift));
    }
    if (days.isEmpty() || days.size() > LONGEST_CYCLE) {
      found.at(PATTERN).problem("must be 1 to 366 days long, got " + days.size(), "");
      return null;
    }
    return days;
  }

  private static Shift named(String name, ShiftShape.Hours hours) {
    Shift s = hours.shift();
    return new Shift(name, s.from(), s.to(), s.breaks(), s.relief());
  }

  private static List<Rota.Team> teams(Found found, int cycle) {
    int number = found.get(TEAMS);
    List<Integer> people = found.get(PEOPLE);
    if (people.size() != 1 && people.size() != number) {
      found
          .at(PEOPLE)
          .problem("must be one number, or one for each of the " + number + " teams", "");
      return null;
    }
    if (!found.given(OFFSET) && cycle % number != 0) {
      found
          .at(TEAMS)
          .problem(
              number + " teams do not divide a pattern of " + cycle + " days evenly",
              "add 'offset: " + Math.max(1, cycle / number) + "', days from team to team");
      return null;
    }
    int offset = found.get(OFFSET, cycle / number);
    List<Rota.Team> teams = new ArrayList<>();
    for (int t = 0; t < number; t++) {
      teams.add(new Rota.Team(people.get(people.size() == 1 ? 0 : t), t * offset));
    }
    return teams;
  }
}

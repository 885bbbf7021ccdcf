package org.jointline.scenario.file;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jointline.scenario.Curve;
import org.jointline.scenario.People;

/** {@code joiners:}, {@code leavers:} and {@code seconded:} of an agent group. */
final class JoinersShape {
  /** Each entry may make a part of a group. */
  private static final int MOST = 50;

  private static final Key<Integer> PEOPLE =
      Key.required("people", Values.count(1, ShiftShape.MOST_PEOPLE), "How many at once.", 4);
  private static final Key<LocalDate> FROM =
      Key.required("from", Dates.KIND, "First day.", "2012-09-03");
  private static final Key<Integer> TRAINING =
      Key.optional(
          "training",
          wholeDays(),
          0,
          "none",
          "Paid and off the phones, from the first day.",
          "5 weeks");
  private static final Key<Curve> HOURS =
      Key.optional(
          "hours",
          new OpeningHours(),
          null,
          "while anybody of the group is on shift",
          "When they work.",
          "Mon-Fri 08:00-16:00");

  private static final Key<Double> STEP_FACTOR =
      Key.required("factor", Values.POSITIVE_FACTOR, "Handle time against others'.", "140 %");
  private static final Key<Integer> STEP_FOR =
      Key.required("for", wholeDays(), "How long.", "4 weeks");
  private static final Shape<People.Learning> STEP =
      Shape.of(
          "learning step",
          "A handle time for a while; 100 % after the last.",
          List.of(STEP_FACTOR, STEP_FOR),
          found ->
              found.sound(STEP_FACTOR, STEP_FOR)
                  ? new People.Learning(found.get(STEP_FACTOR), found.get(STEP_FOR))
                  : null);
  private static final Kind<People.Learning> STEP_IN_WORDS =
      new Scalar<>(
          "learning step in words",
          "a step such as 140 % for 4 weeks",
          SchemaParts.object("type", "string", "pattern", "^.+ for .+$"),
          JoinersShape::step);
  private static final Key<List<People.Learning>> HANDLE_TIME =
      Key.optional(
          "handle time",
          new Listed<>(new Either<>("learning", List.of(STEP_IN_WORDS, STEP))),
          List.of(),
          "100 % at once",
          "The learning curve, after the training.",
          "[140 % for 4 weeks, 120 % for 4 weeks]");

  static final Kind<List<People.Joiners>> JOINERS =
      new Listed<>(
          Shape.of(
              "joiners",
              "New people, beside those of the staffing.",
              List.of(PEOPLE, FROM, TRAINING, HOURS, HANDLE_TIME),
              found ->
                  found.sound(PEOPLE, FROM)
                      ? new People.Joiners(
                          found.get(PEOPLE),
                          found.get(FROM),
                          found.get(TRAINING, 0),
                          found.optional(HOURS),
                          found.get(HANDLE_TIME, List.of()))
                      : null),
          MOST);

  private static final Key<LocalDate> UNTIL =
      Key.optional(
          "until", Dates.KIND, null, "they do not come back", "First day back.", "2012-12-03");
  private static final Key<String> TO =
      Key.required(
          "to", Values.name(Names.Sort.AGENT_GROUP), "The group they work in.", "advisers");

  static final Kind<List<People.Departure>> LEAVERS =
      new Listed<>(
          Shape.of(
              "leavers",
              "People who leave, so many of each shift.",
              List.of(PEOPLE, FROM, UNTIL),
              found -> departure(found, null)),
          MOST);
  static final Kind<List<People.Departure>> SECONDED =
      new Listed<>(
          Shape.of(
              "secondment",
              "People, so many of each shift, who work in another group for a while.",
              List.of(PEOPLE, TO, FROM, UNTIL),
              found -> found.sound(TO) ? departure(found, found.get(TO)) : null),
          MOST);

  private JoinersShape() {}

  /** A duration in whole days. */
  static Kind<Integer> wholeDays() {
    return new Scalar<>(
        "whole days",
        "whole days such as 5 weeks",
        Durations.SCHEMA,
        text -> days(Durations.parse(text)));
  }

  private static int days(Duration duration) throws NotUnderstood {
    if (!Duration.ofDays(duration.toDays()).equals(duration)) {
      throw new NotUnderstood("must be whole days");
    }
    return (int) duration.toDays();
  }

  private static People.Learning step(Node.Text text) throws NotUnderstood {
    String[] parts = text.value().split(" for ", -1);
    if (parts.length != 2) {
      throw new NotUnderstood("must be a step such as 140 % for 4 weeks");
    }
    double factor = Shares.factor(new Node.Text(text.place(), parts[0].strip(), true));
    if (!(factor > 0)) {
      throw new NotUnderstood("must be more than 0");
    }
    return new People.Learning(
        factor, days(Durations.parse(new Node.Text(text.place(), parts[1].strip(), true))));
  }

  private static People.Departure departure(Found found, String to) {
    if (!found.sound(PEOPLE, FROM)) {
      return null;
    }
    LocalDate until = found.get(UNTIL);
    if (until != null && !until.isAfter(found.get(FROM))) {
      found.at(UNTIL).problem("must be after the first day", "");
      return null;
    }
    return new People.Departure(
        found.get(PEOPLE),
        found.get(FROM),
        found.optional(UNTIL),
        java.util.Optional.ofNullable(to));
  }
}

package org.jointline.scenario.file;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jointline.scenario.Modes;

/** {@code modes:} of a scenario. */
final class ModesShape {
  private static final int DAY = 86_400;
  private static final int MOST_MODES = 20;
  private static final int MOST_CHANGES = 100;

  private static final Key<List<String>> LIST =
      Key.required(
          "list", new Declared(Names.Sort.MODE), "Their names.", "[alone, overflow, pooled]");
  private static final Key<String> START =
      Key.optional(
          "start",
          Values.name(Names.Sort.MODE),
          null,
          "the first of the list",
          "The mode at the beginning.",
          "alone");

  private static final Key<String> TO =
      Key.required("to", Values.name(Names.Sort.MODE), "The mode it leads to.", "pooled");
  private static final Kind<Modes.Moment> MOMENT =
      new Scalar<>(
          "moment",
          "a time such as Fri 20:00 or 2015-04-01 06:00",
          SchemaParts.object("type", "string"),
          ModesShape::moment);
  private static final Key<List<Modes.Moment>> AT =
      Key.required(
          "at",
          new Either<>("moments", List.of(MOMENT.as(List::of), new Listed<>(MOMENT))),
          "Local times, every week or on a date.",
          "Fri 20:00");
  private static final Key<String> ELSE =
      Key.optional(
          "else",
          Values.name(Names.Sort.MODE),
          null,
          "it stays as it is",
          "The mode afterwards.",
          "alone");

  private static final Shape<Modes.Change> CHANGE =
      Shape.oneOf(
          "change of mode",
          "By the clock, or by what is seen on the floor.",
          () -> List.of(Alternative.of(AT), Alternative.of(GuardShape.WHEN)),
          keys(),
          ModesShape::change);
  private static final Key<List<Modes.Change>> CHANGES =
      Key.optional(
          "change",
          new Listed<>(CHANGE),
          List.of(),
          "never",
          "What changes the mode. A trigger that is on goes before the clock, the last first.",
          "[{to: pooled, at: Fri 20:00}, {to: alone, at: Sat 06:00}]");

  static final Shape<Modes> SHAPE =
      Shape.of(
          "modes",
          "One switch for the whole arrangement, and what turns it.",
          List.of(LIST, START, CHANGES),
          ModesShape::modes);

  private ModesShape() {}

  private static List<Key<?>> keys() {
    List<Key<?>> keys = new ArrayList<>(List.of(TO, ELSE));
    keys.addAll(GuardShape.TRIGGER);
    keys.remove(GuardShape.WHEN);
    return keys;
  }

  private static Modes.Change change(Found found) {
    String to = found.get(TO);
    if (to == null) {
      return null;
    }
    if (found.given(AT)) {
      for (Key<?> key : keys()) {
        if (key != TO && found.given(key)) {
          found.at(key).problem("cannot stand beside 'at'", "leave it out");
        }
      }
      return found.get(AT) == null ? null : new Modes.ByClock(to, found.get(AT));
    }
    return new Modes.ByTrigger(to, GuardShape.trigger(found), found.optional(ELSE));
  }

  private static Modes modes(Found found) {
    List<String> names = found.get(LIST, List.of());
    if (names.isEmpty()) {
      return null;
    }
    if (names.size() > MOST_MODES) {
      found.at(LIST).problem("must be at most " + MOST_MODES + " modes", "");
    }
    List<Modes.Change> changes = found.get(CHANGES, List.of());
    if (changes.size() > MOST_CHANGES) {
      found.at(CHANGES).problem("must be at most " + MOST_CHANGES + " changes", "");
    }
    return new Modes(names, found.get(START, names.get(0)), changes);
  }

  private static Modes.Moment moment(Node.Text text) throws NotUnderstood {
    String value = text.value().strip();
    if (!value.isEmpty() && Character.isDigit(value.charAt(0)) && value.contains("-")) {
      LocalDateTime local = LocalTimes.parse(text);
      return new Modes.Moment(
          Set.of(), Optional.of(local.toLocalDate()), local.toLocalTime().toSecondOfDay());
    }
    int space = value.lastIndexOf(' ');
    boolean timed = value.indexOf(':') >= 0;
    String days = timed ? value.substring(0, Math.max(0, space)) : value;
    int second = timed ? ClockTimes.second(value.substring(space + 1)) : 0;
    if (second == DAY) {
      throw new NotUnderstood("must not be 24:00", "write 00:00 of the next day");
    }
    return new Modes.Moment(WeekSpans.days(days.strip()), Optional.empty(), second);
  }
}

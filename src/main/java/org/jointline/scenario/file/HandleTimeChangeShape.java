package org.jointline.scenario.file;

import java.time.LocalDate;
import java.util.List;
import org.jointline.scenario.HandleTimeChange;

/** {@code handle time changes:} of a scenario. */
final class HandleTimeChangeShape {
  private static final int MOST = 50;

  private static final Key<LocalDate> FROM =
      Key.required("from", Dates.KIND, "First day.", "2012-09-03");
  private static final Key<Integer> DAYS =
      Key.required("for", JoinersShape.wholeDays(), "How long.", "6 weeks");
  private static final Key<List<String>> CALL_TYPES =
      Key.optional(
          "call types",
          new Listed<>(Values.name(Names.Sort.CALL_TYPE)),
          List.of(),
          "all",
          "Calls that are meant.",
          "[non-emergency]");
  private static final Key<List<String>> AGENT_GROUPS =
      Key.optional(
          "agent groups",
          new Listed<>(Values.name(Names.Sort.AGENT_GROUP)),
          List.of(),
          "all",
          "Groups that are meant.",
          "[advisers]");
  private static final Key<Double> HANDLE_TIME =
      Key.required(
          "handle time",
          Values.POSITIVE_FACTOR,
          "Multiplies talk and after-call work on the first day.",
          "120 %");
  private static final Key<HandleTimeChange.Recovery> RECOVERY =
      Key.optional(
          "recovery",
          Values.oneOf(
              "recovery", HandleTimeChange.Recovery.values(), HandleTimeChange.Recovery::words),
          HandleTimeChange.Recovery.AT_ONCE,
          "at once",
          "How it goes back to 100 %: at once when the time is over, or by an equal part each day.",
          "linear");

  static final Kind<List<HandleTimeChange>> KIND =
      new Listed<>(
          Shape.of(
              "handle time change",
              "A time in which calls take longer, or shorter, such as after a change of systems.",
              List.of(FROM, DAYS, CALL_TYPES, AGENT_GROUPS, HANDLE_TIME, RECOVERY),
              HandleTimeChangeShape::read),
          MOST);

  private HandleTimeChangeShape() {}

  private static HandleTimeChange read(Found found) {
    if (!found.sound(FROM, DAYS, HANDLE_TIME, RECOVERY)) {
      return null;
    }
    if (found.get(DAYS) == 0) {
      found.at(DAYS).problem("must be at least a day", "");
      return null;
    }
    return new HandleTimeChange(
        found.get(FROM),
        found.get(DAYS),
        found.get(CALL_TYPES, List.of()),
        found.get(AGENT_GROUPS, List.of()),
        found.get(HANDLE_TIME),
        found.get(RECOVERY));
  }
}

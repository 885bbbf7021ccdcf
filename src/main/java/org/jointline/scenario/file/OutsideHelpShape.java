package org.jointline.scenario.file;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jointline.scenario.Rules;

/** One of {@code outside help:}. */
final class OutsideHelpShape {
  private static final Key<List<String>> CALL_TYPES =
      Key.required(
          "call types",
          new Listed<>(Values.name(Names.Sort.CALL_TYPE)),
          "Calls that may be passed on.",
          "[999]");
  private static final Key<Duration> DELAY =
      Key.optional(
          "delay",
          Values.DURATION,
          Duration.ZERO,
          "at once",
          "A call must have waited so long.",
          "30 s");
  private static final Key<Integer> AT_MOST =
      Key.required("at most", Values.count(1, 10_000), "Calls in its hands at a time.", 10);
  private static final Key<Duration> ANSWER =
      Key.optional(
          "answered after",
          Values.DURATION,
          Duration.ZERO,
          "at once",
          "From passing a call on to its answer.",
          "10 s");
  private static final Key<Double> HANDLE_TIME =
      Key.optional(
          "handle time",
          Values.POSITIVE_FACTOR,
          1.0,
          "100 %",
          "Multiplies the call's talk and after-call work.",
          "120 %");
  private static final Key<Double> COST =
      Key.optional("cost per call", Pounds.PRICE_KIND, 0.0, "£0", "What it costs.", "£4.50");
  private static final Key<String> PAID_BY =
      Key.optional(
          "paid by",
          Values.name(Names.Sort.ORGANISATION),
          null,
          "the owner of each call's type",
          "The organisation whose cost it is.",
          "police");
  private static final Key<String> GIVEN_BY =
      Key.optional(
          "given by",
          Values.name(Names.Sort.ORGANISATION),
          null,
          "none of the scenario's organisations",
          "The organisation whose people answer; what it gave is then told with the others'. What it"
              + " is paid meets its cost of the help.",
          "met");

  static final Shape<Rules.OutsideHelp> SHAPE =
      Shape.of(
          "outside help",
          "Somebody else who answers calls as a last resort: none of the scenario's own agents.",
          keys(),
          OutsideHelpShape::read);

  private OutsideHelpShape() {}

  private static List<Key<?>> keys() {
    List<Key<?>> keys =
        new ArrayList<>(
            List.of(CALL_TYPES, AT_MOST, DELAY, ANSWER, HANDLE_TIME, COST, PAID_BY, GIVEN_BY));
    keys.addAll(GuardShape.TRIGGER);
    return keys;
  }

  private static Rules.OutsideHelp read(Found found) {
    return found.sound(AT_MOST)
        ? new Rules.OutsideHelp(
            found.at().step(),
            found.get(CALL_TYPES, List.of()),
            GuardShape.trigger(found),
            found.get(DELAY, Duration.ZERO),
            found.get(AT_MOST),
            found.get(ANSWER, Duration.ZERO),
            found.get(HANDLE_TIME, 1.0),
            found.get(COST, 0.0),
            found.optional(PAID_BY),
            found.optional(GIVEN_BY))
        : null;
  }
}

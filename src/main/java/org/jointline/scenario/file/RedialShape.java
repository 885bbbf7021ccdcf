package org.jointline.scenario.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jointline.scenario.Distribution;
import org.jointline.scenario.Journey;

/** Who calls again after no answer. */
final class RedialShape {
  private static final int MOST_REDIALS = 1000;

  static final Kind<Boolean> YES_OR_NO = Values.oneOf("yes or no", yesOrNo());

  private static final Key<Double> AFTER_ABANDONING =
      Key.optional(
          "after abandoning",
          Values.SHARE,
          0.0,
          "0 %",
          "Share of those who gave up waiting that call again.",
          "50 %");
  private static final Key<Double> AFTER_BLOCKED =
      Key.optional(
          "after blocked",
          Values.SHARE,
          0.0,
          "0 %",
          "Share of those turned away that call again.",
          "70 %");
  private static final Key<Double> AFTER_HANGING_UP =
      Key.optional(
          "after hanging up",
          Values.SHARE,
          null,
          "that of abandoning",
          "Share of those who hung up at once that call again.",
          "0 %");
  private static final Key<Double> AFTER_MESSAGE =
      Key.optional(
          "after the message",
          Values.SHARE,
          0.0,
          "0 %",
          "Share of those cut off by the message that call again.",
          "20 %");
  private static final Key<Double> AFTER_FURTHER =
      Key.optional(
          "after further attempts",
          Values.SHARE,
          null,
          "as after the first",
          "Share of those whose further attempt fails, however it does, that call once more.",
          "80 %");
  private static final Key<Distribution> REDIAL_DELAY =
      Key.required(
          "delay",
          Distributions.LENGTH,
          "Time until the next attempt; a second at least.",
          "{exponential: {mean: 5 min}}");
  private static final Key<Integer> AT_MOST =
      Key.optional(
          "at most",
          Values.count(1, MOST_REDIALS, "nobody dials so often"),
          MOST_REDIALS,
          "1,000",
          "Further attempts after the first.",
          10);
  private static final Key<List<Journey.Option>> REDIAL_TO =
      Key.optional(
          "to",
          new Listed<>(OptionShape.SHAPE),
          List.of(),
          "the same line",
          "Shares of the redials that go to another line.",
          "[{share: 2 %, to: emergency}]");
  private static final Key<Boolean> SAME_CALLER =
      Key.optional(
          "same caller",
          YES_OR_NO,
          true,
          "yes",
          "Whether the caller's patience and talk stay what they were.",
          "yes");

  static final Key<Journey.Redial> REDIAL =
      Key.optional(
          "redial",
          Shape.of(
              "redial",
              "Calling again after no answer.",
              List.of(
                  AFTER_ABANDONING,
                  AFTER_BLOCKED,
                  AFTER_HANGING_UP,
                  AFTER_MESSAGE,
                  AFTER_FURTHER,
                  REDIAL_DELAY,
                  AT_MOST,
                  REDIAL_TO,
                  SAME_CALLER),
              RedialShape::redial),
          null,
          "nobody calls again",
          "Who calls again after no answer.",
          "{after abandoning: 50 %, delay: {exponential: {mean: 5 min}}}");

  private RedialShape() {}

  private static Map<String, Boolean> yesOrNo() {
    Map<String, Boolean> words = new LinkedHashMap<>();
    words.put("yes", true);
    words.put("no", false);
    return words;
  }

  private static Journey.Redial redial(Found f) {
    if (!f.sound(REDIAL_DELAY)) {
      return null;
    }
    double afterAbandoning = f.get(AFTER_ABANDONING, 0.0);
    Double further = f.get(AFTER_FURTHER, null);
    return new Journey.Redial(
        afterAbandoning,
        f.get(AFTER_BLOCKED, 0.0),
        f.get(AFTER_HANGING_UP, afterAbandoning),
        f.get(AFTER_MESSAGE, 0.0),
        further == null ? OptionalDouble.empty() : OptionalDouble.of(further),
        f.get(REDIAL_DELAY),
        f.get(AT_MOST, MOST_REDIALS),
        f.get(REDIAL_TO, List.of()),
        f.get(SAME_CALLER, true));
  }
}

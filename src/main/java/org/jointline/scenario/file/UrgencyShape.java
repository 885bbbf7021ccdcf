package org.jointline.scenario.file;

import java.util.List;
import org.jointline.scenario.Urgency;

/** {@code priority grows:} and {@code score:} of a call type. */
final class UrgencyShape {
  private static final double MOST = 1_000_000;

  private static final Key<Double> PER_MINUTE =
      Key.required("per minute", Values.number(0, MOST), "Growth a minute waited.", 1);
  private static final Key<Double> PER_SECOND =
      Key.required("per second", Values.number(0, MOST), "Growth a second waited.", 1);
  private static final Key<Double> BASE =
      Key.optional("base", Values.number(0, MOST), 0.0, "0", "At arrival.", 50);

  private static final List<Alternative> EITHER =
      List.of(Alternative.of(PER_MINUTE), Alternative.of(PER_SECOND));

  static final Shape<Urgency> GROWTH =
      Shape.oneOf(
          "growing priority",
          "Priorities that a call moves up while it waits.",
          () -> EITHER,
          List.of(),
          found -> new Urgency(0, perSecond(found)));

  static final Shape<Urgency> SCORE =
      Shape.oneOf(
          "score",
          "What a call scores at arrival, and more with every second of its wait.",
          () -> EITHER,
          List.of(BASE),
          found -> new Urgency(found.get(BASE, 0.0), perSecond(found)));

  private UrgencyShape() {}

  private static double perSecond(Found found) {
    return found.get(PER_SECOND, found.get(PER_MINUTE, 0.0) / 60);
  }
}

package org.jointline.scenario.file;

import java.util.List;
import org.jointline.scenario.Journey;

/** A share of callers who go to another line. */
final class OptionShape {
  static final Key<Double> SHARE =
      Key.required("share", Values.SHARE, "Share of calls that this happens to.", "20 %");
  static final Key<String> TO =
      Key.required("to", Values.name(Names.Sort.CALL_TYPE), "A call type.", "non-emergency");
  static final Shape<Journey.Option> SHAPE =
      Shape.of(
          "option",
          "A share of callers who go to another line.",
          List.of(SHARE, TO),
          f -> f.sound(SHARE, TO) ? new Journey.Option(f.get(SHARE), f.get(TO)) : null);

  private OptionShape() {}
}

package org.jointline.scenario.file;

import java.util.ArrayList;
import java.util.List;
import org.jointline.scenario.Rules;

/** One of {@code messages:}. */
final class MessageShape {
  private static final Key<List<String>> CALL_TYPES =
      Key.required(
          "call types",
          new Listed<>(Values.name(Names.Sort.CALL_TYPE)),
          "Whose callers hear it.",
          "[101]");
  private static final Key<Double> SHARE =
      Key.required("share", Values.SHARE, "Of the callers who hear it, who leave.", "20 %");
  private static final Key<String> TO =
      Key.optional(
          "to",
          Values.name(Names.Sort.CALL_TYPE),
          null,
          "they need nobody any more",
          "The call type that those who leave call instead.",
          "council line");

  static final Shape<Rules.Message> SHAPE =
      Shape.of(
          "message",
          "A message that callers hear first, after which some leave.",
          keys(),
          found ->
              found.sound(SHARE)
                  ? new Rules.Message(
                      found.at().step(),
                      found.get(CALL_TYPES, List.of()),
                      GuardShape.trigger(found),
                      found.get(SHARE),
                      found.optional(TO))
                  : null);

  private MessageShape() {}

  private static List<Key<?>> keys() {
    List<Key<?>> keys = new ArrayList<>(List.of(CALL_TYPES, SHARE, TO));
    keys.addAll(GuardShape.TRIGGER);
    return keys;
  }
}

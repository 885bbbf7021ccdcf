package org.jointline.scenario.file;

import java.util.List;
import org.jointline.scenario.Rules;

/** One of {@code lines:}. */
final class LineShape {
  private static final Key<List<String>> CALL_TYPES =
      Key.required(
          "call types",
          new Listed<>(Values.name(Names.Sort.CALL_TYPE)),
          "Calls that come in on these lines.",
          "[999]");
  private static final Key<Integer> AT_MOST =
      Key.required(
          "most at once",
          Values.count(1, 1_000_000),
          "Calls at a time, waiting and talking; one more is blocked.",
          12);

  static final Shape<Rules.Line> SHAPE =
      Shape.of(
          "lines",
          "Telephone lines that calls occupy while they wait and while the caller talks.",
          List.of(CALL_TYPES, AT_MOST),
          found ->
              found.sound(AT_MOST)
                  ? new Rules.Line(
                      found.at().step(), found.get(CALL_TYPES, List.of()), found.get(AT_MOST))
                  : null);

  private LineShape() {}
}

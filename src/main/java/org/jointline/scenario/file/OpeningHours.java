package org.jointline.scenario.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jointline.scenario.Curve;

/**
 * Opening hours: a span, a list of spans, or a mapping from spans to open or closed; 1 while open
 * and 0 while closed.
 */
final class OpeningHours extends Kind<Curve> {
  private final Kind<Node.Text> span =
      new Scalar<>(
          "week span",
          "a span such as Mon-Fri 08:00-18:00",
          SchemaParts.object(
              "description",
              "A span of the week.",
              "type",
              "string",
              "pattern",
              WeekSpans.PATTERN,
              "examples",
              List.of("Mon-Fri 08:00-18:00", "Sat,Sun", "always", "2012-12-25 08:00-18:00")),
          text -> text);
  private final Kind<List<Node.Text>> spans = new Listed<>(span);

  private final Kind<Curve> curve =
      new SpanCurve("opening curve", Values.oneOf("open or closed", openOrClosed()));

  @Override
  Curve readPlain(Node node, At at) {
    if (node instanceof Node.Fields) {
      return curve.readPlain(node, at);
    }
    int before = at.reading().problemCount();
    Pieces pieces = new Pieces("leave one out, they are open already");
    if (node instanceof Node.Text text) {
      add(text, at.at(text.place()), pieces);
    } else {
      List<Node.Text> texts = spans.readPlain(node, at);
      for (int i = 0; texts != null && i < texts.size(); i++) {
        add(texts.get(i), at.item(i, texts.get(i).place()), pieces);
      }
    }
    Curve read = pieces.curve(0);
    return at.reading().problemCount() > before ? null : read;
  }

  private static Map<String, Double> openOrClosed() {
    Map<String, Double> words = new LinkedHashMap<>();
    words.put("open", 1.0);
    words.put("closed", 0.0);
    return words;
  }

  private static void add(Node.Text text, At at, Pieces pieces) {
    try {
      pieces.add(WeekSpans.parse(text.value()), 1, text.value().strip(), at);
    } catch (NotUnderstood e) {
      at.problem(e.getMessage() + ", got " + text.what(), e.suggestion());
    }
  }

  @Override
  String needs() {
    return "a span such as Mon-Fri 08:00-18:00, a list of them, or a mapping from spans to open or closed";
  }

  @Override
  boolean looksLike(Node node) {
    return true;
  }

  @Override
  Map<String, Object> plainSchema(SchemaParts parts) {
    return parts.named(
        "open spans",
        p ->
            SchemaParts.object(
                "anyOf", List.of(span.plainSchema(p), spans.plainSchema(p), curve.plainSchema(p))));
  }
}

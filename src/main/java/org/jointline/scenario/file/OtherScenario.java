package org.jointline.scenario.file;

import java.util.Map;
import org.jointline.scenario.Scenario;

/**
 * A scenario file named in another, which is compared with it. What that file itself would be
 * compared with is not looked at.
 */
final class OtherScenario extends Kind<Scenario> {
  @Override
  Scenario readPlain(Node node, At at) {
    if (!(node instanceof Node.Text text)) {
      return wrong(node, at);
    }
    if (!at.reading().followsThan()) {
      return null;
    }
    try {
      Sources.Source source = at.reading().sources().beside(text.place(), text.value());
      return ScenarioFile.other(source, at.reading());
    } catch (Unreadable e) {
      String line = e.line() > 0 ? ":" + e.line() + ":" + e.column() : "";
      String file = Words.shortened(text.value()) + line;
      at.problem(text.place(), file + ": " + e.getMessage(), e.suggestion());
      return null;
    }
  }

  @Override
  String needs() {
    return "the name of a scenario file such as alone.yaml";
  }

  @Override
  boolean looksLike(Node node) {
    return node instanceof Node.Text;
  }

  @Override
  Map<String, Object> plainSchema(SchemaParts parts) {
    return SchemaParts.object("description", "A scenario file beside this one.", "type", "string");
  }
}

package org.jointline.scenario.file;

/** A value as it stands in a file, on one line and shortened, without notes. */
final class Brief {
  private static final int ENOUGH = 100;

  private final StringBuilder text = new StringBuilder();

  private Brief() {}

  static String of(Node node) {
    Brief brief = new Brief();
    brief.add(node);
    return Words.shortened(brief.text.toString());
  }

  private void add(Node node) {
    if (text.length() > ENOUGH) {
      return;
    }
    if (node instanceof Node.Text scalar) {
      text.append(Words.oneLine(Words.shortened(scalar.value())));
    } else if (node instanceof Node.Items list) {
      text.append('[');
      String gap = "";
      for (Node item : list.items()) {
        if (text.length() > ENOUGH) {
          return;
        }
        text.append(gap);
        add(item);
        gap = ", ";
      }
      text.append(']');
    } else if (node instanceof Node.Fields fields) {
      add(fields);
    }
  }

  private void add(Node.Fields fields) {
    Node value = fields.get(Notes.VALUE);
    if (value != null) {
      add(value);
      return;
    }
    text.append('{');
    String gap = "";
    for (Node.Field field : fields.fields()) {
      if (!Notes.KEYS.contains(field.key().value()) && text.length() <= ENOUGH) {
        text.append(gap).append(Words.shortened(field.key().value())).append(": ");
        add(field.value());
        gap = ", ";
      }
    }
    text.append('}');
  }
}

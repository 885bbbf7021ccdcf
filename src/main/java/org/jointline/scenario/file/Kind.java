package org.jointline.scenario.file;

import java.util.Map;
import java.util.function.Function;

/**
 * A kind of value: how it is read, and how the JSON Schema describes it. The two stand side by side
 * so that they cannot drift apart.
 */
abstract class Kind<T> {
  /** Reads a value and notes on it; null where it is faulty, which has then been told. */
  final T read(Node node, At at) {
    Node plain = Notes.taken(node, at);
    if (plain == null) {
      return null;
    }
    if (plain instanceof Node.Text text && text.isNothing()) {
      at.problem(text.place(), "has no value", "give " + needs() + " or leave the key out");
      return null;
    }
    return readPlain(plain, at);
  }

  /** Reads a value that stands there without a note around it. */
  abstract T readPlain(Node node, At at);

  /** What a value of this kind is, for messages: "a duration such as 20 s". */
  abstract String needs();

  /** What the schema says of a value without a note around it. */
  abstract Map<String, Object> plainSchema(SchemaParts parts);

  /** What the schema says of a value. */
  Map<String, Object> schema(SchemaParts parts) {
    return parts.noted(plainSchema(parts));
  }

  /** What the schema says of a value in a file that extends another and may give it in part. */
  Map<String, Object> partSchema(SchemaParts parts) {
    return schema(parts);
  }

  /** Whether a value written like this can be of this kind; chooses between kinds. */
  abstract boolean looksLike(Node node);

  /** What a file says of a value that it extends: here, one value replaces the other. */
  Node merged(Node base, Node over) {
    return over;
  }

  final <U> Kind<U> as(Function<T, U> change) {
    return new Changed<>(this, change);
  }

  final T wrong(Node node, At at) {
    at.problem(node.place(), "must be " + needs() + ", got " + node.what(), "");
    return null;
  }

  private static final class Changed<S, T> extends Kind<T> {
    private final Kind<S> of;
    private final Function<S, T> change;

    Changed(Kind<S> of, Function<S, T> change) {
      this.of = of;
      this.change = change;
    }

    @Override
    T readPlain(Node node, At at) {
      S value = of.readPlain(node, at);
      return value == null ? null : change.apply(value);
    }

    @Override
    String needs() {
      return of.needs();
    }

    @Override
    Map<String, Object> plainSchema(SchemaParts parts) {
      return of.plainSchema(parts);
    }

    @Override
    Map<String, Object> schema(SchemaParts parts) {
      return of.schema(parts);
    }

    @Override
    Map<String, Object> partSchema(SchemaParts parts) {
      return of.partSchema(parts);
    }

    @Override
    boolean looksLike(Node node) {
      return of.looksLike(node);
    }

    @Override
    Node merged(Node base, Node over) {
      return of.merged(base, over);
    }
  }
}

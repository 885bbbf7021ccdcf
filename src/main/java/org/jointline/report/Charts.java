package org.jointline.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The figures behind the pictures of one report, as one JSON array that the page's script draws. A
 * value that is not a number is a gap.
 */
final class Charts {
  private final StringWriter text = new StringWriter();
  private final JsonGenerator json;
  private int count;

  Charts() {
    try {
      json = new JsonFactory().createGenerator(text);
      json.writeStartArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Adds a picture and its place on the page.
   *
   * @param kind one that {@code report.js} knows
   * @param label what the picture shows, in a sentence, for those who do not see it
   * @param content the picture's own fields
   */
  void add(Page page, String kind, String label, Content content) {
    page.raw("<div class=\"chart " + kind + "\" id=\"chart" + count + "\" role=\"img\"")
        .raw(" aria-label=\"")
        .text(label)
        .raw("\"></div>\n");
    try {
      json.writeStartObject();
      json.writeStringField("kind", kind);
      json.writeStringField("id", "chart" + count);
      content.writeTo(this);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    count++;
  }

  void text(String key, String value) throws IOException {
    json.writeStringField(key, Lines.clean(value));
  }

  void number(String key, double value) throws IOException {
    json.writeFieldName(key);
    value(value);
  }

  void texts(String key, List<String> values) throws IOException {
    json.writeArrayFieldStart(key);
    for (String value : values) {
      json.writeString(Lines.clean(value));
    }
    json.writeEndArray();
  }

  void numbers(String key, double[] values) throws IOException {
    json.writeArrayFieldStart(key);
    for (double value : values) {
      value(value);
    }
    json.writeEndArray();
  }

  /** Rows of numbers. */
  void table(String key, List<double[]> rows) throws IOException {
    json.writeArrayFieldStart(key);
    for (double[] row : rows) {
      json.writeStartArray();
      for (double value : row) {
        value(value);
      }
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private void value(double value) throws IOException {
    json.writeRawValue(Double.isFinite(value) ? Decimals.plain(value) : "null");
  }

  /** All pictures, safe inside a script element. */
  String json() {
    try {
      json.writeEndArray();
      json.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
  }

  /** Writes a picture's own fields. */
  interface Content {
    void writeTo(Charts charts) throws IOException;
  }
}

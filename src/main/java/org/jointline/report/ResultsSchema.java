package org.jointline.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The published JSON Schema (draft 2020-12) of {@link JsonReport}'s results. */
public final class ResultsSchema {
  private ResultsSchema() {}

  /** The schema as text, as it is shipped. */
  public static String json() {
    try (InputStream in = ResultsSchema.class.getResourceAsStream("results.schema.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

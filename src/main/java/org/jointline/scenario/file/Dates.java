package org.jointline.scenario.file;

import java.time.LocalDate;

/** Dates such as {@code 2012-09-03}. */
final class Dates {
  static final Kind<LocalDate> KIND =
      new Scalar<>(
          "date",
          "a date such as 2012-09-03",
          SchemaParts.object("type", "string", "pattern", "^\\s*\\d{4}-\\d{2}-\\d{2}\\s*$"),
          Dates::parse);

  private Dates() {}

  private static LocalDate parse(Node.Text text) throws NotUnderstood {
    try {
      if (text.value().strip().length() == "2012-09-03".length()) {
        return LocalTimes.parse(text).toLocalDate();
      }
    } catch (NotUnderstood e) {
      if (e.getMessage().contains("years")) {
        throw e;
      }
    }
    throw new NotUnderstood(
        "must be a date such as 2012-09-03 that is in the calendar",
        LocalTimes.yearFirst(text.value().strip()));
  }
}

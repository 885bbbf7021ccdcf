package org.jointline.scenario.file;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The kinds of single values: text, names, numbers and units. */
final class Values {
  static final Kind<String> TEXT =
      new Scalar<>(
          "text",
          "text",
          SchemaParts.object("type", List.of("string", "number", "boolean")),
          Node.Text::value);

  static final Kind<Duration> DURATION =
      new Scalar<>("duration", "a duration such as 20 s", Durations.SCHEMA, Durations::parse);

  static final Kind<Duration> POSITIVE_DURATION =
      new Scalar<>(
          "duration",
          "a duration such as 20 s",
          Durations.SCHEMA,
          text -> {
            Duration duration = Durations.parse(text);
            if (duration.isZero()) {
              throw new NotUnderstood("must be more than 0 s");
            }
            return duration;
          });

  /** A duration in seconds, 0 or more. */
  static final Kind<Double> SECONDS =
      new Scalar<>("duration", "a duration such as 20 s", Durations.SCHEMA, Durations::seconds);

  /** A duration in seconds, more than 0. */
  static final Kind<Double> POSITIVE_SECONDS =
      new Scalar<>(
          "duration",
          "a duration such as 20 s",
          Durations.SCHEMA,
          text -> positive(Durations.seconds(text), "0 s"));

  static final Kind<Double> SHARE =
      new Scalar<>("share", "a share such as 90 %", Shares.SHARE_SCHEMA, Shares::share);

  static final Kind<Double> FACTOR =
      new Scalar<>("factor", "a factor such as 120 %", Shares.FACTOR_SCHEMA, Shares::factor);

  static final Kind<Double> POSITIVE_FACTOR =
      new Scalar<>(
          "factor",
          "a factor such as 120 %",
          Shares.FACTOR_SCHEMA,
          text -> positive(Shares.factor(text), "0"));

  /** Calls an hour. */
  static final Kind<Double> RATE =
      new Scalar<>("rate", "a rate such as 22.2/h", Rates.SCHEMA, Rates::perHour);

  /** A second, more than 0. */
  static final Kind<Double> POSITIVE_RATE =
      new Scalar<>(
          "rate",
          "a rate such as 0.3/min",
          Rates.SCHEMA,
          text -> positive(Rates.perSecond(text), "0"));

  static final Kind<Double> MONEY =
      new Scalar<>("money", "pounds such as £16.50/h", Rates.MONEY_SCHEMA, Rates::poundsPerHour);

  private Values() {}

  private static double positive(double value, String zero) throws NotUnderstood {
    if (!(value > 0)) {
      throw new NotUnderstood("must be more than " + zero);
    }
    return value;
  }

  /** A finite number of 0 or more. */
  static Kind<Double> number() {
    return new Scalar<>(
        "",
        "a number of 0 or more",
        SchemaParts.object("type", "number", "minimum", 0),
        text -> {
          double value = Numbers.parse(text);
          if (value < 0) {
            throw new NotUnderstood("must not be negative");
          }
          return value;
        });
  }

  /** A number from {@code least} to {@code most}. */
  static Kind<Double> number(double least, double most) {
    String range = range(least, most);
    return new Scalar<>(
        "",
        "a number " + range,
        SchemaParts.object("type", "number", "minimum", plain(least), "maximum", plain(most)),
        text -> {
          double value = Numbers.parse(text);
          if (!(value >= least && value <= most)) {
            throw new NotUnderstood("must be a number " + range);
          }
          return value;
        });
  }

  /**
   * A whole number from {@code least} to {@code most}.
   *
   * @param why there is no more than that, or what to do instead
   */
  static Kind<Long> whole(long least, long most, String why) {
    String range = "from " + Words.grouped(least) + " to " + Words.grouped(most);
    return new Scalar<>(
        "",
        "a whole number " + range,
        SchemaParts.object("type", "integer", "minimum", least, "maximum", most),
        text -> {
          double value = Numbers.parse(text);
          if (value != Math.rint(value)) {
            throw new NotUnderstood("must be a whole number");
          }
          if (!(value >= least && value <= most)) {
            throw new NotUnderstood("must be a whole number " + range, value > most ? why : "");
          }
          return text.value().strip().matches("[+-]?[0-9]{1,18}")
              ? Long.parseLong(text.value().strip())
              : (long) value;
        });
  }

  /** A whole number that fits an int. */
  static Kind<Integer> count(int least, int most) {
    return count(least, most, "");
  }

  /** A whole number that fits an int, and why there is no more. */
  static Kind<Integer> count(int least, int most, String why) {
    return whole(least, most, why).as(Long::intValue);
  }

  private static Object plain(double value) {
    return value == Math.rint(value) ? (Object) (long) value : (Object) value;
  }

  private static String range(double least, double most) {
    return "from " + Words.number(least) + " to " + Words.number(most);
  }

  /** The name of something that the scenario declares. */
  static Kind<String> name(Names.Sort sort) {
    return new NameOf(sort);
  }

  /** One of the values of an enum, in the words of the file. */
  static <E extends Enum<E>> Kind<E> oneOf(String name, E[] values, Function<E, String> words) {
    Map<String, E> byWords = new LinkedHashMap<>();
    for (E value : values) {
      byWords.put(words.apply(value), value);
    }
    return oneOf(name, byWords);
  }

  /** One of some words. */
  static <T> Kind<T> oneOf(String name, Map<String, T> byWords) {
    List<String> all = List.copyOf(byWords.keySet());
    return new Scalar<>(
        name,
        "one of: " + String.join(", ", all),
        SchemaParts.object("enum", all),
        text -> {
          T value = byWords.get(text.value());
          if (value == null) {
            throw new NotUnderstood(
                "must be one of: " + Words.listed(all),
                text.value().matches(".*[0-9].*") || Words.nearest(text.value(), all) == null
                    ? ""
                    : Words.didYouMean(text.value(), all, ""));
          }
          return value;
        });
  }
}

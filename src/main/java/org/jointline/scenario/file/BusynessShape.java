package org.jointline.scenario.file;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jointline.scenario.Arrivals.Busyness;
import org.jointline.scenario.Arrivals.PartsOfDay;

/** The day-to-day factor of a call type, and the names under which factors are shared. */
final class BusynessShape {
  private static final Key<Double> CV =
      Key.optional(
          "cv",
          Values.POSITIVE_FACTOR,
          null,
          "that of the shared name; none where only the parts of the day have one",
          "Standard deviation of the factor; its mean is 1.",
          "10 %");
  private static final Key<String> SHARED =
      Key.optional(
          "shared",
          Values.name(Names.Sort.BUSYNESS),
          null,
          "a factor of its own",
          "Name of a factor that several call types feel together.",
          "city");
  private static final Key<Double> CORRELATION =
      Key.optional(
          "correlation",
          Values.SHARE,
          null,
          "100 % where shared",
          "Correlation between two call types that share the factor and both say so.",
          "60 %");

  private static final Key<Duration> LENGTH =
      Key.required(
          "length", Values.POSITIVE_DURATION, "Length of a part; divides 24 hours.", "2 h");
  private static final Key<Double> PART_CV =
      Key.required("cv", Values.POSITIVE_FACTOR, "Standard deviation of a part's factor.", "15 %");
  private static final Key<Double> PART_CORRELATION =
      Key.optional(
          "correlation",
          Values.SHARE,
          0.0,
          "0 %",
          "Correlation between neighbouring parts.",
          "50 %");
  private static final Key<PartsOfDay> PARTS =
      Key.optional(
          "parts of the day",
          Shape.of(
              "parts of the day",
              "A gamma factor of mean 1 for each part of a day, beside the day's.",
              List.of(LENGTH, PART_CV, PART_CORRELATION),
              BusynessShape::parts),
          null,
          "none",
          "Each part of the day has a factor of its own as well.",
          "{length: 2 h, cv: 15 %, correlation: 50 %}");

  static final Shape<Busyness> SHAPE =
      Shape.of(
          "busyness",
          "A gamma factor of mean 1, one a day.",
          List.of(CV, SHARED, CORRELATION, PARTS),
          BusynessShape::read);

  private static final Key<Double> DEFAULT_CV =
      Key.optional(
          "cv",
          Values.POSITIVE_FACTOR,
          null,
          "given by each call type",
          "Standard deviation of the factor for call types that give none.",
          "10 %");

  /** {@code busyness:} of a scenario. */
  static final Kind<List<Optional<Double>>> DECLARED =
      ById.declaring(
          Names.Sort.BUSYNESS,
          Shape.of(
              "shared busyness",
              "A day-to-day factor that several call types share.",
              List.of(DEFAULT_CV),
              found -> found.optional(DEFAULT_CV)),
          200);

  private BusynessShape() {}

  private static Busyness read(Found found) {
    String shared = found.get(SHARED);
    if (shared == null && found.given(CORRELATION)) {
      found.at(CORRELATION).problem("needs 'shared'", "name the factor that is followed");
    }
    Double cv = found.get(CV);
    if (cv == null && !found.given(CV)) {
      cv = shared == null && found.given(PARTS) ? Double.valueOf(0) : sharedCv(found, shared);
    }
    if (cv == null) {
      return null;
    }
    double correlation = shared == null ? 1 : found.get(CORRELATION, 1.0);
    return new Busyness(cv, Optional.ofNullable(shared), correlation, found.optional(PARTS));
  }

  private static PartsOfDay parts(Found found) {
    if (!found.sound(LENGTH, PART_CV)) {
      return null;
    }
    Duration length = found.get(LENGTH);
    boolean whole = length.toSecondsPart() == 0 && length.toNanosPart() == 0;
    if (!whole || Duration.ofDays(1).toMinutes() % length.toMinutes() != 0) {
      found
          .at(LENGTH)
          .problem("must be whole minutes that divide 24 hours", "such as 30 min, 2 h or 6 h");
      return null;
    }
    return new PartsOfDay(length, found.get(PART_CV), found.get(PART_CORRELATION, 0.0));
  }

  private static Double sharedCv(Found found, String shared) {
    if (shared != null
        && found.at().reading().names().value(Names.Sort.BUSYNESS, shared) instanceof Optional<?> o
        && o.isPresent()) {
      return (Double) o.get();
    }
    found.at().problem("must have 'cv'", "such as 'cv: 10 %'");
    return null;
  }
}

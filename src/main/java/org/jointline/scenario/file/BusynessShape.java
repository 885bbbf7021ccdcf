package org.jointline.scenario.file;

import java.util.List;
import java.util.Optional;
import org.jointline.scenario.Arrivals.Busyness;

/** The day-to-day factor of a call type, and the names under which factors are shared. */
final class BusynessShape {
  private static final Key<Double> CV =
      Key.optional(
          "cv",
          Values.POSITIVE_FACTOR,
          null,
          "that of the shared name",
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

  static final Shape<Busyness> SHAPE =
      Shape.of(
          "busyness",
          "A gamma factor of mean 1, one a day.",
          List.of(CV, SHARED, CORRELATION),
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
      cv = sharedCv(found, shared);
    }
    if (cv == null) {
      return null;
    }
    double correlation = shared == null ? 1 : found.get(CORRELATION, 1.0);
    return new Busyness(cv, Optional.ofNullable(shared), correlation);
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

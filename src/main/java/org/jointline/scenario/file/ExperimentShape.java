package org.jointline.scenario.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jointline.scenario.Experiment;

/** {@code experiment:} of a scenario. */
final class ExperimentShape {
  private static final int MOST_REPLICATIONS = 1_000_000;
  private static final String WHY_REPLICATIONS =
      "more narrow the intervals below what any assumption is worth";
  private static final int MOST_THREADS = 256;

  /** Largest whole number that every JSON reader keeps. */
  private static final long MOST_SEED = (1L << 53) - 1;

  /** Measures that a stop rule may name: those that something has over the whole period. */
  static final List<String> MEASURES =
      List.of(
          "offered",
          "answered",
          "abandoned",
          "blocked",
          "stillWaiting",
          "serviceLevel",
          "serviceLevelAnswered",
          "serviceLevelExcludingShort",
          "serviceLevelAnsweredOrAbandoned",
          "asaSeconds",
          "meanWaitSeconds",
          "abandonedShare",
          "waitedShare",
          "waitP50Seconds",
          "waitP90Seconds",
          "waitP95Seconds",
          "waitP99Seconds",
          "maxWaitSeconds",
          "meanQueueLength",
          "handleSeconds",
          "occupancy",
          "busySeconds",
          "afterCallSeconds",
          "idleSeconds",
          "staffedSeconds",
          "ghostSeconds",
          "paidSeconds",
          "cost",
          "costPerAnsweredCall");

  private static final Key<String> MEASURE =
      Key.required(
          "measure",
          Values.oneOf("measure", sameWords(MEASURES)),
          "A measure of the results.",
          "serviceLevel");
  private static final Key<String> OF =
      Key.required(
          "of",
          Values.name(Names.Sort.CALL_TYPE_OR_GROUP),
          "The call type or agent group it is of.",
          "non-emergency");
  private static final Key<Double> HALF_WIDTH =
      Key.required(
          "half-width",
          new Scalar<>(
              "half-width",
              "a half-width such as 0.5 %, 2 s or 0.1",
              SchemaParts.object("type", List.of("string", "number")),
              ExperimentShape::halfWidth),
          "Half the width of the interval, in the measure's unit.",
          "0.5 %");
  private static final Key<Double> RELATIVE =
      Key.required(
          "relative half-width",
          Values.POSITIVE_FACTOR,
          "Half the width of the interval, as a share of the mean.",
          "2 %");
  private static final Key<Integer> CAP =
      Key.optional(
          "cap",
          Values.count(2, MOST_REPLICATIONS, WHY_REPLICATIONS),
          10_000,
          "10000",
          "Most replications.",
          10_000);

  private static final Key<Integer> REPLICATIONS =
      Key.optional(
          "replications",
          Values.count(1, MOST_REPLICATIONS, WHY_REPLICATIONS),
          100,
          "100",
          "How often the period is played, each time with other luck.",
          400);
  private static final Key<Long> SEED =
      Key.optional(
          "seed",
          Values.whole(0, MOST_SEED, "a larger one loses digits in JSON"),
          1L,
          "1",
          "Of every random stream; the same seed gives the same results.",
          2012);
  private static final Key<Double> CONFIDENCE =
      Key.optional("confidence", Values.SHARE, 0.95, "95 %", "Of every interval.", "95 %");
  private static final Key<Integer> THREADS =
      Key.optional(
          "threads",
          Values.count(1, MOST_THREADS, "more than processors gain nothing"),
          null,
          "one for each processor",
          "Worker threads; never changes a result.",
          2);
  private static final Key<Experiment.StopRule> UNTIL =
      Key.optional(
          "until",
          Shape.oneOf(
              "stop rule",
              "Run on until an interval is narrow enough.",
              () -> List.of(Alternative.of(HALF_WIDTH), Alternative.of(RELATIVE)),
              List.of(MEASURE, OF, CAP),
              ExperimentShape::stopRule),
          null,
          "run all replications and stop",
          "Run on until an interval is narrow enough.",
          "{measure: serviceLevel, of: non-emergency, half-width: 0.5 %}");

  /** What holds where a scenario has no {@code experiment:}. */
  static final Experiment DEFAULT =
      new Experiment(100, 1, 0.95, Optional.empty(), OptionalInt.empty());

  static final Shape<Experiment> SHAPE =
      Shape.of(
          "experiment",
          "How the scenario is run.",
          List.of(REPLICATIONS, SEED, CONFIDENCE, THREADS, UNTIL),
          ExperimentShape::read);

  private ExperimentShape() {}

  private static Map<String, String> sameWords(List<String> words) {
    Map<String, String> same = new LinkedHashMap<>();
    words.forEach(word -> same.put(word, word));
    return same;
  }

  private static double halfWidth(Node.Text text) throws NotUnderstood {
    String value = text.value().strip();
    char last = value.isEmpty() ? ' ' : value.charAt(value.length() - 1);
    double width;
    if (Character.isLetter(last)) {
      width = Durations.seconds(value);
    } else if (last == '%') {
      width = Numbers.parse(value.substring(0, value.length() - 1)) / 100;
    } else {
      width = Numbers.parse(text);
    }
    if (!(width > 0)) {
      throw new NotUnderstood("must be more than 0");
    }
    return width;
  }

  private static Experiment.StopRule stopRule(Found found) {
    boolean relative = found.given(RELATIVE);
    Double width = found.get(relative ? RELATIVE : HALF_WIDTH);
    if (width == null || !found.sound(MEASURE, OF, CAP)) {
      return null;
    }
    return new Experiment.StopRule(
        found.get(MEASURE), found.get(OF), width, relative, found.get(CAP));
  }

  private static Experiment read(Found found) {
    double confidence = found.get(CONFIDENCE, 0.95);
    if (!(confidence > 0.5 && confidence < 1)) {
      found.at(CONFIDENCE).problem("must be more than 50 % and less than 100 %", "95 % is usual");
    }
    Integer threads = found.get(THREADS);
    Optional<Experiment.StopRule> until = found.optional(UNTIL);
    int replications = found.get(REPLICATIONS, 100);
    if (!found.given(REPLICATIONS) && until.isPresent()) {
      replications = Math.min(replications, until.get().cap());
    }
    if (until.isPresent() && until.get().cap() < replications) {
      found
          .at(UNTIL)
          .problem(
              "must have a cap of at least the replications, got cap "
                  + until.get().cap()
                  + " and replications "
                  + replications,
              "");
    }
    return new Experiment(
        replications,
        found.get(SEED, 1L),
        confidence,
        until,
        threads == null ? OptionalInt.empty() : OptionalInt.of(threads));
  }
}

package org.jointline.scenario.file;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jointline.scenario.BurstShape;
import org.jointline.scenario.BurstSize;
import org.jointline.scenario.Curve;
import org.jointline.scenario.Distribution;
import org.jointline.scenario.Incident;

/** One of {@code incidents:}. */
final class IncidentShape {
  static final int MOST = 200;
  private static final double MOST_A_WEEK = 10_000;

  private static final Key<String> NAME =
      Key.optional("name", Values.TEXT, null, "the key", "Name for people.", "Crash on the A14");
  private static final Key<List<Duration>> AT =
      Key.required(
          "at",
          new Moments().orOne(),
          "When it happens: a time, or a list of them.",
          "2012-09-03 17:10");
  private static final Key<Double> A_WEEK =
      Key.required(
          "a week",
          Values.number(0, MOST_A_WEEK),
          "How often it happens in a week, on average, at random moments.",
          1.5);
  private static final Key<Double> A_DAY =
      Key.required(
          "a day",
          Values.number(0, MOST_A_WEEK / 7),
          "How often it happens in a day, on average, at random moments.",
          0.2);
  private static final Key<Curve> HOURS =
      Key.optional(
          "hours",
          new OpeningHours(),
          Curve.constant(1),
          "always",
          "The only hours in which it happens; they share the number of the whole week.",
          "Fri-Sat 20:00-03:00");

  private static final Key<BurstSize> SIZE =
      Key.required(
          "calls",
          BurstSizes.KIND,
          "How many people call: a number, or a distribution of whole numbers.",
          "{uniform: {min: 20, max: 50}}");
  private static final Key<Double> RATE =
      Key.required(
          "rate",
          Values.POSITIVE_RATE,
          "Calls at a mean rate while they come; their number is then Poisson.",
          "100/h");
  private static final Key<Duration> DELAY =
      Key.optional(
          "delay",
          Values.DURATION,
          Duration.ZERO,
          "at once",
          "From the incident to the earliest moment anybody calls.",
          "20 min");
  private static final Key<Duration> OVER =
      Key.required(
          "over", Values.POSITIVE_DURATION, "All call within this time after the delay.", "15 min");
  private static final Key<BurstShape> SHAPE_KEY =
      Key.optional(
          "shape",
          Values.oneOf("burst shape", BurstShape.values(), BurstShape::words),
          BurstShape.SUDDEN,
          "sudden",
          "sudden: most at once, falling to none; rising: more and more for a third of the time,"
              + " then falling; even.",
          "sudden");
  private static final Key<Duplicates> DUPLICATES =
      Key.optional(
          "duplicates",
          Duplicates.KIND,
          Duplicates.NONE,
          "none",
          "Share of the calls after the first that tell what is known already, and their own"
              + " times.",
          "{share: 80 %, talk: {exponential: {mean: 60 s}}}");

  private static final Shape<Incident.Burst> BURST =
      Shape.oneOf(
              "burst",
              "The calls to one line about an incident.",
              () -> List.of(Alternative.of(SIZE), Alternative.of(RATE)),
              List.of(DELAY, OVER, SHAPE_KEY, DUPLICATES),
              IncidentShape::burst)
          .mergedByKey();
  private static final Key<Map<String, Incident.Burst>> CALLS =
      Key.required(
          "calls",
          new ByCallType<>(BURST, false),
          "Who calls about it, by call type.",
          "{999: {calls: 35, over: 15 min}}");

  static final Shape<Incident> SHAPE =
      Shape.oneOf(
              "incident",
              "Something that happens and makes many people call.",
              () ->
                  List.of(
                      Alternative.of(AT),
                      Alternative.of(A_WEEK).with(HOURS),
                      Alternative.of(A_DAY).with(HOURS)),
              List.of(NAME, CALLS),
              IncidentShape::read)
          .mergedByKey();

  private IncidentShape() {}

  /** The call type of a burst is the key it stands under. */
  private static Incident.Burst burst(Found found) {
    if (!found.sound(OVER, DELAY, SHAPE_KEY, DUPLICATES)) {
      return null;
    }
    BurstSize size = found.get(SIZE);
    if (found.sound(RATE)) {
      double mean = found.get(RATE) * found.get(OVER).toNanos() / 1e9;
      size = BurstSizes.bounded(new BurstSize.Poisson(mean), found.at(RATE));
    }
    Duplicates duplicates = found.get(DUPLICATES);
    return size == null
        ? null
        : new Incident.Burst(
            found.at().step(),
            size,
            found.get(DELAY),
            found.get(OVER),
            found.get(SHAPE_KEY),
            duplicates.share(),
            duplicates.talk(),
            duplicates.afterCall());
  }

  private static Incident read(Found found) {
    Incident.Occurrence when = when(found);
    Map<String, Incident.Burst> bursts = found.get(CALLS);
    if (when == null || bursts == null) {
      return null;
    }
    String id = found.at().step();
    return new Incident(id, found.get(NAME, id), when, new ArrayList<>(bursts.values()));
  }

  private static Incident.Occurrence when(Found found) {
    if (found.sound(AT)) {
      return new Incident.AtTimes(found.get(AT));
    }
    Curve hours = found.get(HOURS);
    boolean byDay = found.sound(A_DAY);
    if (hours == null || !byDay && !found.sound(A_WEEK)) {
      return null;
    }
    return new Incident.AtRandom(byDay ? 7 * found.get(A_DAY) : found.get(A_WEEK), hours);
  }

  /**
   * {@code duplicates:} of a burst.
   *
   * @param talk that of the call type where empty
   * @param afterCall that of the call type where empty
   */
  record Duplicates(double share, Optional<Distribution> talk, Optional<Distribution> afterCall) {
    static final Duplicates NONE = new Duplicates(0, Optional.empty(), Optional.empty());

    private static final Key<Double> SHARE =
        Key.required("share", Values.SHARE, "Share of the calls after the first.", "80 %");
    private static final Key<Distribution> TALK =
        Key.optional(
            "talk",
            Distributions.SHAPE,
            null,
            "that of the call type",
            "Time on the phone.",
            "{exponential: {mean: 60 s}}");
    private static final Key<Distribution> AFTER_CALL_WORK =
        Key.optional(
            "after-call work",
            Distributions.SHAPE,
            null,
            "that of the call type",
            "Time the agent needs afterwards.",
            "{deterministic: 10 s}");

    static final Kind<Duplicates> KIND =
        new Either<>(
            "duplicates of an incident",
            List.of(
                Values.SHARE.as(s -> new Duplicates(s, Optional.empty(), Optional.empty())),
                Shape.of(
                    "duplicate calls",
                    "Calls about an incident that is known already.",
                    List.of(SHARE, TALK, AFTER_CALL_WORK),
                    f ->
                        f.sound(SHARE)
                            ? new Duplicates(
                                f.get(SHARE), f.optional(TALK), f.optional(AFTER_CALL_WORK))
                            : null)));
  }
}

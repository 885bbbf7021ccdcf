package org.jointline.scenario.file;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jointline.scenario.Rules;

/** One of {@code sites:}. */
final class SiteShape {
  private static final int MOST_OUTAGES = 1000;

  private static final Key<List<String>> GROUPS =
      Key.required(
          "groups",
          new Listed<>(Values.name(Names.Sort.AGENT_GROUP)),
          "Agent groups that work there.",
          "[call takers]");

  private static final Key<List<Duration>> AT =
      Key.required("at", new Moments(), "When it fails.", "[2015-09-09 14:00]");
  private static final Key<Duration> FOR =
      Key.required("for", Values.POSITIVE_DURATION, "How long.", "2 h");
  private static final Shape<List<Rules.Outage>> OUTAGE =
      Shape.of("outage", "A failure at known times.", List.of(AT, FOR), SiteShape::outages);
  private static final Key<List<Rules.Outage>> FAILS =
      Key.optional(
          "fails",
          OUTAGE,
          List.of(),
          "at no known time",
          "Failures at known times.",
          "{at: [14:00:00], for: 2 h}");

  private static final Key<Duration> MEAN_BETWEEN =
      Key.required(
          "mean time between", Values.POSITIVE_DURATION, "From a repair to the next.", "60 days");
  private static final Key<Duration> MEAN_REPAIR =
      Key.required("mean time to repair", Values.POSITIVE_DURATION, "From a failure on.", "2 h");
  private static final Key<Rules.Breakdown> BREAKDOWNS =
      Key.optional(
          "breaks down",
          Shape.of(
              "breakdown",
              "Failures at random, exponential both.",
              List.of(MEAN_BETWEEN, MEAN_REPAIR),
              f ->
                  f.sound(MEAN_BETWEEN, MEAN_REPAIR)
                      ? new Rules.Breakdown(f.get(MEAN_BETWEEN), f.get(MEAN_REPAIR))
                      : null),
          null,
          "never",
          "Failures at random times.",
          "{mean time between: 60 days, mean time to repair: 2 h}");

  private static final Key<Double> SHARE =
      Key.required(
          "share", Values.SHARE, "Of the agents planned, rounded down, who go on.", "60 %");
  private static final Key<Duration> DELAY =
      Key.optional(
          "delay", Values.DURATION, Duration.ZERO, "at once", "From the failure on.", "20 min");
  private static final Key<BackUp> BACK_UP =
      Key.optional(
          "back up",
          Shape.of(
              "back up",
              "Agents who go on at another place until the site is repaired.",
              List.of(SHARE, DELAY),
              f -> new BackUp(f.get(SHARE, 0.0), f.get(DELAY, Duration.ZERO))),
          new BackUp(0, Duration.ZERO),
          "none",
          "Who goes on at another place.",
          "{share: 60 %, delay: 20 min}");

  static final Shape<Rules.Site> SHAPE =
      Shape.of(
          "site",
          "A place that can fail: its agents finish the calls in hand and are gone until it is"
              + " repaired.",
          List.of(GROUPS, FAILS, BREAKDOWNS, BACK_UP),
          SiteShape::read);

  private SiteShape() {}

  private record BackUp(double share, Duration delay) {}

  private static List<Rules.Outage> outages(Found found) {
    if (!found.sound(AT, FOR)) {
      return null;
    }
    List<Rules.Outage> outages = new ArrayList<>();
    for (Duration at : found.get(AT)) {
      outages.add(new Rules.Outage(at, found.get(FOR)));
    }
    if (outages.size() > MOST_OUTAGES) {
      found.at(AT).problem("must be at most " + MOST_OUTAGES + " times", "");
    }
    outages.sort(Comparator.comparing(Rules.Outage::after));
    for (int i = 1; i < outages.size(); i++) {
      if (outages.get(i).after().compareTo(outages.get(i - 1).after().plus(found.get(FOR))) < 0) {
        found.at(AT).problem("must not fail again before it is repaired", "");
      }
    }
    return outages;
  }

  private static Rules.Site read(Found found) {
    BackUp backUp = found.get(BACK_UP, new BackUp(0, Duration.ZERO));
    return new Rules.Site(
        found.at().step(),
        found.get(GROUPS, List.of()),
        found.get(FAILS, List.of()),
        Optional.ofNullable(found.get(BREAKDOWNS)),
        backUp.share,
        backUp.delay);
  }
}

package org.jointline.scenario.file;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jointline.scenario.Distribution;
import org.jointline.scenario.Journey;

/** The keys of a call type that say what becomes of its calls besides being answered. */
final class JourneyShape {
  private static final int MOST_BRANCHES = 50;

  static final Key<List<Journey.Branch>> THEN =
      Key.optional(
          "then",
          new Listed<>(BranchShape.SHAPE),
          List.of(),
          "nothing",
          "What becomes of calls once they are answered; the rest is resolved there.",
          "[{share: 33 %, to: contact handler}]");

  private static final Key<Distribution> DUPLICATE_DELAY =
      Key.optional(
          "delay",
          Distributions.LENGTH,
          BranchShape.AT_ONCE,
          "none",
          "Time after the first call.",
          "{exponential: {mean: 30 min}}");

  static final Key<Journey.Duplicates> DUPLICATES =
      Key.optional(
          "duplicates",
          Shape.of(
              "duplicates",
              "The same matter is reported to another line too.",
              List.of(OptionShape.SHARE, OptionShape.TO, DUPLICATE_DELAY),
              f ->
                  f.sound(OptionShape.SHARE, OptionShape.TO, DUPLICATE_DELAY)
                      ? new Journey.Duplicates(
                          f.get(OptionShape.SHARE), f.get(OptionShape.TO), f.get(DUPLICATE_DELAY))
                      : null),
          null,
          "none",
          "Who reports the same matter to another line too.",
          "{share: 10 %, to: council enquiries, delay: {exponential: {mean: 30 min}}}");

  static final Key<Duration> MESSAGE_AFTER =
      Key.optional(
          "message after",
          Values.POSITIVE_DURATION,
          null,
          "never",
          "A caller who has waited so long hears a message and is cut off; counted apart from"
              + " abandoned calls.",
          "2 min");

  static final Key<List<Integer>> CLEARED_AT =
      Key.optional(
          "queue cleared at",
          new Listed<>(
              new Scalar<>(
                  "time of day",
                  "a time of day such as 17:00",
                  SchemaParts.object(
                      "type", "string", "pattern", "^[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?$"),
                  text -> ClockTimes.second(text.value()))),
          List.of(),
          "never",
          "Times of day at which all who wait are disconnected.",
          "['17:00']");

  static final List<Key<?>> KEYS =
      List.of(
          AnnouncementShape.ANNOUNCEMENT,
          THEN,
          RedialShape.REDIAL,
          DUPLICATES,
          MESSAGE_AFTER,
          CLEARED_AT,
          CallBackShape.CALL_BACK);

  private JourneyShape() {}

  /** The journey of a call type; its shares are checked. */
  static Journey read(Found f) {
    String id = f.at().step();
    List<Journey.Branch> then = new ArrayList<>();
    for (Journey.Branch b : f.get(THEN, List.of())) {
      String to = b.to().equals(BranchShape.ITSELF) ? id : b.to();
      then.add(b.leadingTo(to));
    }
    checkBranches(then, f.at(THEN));
    f.optional(AnnouncementShape.ANNOUNCEMENT)
        .ifPresent(a -> checkOptions(a.options(), f.at(AnnouncementShape.ANNOUNCEMENT)));
    f.optional(RedialShape.REDIAL).ifPresent(r -> checkOptions(r.to(), f.at(RedialShape.REDIAL)));
    return new Journey(
        f.optional(AnnouncementShape.ANNOUNCEMENT),
        then,
        f.optional(RedialShape.REDIAL),
        f.optional(DUPLICATES),
        f.optional(MESSAGE_AFTER),
        f.get(CLEARED_AT, List.of()),
        f.optional(CallBackShape.CALL_BACK));
  }

  private static void checkBranches(List<Journey.Branch> then, At at) {
    if (then.size() > MOST_BRANCHES) {
      at.problem("has more than " + MOST_BRANCHES + " branches", "put some together");
    }
    checkSum(then.stream().mapToDouble(Journey.Branch::share).sum(), at);
  }

  private static void checkOptions(List<Journey.Option> options, At at) {
    if (options.size() > MOST_BRANCHES) {
      at.problem("names more than " + MOST_BRANCHES + " lines", "put some together");
    }
    checkSum(options.stream().mapToDouble(Journey.Option::share).sum(), at);
  }

  private static void checkSum(double sum, At at) {
    if (sum > 1 + 1e-9) {
      at.problem("shares must add up to 100 % or less, got " + Words.number(sum * 100) + " %", "");
    }
  }
}

package org.jointline.scenario.file;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jointline.scenario.Rules;

/** {@code minimum crew:} and {@code occupancy cap:} of agent groups. */
final class CrewShape {
  private static final Duration USUAL_LOOK = Duration.ofMinutes(30);

  private static final Key<Integer> PEOPLE =
      Key.required("people", Values.count(1, 10_000), "How many must stay.", 2);
  private static final Key<Boolean> FOR =
      Key.optional(
          "for",
          Values.oneOf("crew's calls", words()),
          false,
          "calls of others",
          "What a smaller crew leaves: 'calls of others', of which so many stay free, or 'any call',"
              + " which nobody takes while fewer are on duty.",
          "any call");

  static final Kind<Rules.Crew> CREW =
      new Either<>(
          "crew",
          List.of(
              new OfGroup<>(
                  Values.count(1, 10_000), (group, people) -> new Rules.Crew(group, people, false)),
              Shape.of(
                  "minimum crew",
                  "How many of a group must stay.",
                  List.of(PEOPLE, FOR),
                  f ->
                      f.sound(PEOPLE)
                          ? new Rules.Crew(f.at().step(), f.get(PEOPLE), f.get(FOR, false))
                          : null)));

  private static final Kind<Double> SHARE_OF_TIME =
      new Scalar<>(
          "share of time",
          "a share such as 85 %",
          Shares.SHARE_SCHEMA,
          text -> {
            double share = Shares.share(text);
            if (share == 0) {
              throw new NotUnderstood(
                  "must be more than 0 %", "take the group out of the routing to keep it free");
            }
            return share;
          });
  private static final Key<Double> SHARE =
      Key.required("share", SHARE_OF_TIME, "Of the group's time, on calls.", "85 %");
  private static final Key<Duration> OVER =
      Key.optional(
          "over",
          Values.POSITIVE_DURATION,
          USUAL_LOOK,
          "30 min",
          "How far back it looks, in whole minutes.",
          "15 min");

  static final Kind<Rules.OccupancyCap> CAP =
      new Either<>(
          "cap",
          List.of(
              new OfGroup<>(
                  SHARE_OF_TIME,
                  (group, share) -> new Rules.OccupancyCap(group, share, USUAL_LOOK)),
              Shape.of(
                  "occupancy cap",
                  "A group that is busier takes no calls of other organisations.",
                  List.of(SHARE, OVER),
                  CrewShape::cap)));

  private CrewShape() {}

  private static Map<String, Boolean> words() {
    Map<String, Boolean> words = new LinkedHashMap<>();
    words.put("calls of others", false);
    words.put("any call", true);
    return words;
  }

  private static Rules.OccupancyCap cap(Found found) {
    if (!found.sound(SHARE, OVER)) {
      return null;
    }
    Duration over = found.get(OVER);
    if (over.compareTo(Duration.ofHours(24)) > 0 || over.toNanos() % 60_000_000_000L != 0) {
      found.at(OVER).problem("must be whole minutes, at most 24 h", "it is looked at each minute");
      return null;
    }
    return new Rules.OccupancyCap(found.at().step(), found.get(SHARE), over);
  }

  /** What a value means for the group under whose name it stands. */
  private interface Meaning<S, T> {
    T of(String group, S value);
  }

  private static final class OfGroup<S, T> extends Kind<T> {
    private final Kind<S> value;
    private final Meaning<S, T> meaning;

    OfGroup(Kind<S> value, Meaning<S, T> meaning) {
      this.value = value;
      this.meaning = meaning;
    }

    @Override
    T readPlain(Node node, At at) {
      S read = value.readPlain(node, at);
      return read == null ? null : meaning.of(at.step(), read);
    }

    @Override
    String needs() {
      return value.needs();
    }

    @Override
    Map<String, Object> plainSchema(SchemaParts parts) {
      return value.plainSchema(parts);
    }

    @Override
    boolean looksLike(Node node) {
      return value.looksLike(node);
    }
  }
}

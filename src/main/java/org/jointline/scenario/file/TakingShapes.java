package org.jointline.scenario.file;

import java.time.Duration;
import java.util.List;
import org.jointline.scenario.AtOnce;
import org.jointline.scenario.Ring;
import org.jointline.scenario.Taking;

/** What an agent group says of how calls come into its hands. */
final class TakingShapes {
  private static final int MOST_CHATS = 20;

  /** Fewer would make a run of nothing but rings. */
  private static final Duration SHORTEST_RING = Duration.ofMillis(100);

  private static final Duration LONGEST_RING = Duration.ofMinutes(10);
  private static final double MOST_UNANSWERED = 0.95;

  private static final Key<Duration> TIME =
      Key.required(
          "time", Values.POSITIVE_DURATION, "How long it rings until it is picked up.", "5 s");
  private static final Key<Double> NO_ANSWER =
      Key.optional(
          "no answer",
          Values.SHARE,
          0.0,
          "0 %",
          "Share of rings that nobody picks up; the call then keeps its place in the queue.",
          "10 %");
  private static final Key<Duration> AGAIN_AFTER =
      Key.optional(
          "again after",
          Values.DURATION,
          Duration.ZERO,
          "at once",
          "For how long no call is sent to an agent who did not pick up.",
          "10 s");

  static final Key<Ring> RING =
      Key.optional(
          "ring",
          Shape.of(
              "ringing phone",
              "How a phone rings before it is picked up.",
              List.of(TIME, NO_ANSWER, AGAIN_AFTER),
              TakingShapes::ring),
          null,
          "none: calls are put through at once",
          "How a phone rings before it is picked up.",
          "{time: 5 s, no answer: 10 %, again after: 10 s}");

  private static final Key<Integer> CHATS =
      Key.required("chats", Values.count(2, MOST_CHATS), "Most chats at one time.", 3);
  private static final Key<List<Double>> SLOWER =
      Key.required(
          "slower",
          new Listed<>(Values.POSITIVE_FACTOR),
          "For one in hand, for two and so on: multiplies the time that each takes.",
          "[100 %, 130 %, 160 %]");

  static final Key<AtOnce> AT_ONCE =
      Key.optional(
          "at once",
          Shape.of(
              "several at once",
              "Several chats in one agent's hands.",
              List.of(CHATS, SLOWER),
              TakingShapes::atOnce),
          null,
          "one at a time",
          "How many chats an agent may have in hand.",
          "{chats: 3, slower: [100 %, 130 %, 160 %]}");

  private TakingShapes() {}

  static Taking taking(Found found) {
    return new Taking(found.optional(RING), found.optional(AT_ONCE));
  }

  private static Ring ring(Found found) {
    if (!found.sound(TIME, NO_ANSWER, AGAIN_AFTER)) {
      return null;
    }
    Duration time = found.get(TIME);
    if (time.compareTo(SHORTEST_RING) < 0 || time.compareTo(LONGEST_RING) > 0) {
      found
          .at(TIME)
          .problem("must be from 100 ms to 10 min", "leave ring out to put calls through");
      return null;
    }
    if (found.get(NO_ANSWER) > MOST_UNANSWERED) {
      found.at(NO_ANSWER).problem("must be at most 95 %: else hardly a call is answered", "");
      return null;
    }
    return new Ring(time, found.get(NO_ANSWER), found.get(AGAIN_AFTER));
  }

  private static AtOnce atOnce(Found found) {
    if (!found.sound(CHATS, SLOWER)) {
      return null;
    }
    int chats = found.get(CHATS);
    List<Double> slower = found.get(SLOWER);
    if (slower.size() != chats) {
      found
          .at(SLOWER)
          .problem(
              "must say how slow for each number from 1 to " + chats + ", got " + slower.size(),
              "give " + chats + " factors");
      return null;
    }
    return new AtOnce(chats, slower);
  }
}

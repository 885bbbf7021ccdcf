package org.jointline.scenario.file;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jointline.scenario.Channel;
import org.jointline.scenario.FinishTarget;
import org.jointline.scenario.Interruptible;
import org.jointline.scenario.Work;

/** What a call type says of the kind of work it is. */
final class WorkShapes {
  static final Key<Channel> CHANNEL =
      Key.optional(
          "channel",
          Values.oneOf("channel", Channel.values(), Channel::words),
          Channel.PHONE,
          "phone",
          "How the contacts come.",
          "e-mail");

  private static final Key<List<String>> BY =
      Key.required(
          "by",
          new Listed<>(Values.name(Names.Sort.CALL_TYPE)),
          "The call types that interrupt it.",
          "[999]");
  private static final Key<Interruptible.Then> THEN =
      Key.optional(
          "then",
          Values.oneOf("interrupted work", Interruptible.Then.values(), Interruptible.Then::words),
          Interruptible.Then.RESUME,
          "resume",
          "How the agent goes on with it afterwards.",
          "restart");
  private static final Key<Integer> AT_MOST =
      Key.optional(
          "at most",
          Values.count(1, 1000),
          null,
          "no limit",
          "How often one piece of work is interrupted at most. Who gets free takes urgent calls"
              + " that wait before going back to it, however many.",
          3);
  private static final Key<Boolean> PART =
      Key.optional(
          "work",
          Values.oneOf(
              "interruptible part",
              new TreeMap<>(Map.of("everything", false, "after-call work only", true))),
          false,
          "everything",
          "Which part of it may be interrupted.",
          "after-call work only");

  private static final Key<Boolean> GOES_ON =
      Key.optional(
          "goes on with",
          Values.oneOf(
              "who goes on",
              new TreeMap<>(Map.of("the same agent", false, "whoever is free", true))),
          false,
          "the same agent",
          "Who goes on with it: the agent who put it aside, or by its place in the queue anybody.",
          "whoever is free");

  static final Key<Interruptible> INTERRUPTIBLE =
      Key.optional(
          "interruptible",
          Shape.of(
              "interruptible work",
              "Work that an agent puts aside when a more urgent call comes.",
              List.of(BY, THEN, AT_MOST, PART, GOES_ON),
              WorkShapes::interruptible),
          null,
          "never",
          "Which calls interrupt the work, and how it goes on.",
          "{by: [999], then: resume, at most: 3}");

  private static final Key<Duration> TIME =
      Key.required("time", Values.DURATION, "From arrival to the end of all work.", "8 h");
  private static final Key<Double> SHARE =
      Key.required("share", Values.SHARE, "At least this share of all offered.", "95 %");

  static final Key<FinishTarget> FINISHED_WITHIN =
      Key.optional(
          "finished within",
          Shape.of(
              "finish target",
              "A promise: a share of the work done within a time.",
              List.of(TIME, SHARE, TargetShape.COUNTED_IN),
              WorkShapes::finishedWithin),
          null,
          "none",
          "What was promised of the work being done.",
          "{time: 8 h, share: 95 %, counted in: Mon-Fri 09:00-17:00}");

  private WorkShapes() {}

  static Work work(Found found) {
    return new Work(
        found.get(CHANNEL, Channel.PHONE),
        found.optional(INTERRUPTIBLE),
        found.optional(FINISHED_WITHIN));
  }

  private static Interruptible interruptible(Found found) {
    if (!found.sound(BY)) {
      return null;
    }
    Integer most = found.get(AT_MOST);
    return new Interruptible(
        found.get(BY),
        found.get(THEN, Interruptible.Then.RESUME),
        most == null ? OptionalInt.empty() : OptionalInt.of(most),
        found.get(PART, false),
        found.get(GOES_ON, false));
  }

  private static FinishTarget finishedWithin(Found found) {
    return found.sound(TIME, SHARE)
        ? new FinishTarget(
            found.get(TIME), found.get(SHARE), found.optional(TargetShape.COUNTED_IN))
        : null;
  }
}

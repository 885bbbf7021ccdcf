package org.jointline.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What becomes of a call beside being answered or given up.
 *
 * @param announcement what callers hear before they are put through; empty: nothing
 * @param then what may follow once a call is answered; the rest of the calls is resolved by then
 * @param redial what callers do who get no answer; empty: they give the matter up
 * @param duplicates who reports the same matter to another line too; empty: nobody
 * @param messageAfter a caller who has waited so long hears a message and is cut off; empty: never
 * @param clearedAt seconds of the day at which all who wait are disconnected
 * @param callBack whether callers are offered to be called back; empty: they are not
 */
public record Journey(
    Optional<Announcement> announcement,
    List<Branch> then,
    Optional<Redial> redial,
    Optional<Duplicates> duplicates,
    Optional<Duration> messageAfter,
    List<Integer> clearedAt,
    Optional<CallBack> callBack) {
  /** A call that is answered or given up, and no more. */
  public static final Journey NONE =
      new Journey(
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty());

  public Journey {
    then = List.copyOf(then);
    clearedAt = List.copyOf(clearedAt);
  }

  /** Whether there is anything to it. */
  public boolean isNone() {
    return equals(NONE);
  }

  /**
   * What is heard before the queue.
   *
   * @param length of it
   * @param hangUp share of callers who hang up during it
   * @param options where callers go on to another line instead
   */
  public record Announcement(Distribution length, double hangUp, List<Option> options) {
    public Announcement {
      options = List.copyOf(options);
    }
  }

  /** A share of callers who choose, or go to, a line. */
  public record Option(double share, String to) {}

  /** What a branch is. */
  public enum Kind {
    TRANSFER("transfer"),
    ESCALATION("escalation"),
    WRONG_DOOR("wrong door"),
    FOLLOW_ON("follow-on"),
    REPEAT("repeat");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }

    /** Whether an agent passes the caller on. */
    public boolean isTransfer() {
      return this == TRANSFER || this == ESCALATION || this == WRONG_DOOR;
    }
  }

  /**
   * What may follow an answered call.
   *
   * @param share of answered calls
   * @param to id of a call type
   * @param delay from the end of the talk
   * @param warm whether the first agent stays with the caller until the second has taken over
   * @param handover time both agents are on the line; zero unless warm
   * @param onTheSpot whether a group that has the skill deals with it there and then
   * @param talkMore what that adds to the talk; empty: the talk of the other type
   * @param dialsThere whether a caller who is passed on and gets no answer dials that line again,
   *     and not the one dialled before
   * @param hours 1 while it happens, by when the call is answered, 0 while not; empty: always
   */
  public record Branch(
      double share,
      String to,
      Kind kind,
      Distribution delay,
      boolean warm,
      Distribution handover,
      boolean onTheSpot,
      Optional<Distribution> talkMore,
      boolean dialsThere,
      Optional<Curve> hours) {
    /** The same with another call type. */
    public Branch leadingTo(String other) {
      return new Branch(
          share, other, kind, delay, warm, handover, onTheSpot, talkMore, dialsThere, hours);
    }
  }

  /**
   * Calling again after no answer. Nobody dials again within a second.
   *
   * @param afterAbandoning share of those who gave up waiting
   * @param afterBlocked share of those turned away
   * @param afterHangingUp share of those who hung up at once
   * @param afterMessage share of those cut off by the message
   * @param afterFurther share of those whose further attempt fails, however it does; empty: as of
   *     those whose first one fails
   * @param delay until the next attempt
   * @param atMost further attempts after the first
   * @param to shares of redials that go to another line
   * @param sameCaller whether patience and talk stay what they were
   */
  public record Redial(
      double afterAbandoning,
      double afterBlocked,
      double afterHangingUp,
      double afterMessage,
      OptionalDouble afterFurther,
      Distribution delay,
      int atMost,
      List<Option> to,
      boolean sameCaller) {
    public Redial {
      to = List.copyOf(to);
    }
  }

  /**
   * Reporting the same matter to another line.
   *
   * @param share of callers
   * @param delay after the first call
   */
  public record Duplicates(double share, String to, Distribution delay) {}
}

package org.jointline.model;

import org.jointline.random.Sampler;

/** What may become of calls beside being answered or given up; see the scenario's journeys. */
public final class JourneyRules {
  /** By call type; empty where nothing follows. */
  public final Branch[][] then;

  /** By call type; null where there is none. */
  public final Announcement[] announcement;

  /** By call type; null where nobody calls again. */
  public final Redial[] redial;

  /** By call type; null where there are none. */
  public final Duplicates[] duplicates;

  /** Longest wait, in ticks, before a message ends it; {@code Long.MAX_VALUE} without one. */
  public final long[] messageAfter;

  /** By call type: ticks at which all who wait are disconnected, rising. */
  public final long[][] clearedAt;

  /** Null where nobody is called back. */
  public final CallBackRules callBacks;

  private final StepFunction[] open;

  JourneyRules(JourneyCompiler c) {
    then = c.then();
    announcement = c.announcements();
    redial = c.redials();
    duplicates = c.duplicates();
    messageAfter = c.messageAfter();
    clearedAt = c.clearedAt();
    callBacks = c.callBacks();
    open = c.open();
  }

  /** Whether a line takes calls at a tick. */
  public boolean isOpen(int type, long tick) {
    return open[type].at(tick) > 0;
  }

  /**
   * What may follow an answered call.
   *
   * @param upTo the shares of this and all branches before it, added up
   * @param to call type
   * @param delay null for none
   * @param handover time both agents are on the line; null unless the transfer is warm
   * @param onTheSpot by group that answered: whether it deals with it there and then
   * @param talkMore what that adds to the talk; null: the talk of the other type
   * @param dialsThere whether a caller who is passed on dials that line again after no answer
   * @param hours when it happens; null: always
   */
  public record Branch(
      double upTo,
      int to,
      Contact kind,
      Sampler delay,
      Sampler handover,
      boolean[] onTheSpot,
      Sampler talkMore,
      boolean dialsThere,
      StepFunction hours) {
    /** Whether it happens to calls that are answered at a tick. */
    public boolean happens(long tick) {
      return hours == null || hours.at(tick) > 0;
    }
  }

  /** What is heard before the queue; options are shares of those who stay, added up. */
  public record Announcement(Sampler length, double hangUp, double[] upTo, int[] to) {}

  /**
   * Calling again after no answer.
   *
   * @param first shares by why the first attempt failed
   * @param further shares by why a further attempt failed
   * @param atMost further attempts
   * @param upTo shares of the other lines, added up
   */
  public record Redial(
      double[] first,
      double[] further,
      Sampler delay,
      int atMost,
      double[] upTo,
      int[] to,
      boolean sameCaller) {
    /** The share of callers who call again after an attempt failed that was so many redials on. */
    public double share(int why, long redials) {
      return redials > 0 ? further[why] : first[why];
    }
  }

  /** Reporting the same matter to another line. */
  public record Duplicates(double share, int to, Sampler delay) {}

  /** Why a caller got no answer: index of {@link Redial#first}. */
  public static final int ABANDONED = 0;

  public static final int BLOCKED = 1;
  public static final int HUNG_UP = 2;
  public static final int MESSAGE = 3;

  /** Who is disconnected as the line closes does not call again. */
  public static final int DISCONNECTED = 4;
}

package org.jointline.live;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Something a manager does while a session runs. Names are ids of the scenario: a line is a call
 * type.
 */
public sealed interface Command {

  /**
   * A group has more or fewer people than planned.
   *
   * @param group id
   * @param change people more, or fewer if negative; not 0
   * @param length how long; empty: until the end
   * @param reason for the log, may be empty
   */
  record ChangeStaffing(String group, int change, Optional<Duration> length, String reason)
      implements Command {}

  /**
   * People of a group leave the phones: those idle at once, others after their call.
   *
   * @param agents how many, at least 1
   * @param length how long; empty for the sick: until the end
   */
  record SendAway(String group, int agents, Why why, Optional<Duration> length)
      implements Command {}

  /** Why somebody leaves the phones. */
  enum Why {
    BREAK,
    SICK
  }

  /** New callers of a line are turned away, or no longer; those who wait go on waiting. */
  record SetLine(String line, boolean open) implements Command {}

  /** A group takes a line's calls only while more than this many of its agents are idle. */
  record SetReserve(String line, String group, int agents) implements Command {}

  /** A group takes a line's calls once they have waited this long; zero: at once. */
  record SetOverflow(String line, String group, Duration after) implements Command {}

  /** Who helps whom. */
  record SetMode(Mode mode) implements Command {}

  /** Whether the organisations answer together. */
  enum Mode {
    /** As the scenario says. */
    JOINT,
    /** Each line goes only to groups that its owner employs. */
    INDEPENDENT
  }

  /**
   * More people call than planned.
   *
   * @param factor on the rate, more than 1
   * @param length how long
   */
  record Surge(String line, double factor, Duration length) implements Command {}

  /**
   * Many call about one thing.
   *
   * @param calls exactly how many more
   * @param over within this time, more of them early than late
   * @param about for the log, may be empty
   */
  record Incident(String line, int calls, Duration over, String about) implements Command {}

  /** All agents of the groups leave, or come back: a building is closed or opened. */
  record SetSite(List<String> groups, boolean open) implements Command {
    public SetSite {
      groups = List.copyOf(groups);
    }
  }
}

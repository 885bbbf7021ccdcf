package org.jointline.scenario;

import java.time.Duration;
import java.util.List;

/**
 * A state of the floor that holds or does not: it holds while all terms of any of its cases hold.
 *
 * @param cases each a list of terms, not empty; no case at all: always holds
 */
public record When(List<List<Term>> cases) {
  /** Holds whatever happens. */
  public static final When ALWAYS = new When(List.of());

  public When {
    cases = cases.stream().map(List::copyOf).toList();
  }

  /** Whether it holds whatever happens. */
  public boolean isAlways() {
    return cases.isEmpty();
  }

  /**
   * One thing that is looked at.
   *
   * @param of id of a call type or an agent group, as the sign says
   * @param bound calls, agents, seconds or a share, as the sign says
   * @param over how far back a share looks, whole minutes; zero for what is seen at an instant
   */
  public record Term(Sign sign, String of, double bound, Duration over) {}

  /** What is looked at, and which side of its bound is meant. */
  public enum Sign {
    /** At least so many calls of a type wait. */
    WAITING("waiting"),
    WAITING_BELOW("waiting below"),
    /** At least so many agents of a group are idle. */
    IDLE("idle"),
    IDLE_BELOW("idle below"),
    /** At least so many agents of a group are on duty, idle or busy. */
    ON_DUTY("on duty"),
    ON_DUTY_BELOW("on duty below"),
    /** The call of a type that waits longest has waited at least so many seconds. */
    LONGEST_WAIT("longest wait"),
    /** Somebody who called now could expect to wait at least so many seconds. */
    EXPECTED_WAIT("expected wait"),
    /** Of a type's calls answered or abandoned lately, a smaller share was answered in time. */
    SERVICE_LEVEL_BELOW("service level below"),
    /** Of a group's time lately, a larger share was spent on calls. */
    OCCUPANCY_ABOVE("occupancy above");

    private final String words;

    Sign(String words) {
      this.words = words;
    }

    /** The words a scenario file uses. */
    public String words() {
      return words;
    }

    /** Whether it is about a call type; else about an agent group. */
    public boolean isOfCalls() {
      return this == WAITING
          || this == WAITING_BELOW
          || this == LONGEST_WAIT
          || this == EXPECTED_WAIT
          || this == SERVICE_LEVEL_BELOW;
    }

    /** Whether it looks back over some time. */
    public boolean looksBack() {
      return this == SERVICE_LEVEL_BELOW || this == OCCUPANCY_ABOVE;
    }
  }
}

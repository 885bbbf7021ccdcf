package org.jointline.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Rules beyond each call type's routing, over the whole arrangement.
 *
 * @param modes empty: none
 * @param agreements in file order
 * @param lines in file order
 * @param outside in file order
 * @param sites in file order
 * @param crews in file order
 * @param caps in file order
 * @param messages in file order
 */
public record Rules(
    Optional<Modes> modes,
    List<Agreement> agreements,
    List<Line> lines,
    List<OutsideHelp> outside,
    List<Site> sites,
    List<Crew> crews,
    List<OccupancyCap> caps,
    List<Message> messages) {
  /** None. */
  public static final Rules NONE =
      new Rules(
          Optional.empty(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of());

  public Rules {
    agreements = List.copyOf(agreements);
    lines = List.copyOf(lines);
    outside = List.copyOf(outside);
    sites = List.copyOf(sites);
    crews = List.copyOf(crews);
    caps = List.copyOf(caps);
    messages = List.copyOf(messages);
  }

  /**
   * Telephone lines that calls occupy while they wait and while the caller talks. A call that finds
   * all of them busy is blocked.
   *
   * @param id key in the scenario file
   * @param callTypes ids; a call type comes in on one of these at most
   * @param atMost calls at a time
   */
  public record Line(String id, List<String> callTypes, int atMost) {
    public Line {
      callTypes = List.copyOf(callTypes);
    }
  }

  /**
   * Somebody else who answers calls as a last resort: none of the scenario's own agents.
   *
   * @param id key in the scenario file
   * @param callTypes ids
   * @param asked when calls are passed on
   * @param delay a call must have waited so long
   * @param atMost calls in its hands at a time
   * @param answer from passing on to the answer
   * @param handleTime multiplies the call's talk and after-call work
   * @param costPerCall pounds
   * @param payer organisation that pays for it; empty: the owner of each call's type
   * @param giver organisation whose people they are, so that what it gave is told; what it is paid
   *     meets its cost of the help and is none of its income; empty: none of the scenario's
   */
  public record OutsideHelp(
      String id,
      List<String> callTypes,
      Trigger asked,
      Duration delay,
      int atMost,
      Duration answer,
      double handleTime,
      double costPerCall,
      Optional<String> payer,
      Optional<String> giver) {
    public OutsideHelp {
      callTypes = List.copyOf(callTypes);
    }
  }

  /**
   * A place that can fail. Its agents then finish the calls in their hands and are not available
   * until it is repaired, but for those who can work elsewhere.
   *
   * @param id key in the scenario file
   * @param groups ids of the agent groups that work there; a group is at one site at most
   * @param outages at known times, in order
   * @param breakdown at random; empty: never
   * @param backUpShare of the agents planned who go on elsewhere, 0 to 1, rounded down
   * @param backUpDelay from the failure to when they do
   */
  public record Site(
      String id,
      List<String> groups,
      List<Outage> outages,
      Optional<Breakdown> breakdown,
      double backUpShare,
      Duration backUpDelay) {
    public Site {
      groups = List.copyOf(groups);
      outages = List.copyOf(outages);
    }
  }

  /**
   * A failure at a known time.
   *
   * @param after the calendar's start
   */
  public record Outage(Duration after, Duration length) {}

  /**
   * Failures at random times, exponential both.
   *
   * @param meanBetween from a repair to the next failure
   * @param meanRepair from a failure to its repair
   */
  public record Breakdown(Duration meanBetween, Duration meanRepair) {}

  /**
   * How many of a group must stay.
   *
   * @param group id
   * @param people so many of those present are not on calls of other organisations; or, for lone
   *     workers, the fewest on duty that take calls at all
   * @param forAnyCall whether a smaller group takes no calls at all
   */
  public record Crew(String group, int people, boolean forAnyCall) {}

  /**
   * A group that is busier than this lately takes no calls of other organisations.
   *
   * @param group id
   * @param share of its time on calls, 0 to 1
   * @param over whole minutes looked back
   */
  public record OccupancyCap(String group, double share, Duration over) {}

  /**
   * A message that callers hear first, after which some need nobody any more, or call another line.
   *
   * @param id key in the scenario file
   * @param callTypes ids
   * @param played when it is on
   * @param share of the callers who leave, 0 to 1
   * @param to id of the call type that those who leave call instead; empty: they are satisfied
   */
  public record Message(
      String id, List<String> callTypes, Trigger played, double share, Optional<String> to) {
    public Message {
      callTypes = List.copyOf(callTypes);
    }
  }

  /** Modes and rules that have answers of their own. */
  public int size() {
    return modes.map(m -> m.names().size()).orElse(0)
        + agreements.size()
        + lines.size()
        + outside.size()
        + sites.size()
        + messages.size();
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return equals(NONE);
  }
}

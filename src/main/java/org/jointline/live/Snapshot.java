package org.jointline.live;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a session looks like at one moment, for boards and metrics. Immutable.
 *
 * @param name of the scenario
 * @param tick the moment
 * @param time its local time
 * @param ends local time of the session's end
 * @param over whether nothing more can happen
 * @param mode who helps whom
 * @param lines by call type, in file order
 * @param groups in file order
 * @param organisations in file order
 * @param flows who answered whose calls: one for each pair of owner and employer that may meet
 * @param events what was done last, newest first, at most {@link #MOST_EVENTS}
 */
public record Snapshot(
    String name,
    long tick,
    ZonedDateTime time,
    ZonedDateTime ends,
    boolean over,
    Command.Mode mode,
    List<Line> lines,
    List<Group> groups,
    List<Party> organisations,
    List<Flow> flows,
    List<Event> events) {
  public static final int MOST_EVENTS = 20;

  /** Waits listed of each line, the longest first. */
  public static final int MOST_WAITS = 50;

  public Snapshot {
    lines = List.copyOf(lines);
    groups = List.copyOf(groups);
    organisations = List.copyOf(organisations);
    flows = List.copyOf(flows);
    events = List.copyOf(events);
  }

  /**
   * A call type.
   *
   * @param waits seconds the longest waiting callers have waited, falling
   * @param interval calls that arrived in the present reporting interval
   * @param recent calls that arrived in the last half-hour, slice by slice
   * @param today calls that arrived since the local midnight or the start
   * @param total calls since the start
   */
  public record Line(
      String id,
      String name,
      String owner,
      boolean open,
      int waiting,
      double longestWaitSeconds,
      List<Double> waits,
      Optional<Promise> target,
      Calls interval,
      Calls recent,
      Calls today,
      Totals total,
      State state) {
    public Line {
      waits = List.copyOf(waits);
    }
  }

  /** A target in short. */
  public record Promise(double withinSeconds, double share, String base) {}

  /** How a line stands to its target. */
  public enum State {
    OK,
    /** Met, but by less than two points, or somebody waits longer than the threshold. */
    RISK,
    MISSED
  }

  /**
   * Counts of calls by when they arrived.
   *
   * @param within that met the target, by its base; 0 without a target
   * @param serviceLevel empty without a target or a call that counts
   * @param asaSeconds mean wait of answered calls; empty without one
   */
  public record Calls(
      long offered,
      long answered,
      long within,
      long abandoned,
      long blocked,
      OptionalDouble serviceLevel,
      OptionalDouble asaSeconds) {}

  /**
   * Counts that never fall, for metrics.
   *
   * @param answeredByEmployer by organisation id
   * @param overflowedByEmployer answered by a group that opens to the call later than at once
   * @param waitBuckets answered calls that waited at most {@link #BUCKET_SECONDS}, and all
   */
  public record Totals(
      long offered,
      long abandoned,
      long blocked,
      long within,
      Map<String, Long> answeredByEmployer,
      Map<String, Long> overflowedByEmployer,
      List<Long> waitBuckets,
      double waitSeconds) {
    /** Public targets lie on these. */
    public static final List<Integer> BUCKET_SECONDS = List.of(5, 10, 15, 20, 30, 60, 120, 300);

    public Totals {
      answeredByEmployer = Map.copyOf(answeredByEmployer);
      overflowedByEmployer = Map.copyOf(overflowedByEmployer);
      waitBuckets = List.copyOf(waitBuckets);
    }
  }

  /**
   * An agent group.
   *
   * @param planned people on the phones by the scenario
   * @param extra people more than planned, or fewer
   * @param onDuty idle, talking or in after-call work, but for those leaving
   * @param leaving finish a call although their time is over
   * @param onCalls agents talking or in after-call work, by line id
   */
  public record Group(
      String id,
      String name,
      String employer,
      int planned,
      int extra,
      int onDuty,
      int idle,
      int talking,
      int afterCall,
      int leaving,
      boolean open,
      Map<String, Integer> onCalls) {
    public Group {
      onCalls = Map.copyOf(onCalls);
    }
  }

  /** An organisation: its own callers, its own staff. */
  public record Party(
      String id, String name, int waiting, OptionalDouble serviceLevel, int onDuty, int idle) {}

  /** Calls of an owner's lines answered by an employer's agents. */
  public record Flow(
      String owner, String employer, long today, long recent, Duration handleTimeToday) {}

  /** Something done to the session. */
  public record Event(long tick, ZonedDateTime time, Kind kind, String text) {}

  /** What kind of thing was done. */
  public enum Kind {
    COMMAND,
    /** Something a command began is over: a break, a surge. */
    END
  }
}

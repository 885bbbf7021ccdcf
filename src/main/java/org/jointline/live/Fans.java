package org.jointline.live;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jointline.stats.Estimate;

/**
 * The answer to a {@link Question}: how each alternative may go on.
 *
 * @param time now
 * @param step values are given after each step until the horizon
 * @param futures how often each branch was run
 * @param branches doing nothing first, then the alternatives in order
 */
public record Fans(
    ZonedDateTime time, Duration horizon, Duration step, int futures, List<Branch> branches) {
  public Fans {
    branches = List.copyOf(branches);
  }

  /** One course of action. */
  public record Branch(String name, List<Line> lines) {
    public Branch {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A line's futures.
   *
   * @param target share promised, if any
   * @param serviceLevel of calls that arrived since now, up to each step; empty without a target
   * @param waiting calls waiting at each step
   * @param miss share of futures whose service level over the horizon misses the target; empty
   *     without a target or where nobody called in any
   * @param service mean service level over the horizon, over futures in which somebody called
   * @param against the same less that of doing nothing, future by future with the same callers;
   *     empty for doing nothing
   */
  public record Line(
      String id,
      String name,
      OptionalDouble target,
      Optional<Fan> serviceLevel,
      Fan waiting,
      OptionalDouble miss,
      Optional<Estimate> service,
      Optional<Estimate> against) {}

  /** Over futures, at each step; NaN where there is no value. */
  public record Fan(
      double[] mean, double[] p10, double[] p25, double[] p50, double[] p75, double[] p90) {}
}

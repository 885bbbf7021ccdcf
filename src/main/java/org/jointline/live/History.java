package org.jointline.live;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The last two hours, slice by slice, oldest first; the last slice is still running.
 *
 * @param slice length of a slice
 */
public record History(Duration slice, List<Slice> slices) {
  public History {
    slices = List.copyOf(slices);
  }

  /** One slice; lines and groups in file order. */
  public record Slice(ZonedDateTime time, List<Line> lines, List<Group> groups) {
    public Slice {
      lines = List.copyOf(lines);
      groups = List.copyOf(groups);
    }
  }

  /**
   * Calls that arrived in the slice.
   *
   * @param maxWaitSeconds longest wait so far of a call that arrived in the slice
   * @param waiting calls waiting at the slice's end
   */
  public record Line(
      String id,
      long offered,
      long answered,
      long within,
      long abandoned,
      OptionalDouble serviceLevel,
      double maxWaitSeconds,
      int waiting) {}

  /** Agents, averaged over the slice. */
  public record Group(String id, double onDuty, double talking, double afterCall, double idle) {}
}

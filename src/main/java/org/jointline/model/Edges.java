package org.jointline.model;

/**
 * The ticks at which something planned happens: an interval starts, a group's staffing changes.
 *
 * <p>At {@code tick[e]} interval slot {@code slot[e]} starts (or none, if -1), then changes {@code
 * firstChange[e]} up to {@code firstChange[e + 1]} are made.
 */
public final class Edges {
  public final long[] tick;
  public final int[] slot;
  public final int[] firstChange;
  public final int[] group;

  /** Agents on the phones from then on. */
  public final int[] level;

  Edges(long[] tick, int[] slot, int[] firstChange, int[] group, int[] level) {
    this.tick = tick;
    this.slot = slot;
    this.firstChange = firstChange;
    this.group = group;
    this.level = level;
  }
}

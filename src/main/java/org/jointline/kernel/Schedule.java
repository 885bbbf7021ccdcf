package org.jointline.kernel;

import org.jointline.model.Model;

/**
 * What is going to happen, but for arrivals and planned edges: each event one long, with its tick
 * above, its kind and an index below.
 *
 * <p>Nothing is ever taken out before its time: an event that has lost its sense is ignored when it
 * is due by whoever finds that it has.
 */
final class Schedule {
  private static final int KIND_BITS = 2;

  /** Bits of an index at most: it is an int. */
  private static final int MOST_INDEX_BITS = 30;

  static final int FINISH = EventKind.FINISH.ordinal() - 1;
  static final int OVERFLOW = EventKind.OVERFLOW.ordinal() - 1;
  static final int ABANDON = EventKind.ABANDON.ordinal() - 1;
  static final int DUE = EventKind.DUE.ordinal() - 1;

  /** In order; an event's tick is what is left of it after {@link #tickShift} bits are cut off. */
  final EventWheel events;

  final int tickShift;
  private final int indexBits;
  final long lastTick;

  /**
   * @throws IllegalArgumentException if the period is too long for so many agents
   */
  Schedule(Model model) {
    int tickBits = Long.SIZE - Long.numberOfLeadingZeros(model.stopTick + 1);
    // a very short period has bits to spare
    indexBits = Math.min(MOST_INDEX_BITS, Long.SIZE - 1 - tickBits - KIND_BITS);
    tickShift = indexBits + KIND_BITS;
    lastTick = (1L << tickBits) - 1;
    if (indexBits < 1 || model.agents() > 1 << indexBits) {
      throw new IllegalArgumentException("period too long for " + model.agents() + " agents");
    }
    events =
        EventWheel.of(
            model.agents(), model.longestMeanHandleSeconds * Model.TICKS_PER_SECOND, tickShift);
  }

  /** How many things of one kind can be told apart, as bits. */
  int indexBits() {
    return indexBits;
  }

  void clear() {
    events.clear();
  }

  /** Empties the schedule; nothing will be added that is due before a tick. */
  void clearFrom(long tick) {
    events.clearFrom(tick << tickShift);
  }

  void copyFrom(Schedule other) {
    events.copyFrom(other.events);
  }

  void add(long tick, int kind, int index) {
    events.push(Math.min(tick, lastTick) << tickShift | (long) kind << indexBits | index);
  }

  int kind(long event) {
    return (int) (event >>> indexBits) & (1 << KIND_BITS) - 1;
  }

  int index(long event) {
    return (int) event & (1 << indexBits) - 1;
  }
}

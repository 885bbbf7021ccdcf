package org.jointline.kernel;

/**
 * A piece of work that may be interrupted, as a record of {@link #FIELDS} longs: in an agent's
 * hands, put aside, or back in its queue.
 */
final class PieceOfWork {
  static final int TYPE = 0;
  static final int NUMBER = 1;
  static final int INTERVAL = 2;
  static final int ARRIVAL = 3;
  static final int ANSWERED = 4;

  /** Tick at which the present attempt began. */
  static final int BEGAN = 5;

  /** Tick at which talk ends; of work put aside, ticks of talk still to come. */
  static final int TALK_END = 6;

  /** Tick at which it is done; of work put aside, ticks of after-call work still to come. */
  static final int FINISH = 7;

  /** How often it was interrupted. */
  static final int TIMES = 8;

  /** Ticks of talk in all, with this agent. */
  static final int TALK = 9;

  static final int AFTER_CALL = 10;

  /** The caller's own talk: part of what names its luck. */
  static final int LUCK = 11;

  /** Factor of its agent on the time it takes, as the bits of a double. */
  static final int FACTOR = 12;

  static final int FIELDS = 13;

  private PieceOfWork() {}
}

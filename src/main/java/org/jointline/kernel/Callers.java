package org.jointline.kernel;

import java.util.Arrays;
import org.jointline.model.Model;
import org.jointline.random.Purpose;
import org.jointline.random.Streams;
import org.jointline.random.Xoshiro;

/**
 * The callers of one call type, in order of arrival, each with all its own luck: when it calls, how
 * long it talks, how much work it leaves, how long it would wait. None of it depends on what
 * happens to any call, so two variants of a scenario see the same callers.
 *
 * <p>Callers are drawn some at a time, each purpose from its own stream in a tight loop; drawing
 * ahead changes no value. The present caller is read through the getters, {@link #advance} goes on
 * to the next.
 */
final class Callers {
  private static final int AHEAD = 32;

  private final int type;
  private final ArrivalStream arrivals;
  private final Draws talk;
  private final Draws afterCall;
  private final Draws patience;
  private final Xoshiro hangUpStream = new Xoshiro(0);
  private final double hangUpShare;

  /** Null in a scenario without journeys. */
  private final Xoshiro journeyStream;

  private final long[] arrivalTicks = new long[AHEAD];
  private final long[] talkTicks = new long[AHEAD];
  private final long[] afterCallTicks = new long[AHEAD];
  private final long[] patienceTicks = new long[AHEAD];
  private final boolean[] hangsUp = new boolean[AHEAD];
  private final long[] luck = new long[AHEAD];
  private int present;

  Callers(Model model, int type) {
    this.type = type;
    arrivals = new ArrivalStream(model.arrivals[type], model.days * model.busynessParts[type]);
    talk = new Draws(model.talk[type]);
    afterCall = model.afterCall[type] == null ? null : new Draws(model.afterCall[type]);
    patience = model.patience[type] == null ? null : new Draws(model.patience[type]);
    hangUpShare = model.hangUpAtOnce[type];
    journeyStream = model.journeys == null ? null : new Xoshiro(0);
    if (patience == null) {
      Arrays.fill(patienceTicks, Listener.ENDLESS);
    }
  }

  /**
   * Starts again with the first caller of a replication.
   *
   * @param busyness factor on each local day's rate
   */
  void restart(long seed, int replication, double[] busyness) {
    reseed(seed, replication, busyness);
    draw();
  }

  /** Starts again, as {@link #restart} does, with the first caller after a tick. */
  void restartAfter(long tick, long seed, int replication, double[] busyness) {
    reseed(seed, replication, busyness);
    arrivals.skipTo(tick);
    draw();
    for (int i = 0; i < AHEAD; i++) {
      // seconds to ticks may round down by one
      arrivalTicks[i] = Math.max(arrivalTicks[i], tick);
    }
  }

  private void reseed(long seed, int replication, double[] busyness) {
    arrivals.restart(Streams.seed(seed, replication, Purpose.ARRIVAL, type), busyness);
    talk.restart(Streams.seed(seed, replication, Purpose.TALK, type));
    if (afterCall != null) {
      afterCall.restart(Streams.seed(seed, replication, Purpose.AFTER_CALL, type));
    }
    if (patience != null) {
      patience.restart(Streams.seed(seed, replication, Purpose.PATIENCE, type));
    }
    hangUpStream.reseed(Streams.seed(seed, replication, Purpose.HANG_UP, type));
    if (journeyStream != null) {
      journeyStream.reseed(Streams.seed(seed, replication, Purpose.JOURNEY, type));
    }
  }

  void copyFrom(Callers other) {
    arrivals.copyFrom(other.arrivals);
    talk.copyFrom(other.talk);
    if (afterCall != null) {
      afterCall.copyFrom(other.afterCall);
    }
    if (patience != null) {
      patience.copyFrom(other.patience);
    }
    hangUpStream.copyFrom(other.hangUpStream);
    if (journeyStream != null) {
      journeyStream.copyFrom(other.journeyStream);
      System.arraycopy(other.luck, 0, luck, 0, AHEAD);
    }
    System.arraycopy(other.arrivalTicks, 0, arrivalTicks, 0, AHEAD);
    System.arraycopy(other.talkTicks, 0, talkTicks, 0, AHEAD);
    System.arraycopy(other.afterCallTicks, 0, afterCallTicks, 0, AHEAD);
    System.arraycopy(other.patienceTicks, 0, patienceTicks, 0, AHEAD);
    System.arraycopy(other.hangsUp, 0, hangsUp, 0, AHEAD);
    present = other.present;
  }

  private void draw() {
    arrivals.fill(arrivalTicks);
    talk.fill(talkTicks);
    if (afterCall != null) {
      afterCall.fill(afterCallTicks);
    }
    if (patience != null) {
      patience.fill(patienceTicks);
    }
    if (hangUpShare > 0) {
      for (int i = 0; i < AHEAD; i++) {
        hangsUp[i] = hangUpStream.nextDouble() < hangUpShare;
      }
    }
    if (journeyStream != null) {
      for (int i = 0; i < AHEAD; i++) {
        luck[i] = journeyStream.nextLong();
      }
    }
    present = 0;
  }

  /** Goes on to the next caller. */
  void advance() {
    if (++present == AHEAD) {
      draw();
    }
  }

  /** When the caller calls; {@link ArrivalStream#NEVER} if nobody calls any more. */
  long arrival() {
    return arrivalTicks[present];
  }

  long talk() {
    return talkTicks[present];
  }

  long afterCall() {
    return afterCallTicks[present];
  }

  /** {@link Listener#ENDLESS} or more without end. */
  long patience() {
    return patienceTicks[present];
  }

  /** Whether the caller hangs up at once rather than wait. */
  boolean hangsUp() {
    return hangsUp[present];
  }

  /** Decides what becomes of the caller beside this call; 0 in a scenario without journeys. */
  long luck() {
    return luck[present];
  }
}

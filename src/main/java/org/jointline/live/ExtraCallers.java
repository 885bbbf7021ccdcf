package org.jointline.live;

import org.jointline.kernel.Listener;
import org.jointline.kernel.Replication;
import org.jointline.model.Model;
import org.jointline.random.Sampler;
import org.jointline.random.Xoshiro;

/**
 * Calls that come beside all that would come anyway. Each draws its luck when it comes. The last
 * thing to happen, at the end, is nothing.
 */
abstract class ExtraCallers implements AgendaItem {
  final Model model;
  final int type;
  final Xoshiro stream;
  final long end;
  private final String words;
  private long tick = NEVER;

  /**
   * @param end nobody calls from here on
   * @param words for the log when the last has called
   */
  ExtraCallers(Model model, int type, long seed, long end, String words) {
    this.model = model;
    this.type = type;
    this.end = Math.min(end, model.endTick);
    this.words = words;
    stream = new Xoshiro(seed);
  }

  /** Draws the first call after a tick; the next ones follow by themselves. */
  final void begin(Replication replication) {
    tick = Math.min(next(replication), end);
  }

  /** When the next one calls, at the present tick or later; {@link #NEVER} for nobody. */
  abstract long next(Replication replication);

  @Override
  public final long tick() {
    return tick;
  }

  @Override
  public final void happen(Replication replication) {
    if (tick == end) {
      tick = NEVER;
      return;
    }
    replication.callIn(
        type,
        draw(model.talk[type], 0),
        draw(model.afterCall[type], 0),
        draw(model.patience[type], Listener.ENDLESS),
        stream.nextDouble() < model.hangUpAtOnce[type]);
    begin(replication);
  }

  private long draw(Sampler sampler, long otherwise) {
    if (sampler == null) {
      return otherwise;
    }
    double ticks = sampler.next(stream) * Model.TICKS_PER_SECOND + 0.5;
    return Math.min((long) ticks, Listener.ENDLESS);
  }

  @Override
  public final String ending() {
    return words;
  }

  @Override
  public final AgendaItem copy() {
    ExtraCallers copy = like(words);
    copy.stream.copyFrom(stream);
    copy.tick = tick;
    return copy;
  }

  /** One of the same kind with what is left to come. */
  abstract ExtraCallers like(String sameWords);

  @Override
  public final void foresee(Replication replication, long seed) {
    stream.reseed(seed);
    if (tick != end) {
      putBack();
    }
    begin(replication);
  }

  /** The next call is drawn again. */
  void putBack() {}
}

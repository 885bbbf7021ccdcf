package org.jointline.kernel;

import org.jointline.model.IncidentTable;
import org.jointline.model.Model;
import org.jointline.random.Sampler;
import org.jointline.random.Xoshiro;

/**
 * The calls to one line about one incident while they come, each with all its own luck. When they
 * come, how long they talk, work they leave, patience and the rest are drawn from streams of their
 * own.
 */
final class Burst {
  private final Model model;
  private final IncidentTable table;

  private final Xoshiro when = new Xoshiro(0);
  private final Xoshiro talk = new Xoshiro(0);
  private final Xoshiro afterCall = new Xoshiro(0);
  private final Xoshiro patience = new Xoshiro(0);
  private final Xoshiro other = new Xoshiro(0);
  private final Xoshiro journey = new Xoshiro(0);

  private int burst;
  private boolean on;
  private long start;

  /** Share of the time left when the next one calls. */
  private double left;

  /** Calls to come. */
  private int calls;

  private int made;

  // the caller who calls now
  private long talkTicks;
  private long afterCallTicks;
  private long patienceTicks;
  private boolean hangsUp;
  private boolean duplicate;
  private long luck;

  Burst(Model model) {
    this.model = model;
    table = model.incidents;
  }

  /**
   * @param index in the table
   * @param seed of the incident that happens now
   */
  void begin(int index, long now, long seed) {
    burst = index;
    on = true;
    start = now + table.delay[index];
    left = 1;
    made = 0;
    reseed(seed ^ (index + 1L) * 0xD1342543DE82EF95L);
    calls = table.size[index].next(when);
  }

  private void reseed(long seed) {
    Xoshiro[] all = {when, talk, afterCall, patience, other, journey};
    for (int i = 0; i < all.length; i++) {
      all[i].reseed(seed ^ i * 0xA0761D6478BD642FL);
    }
  }

  /** Draws when the next one calls, at the present tick or later; never, where none is left. */
  long next(long now) {
    if (calls == 0) {
      return ArrivalStream.NEVER;
    }
    long length = table.length[burst];
    left = table.spread[burst].next(left, 1 - when.nextDouble(), calls);
    // before the end, however close
    return Math.max(now, start + length - Math.max(1, (long) (left * length)));
  }

  /** Somebody calls: the caller's own luck is drawn. */
  void call() {
    int type = type();
    double share = table.duplicates[burst];
    duplicate = other.nextDouble() < share && made > 0;
    hangsUp = other.nextDouble() < model.hangUpAtOnce[type];
    talkTicks = draw(duplicate ? table.duplicateTalk[burst] : model.talk[type], talk, 0);
    afterCallTicks =
        draw(duplicate ? table.duplicateAfterCall[burst] : model.afterCall[type], afterCall, 0);
    patienceTicks = draw(model.patience[type], patience, Listener.ENDLESS);
    luck = journey.nextLong();
    calls--;
    made++;
  }

  private static long draw(Sampler sampler, Xoshiro stream, long otherwise) {
    if (sampler == null) {
      return otherwise;
    }
    double ticks = sampler.next(stream) * Model.TICKS_PER_SECOND + 0.5;
    return Math.min((long) ticks, Listener.ENDLESS);
  }

  void end() {
    on = false;
  }

  /** Whether calls may still come. */
  boolean isOn() {
    return on;
  }

  /** Index in the table. */
  int burst() {
    return burst;
  }

  int type() {
    return table.type[burst];
  }

  long talk() {
    return talkTicks;
  }

  long afterCall() {
    return afterCallTicks;
  }

  long patience() {
    return patienceTicks;
  }

  boolean hangsUp() {
    return hangsUp;
  }

  /** Decides what becomes of the caller beside this call. */
  long luck() {
    return luck;
  }

  /** Whether the caller tells what is known already. */
  boolean isDuplicate() {
    return duplicate;
  }

  void copyFrom(Burst from) {
    when.copyFrom(from.when);
    talk.copyFrom(from.talk);
    afterCall.copyFrom(from.afterCall);
    patience.copyFrom(from.patience);
    other.copyFrom(from.other);
    journey.copyFrom(from.journey);
    burst = from.burst;
    on = from.on;
    start = from.start;
    left = from.left;
    calls = from.calls;
    made = from.made;
  }

  /** Forgets who will call from now on, and how many, given how many have called so far. */
  void redraw(long now, long seed) {
    reseed(seed);
    long length = table.length[burst];
    left = Math.min(1, (start + length - now) / (double) length);
    calls = CallsToCome.draw(table.size[burst], made, table.spread[burst].share(left), calls, when);
  }
}

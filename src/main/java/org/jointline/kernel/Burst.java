package org.jointline.kernel;

import org.jointline.model.IncidentTable;
import org.jointline.model.Model;
import org.jointline.random.Sampler;
import org.jointline.random.Streams;
import org.jointline.random.Xoshiro;

/**
 * The calls to one line about one incident while they come, each with all its own luck: how long it
 * talks, the work it leaves, patience and the rest are drawn from streams of that call, when calls
 * come and which are duplicates from streams of the burst.
 */
final class Burst {
  // what the burst decides
  private static final int OTHER = 0;
  private static final int JOURNEY = 1;

  // what a caller's luck decides here, apart from what it does on journeys
  private static final int TALK = -1;
  private static final int AFTER_CALL = -2;
  private static final int PATIENCE = -3;

  private final Model model;
  private final IncidentTable table;

  private final Xoshiro when = new Xoshiro(0);
  private final Xoshiro other = new Xoshiro(0);
  private final Xoshiro journey = new Xoshiro(0);

  /** Of one decision of the caller who calls now. */
  private final Xoshiro stream = new Xoshiro(0);

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
    reseed(seed ^ table.line[index]);
    calls = table.size[index].next(when);
  }

  private void reseed(long seed) {
    when.reseed(seed);
    other.reseed(Streams.seed(seed, OTHER, 0));
    journey.reseed(Streams.seed(seed, JOURNEY, 0));
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
    luck = journey.nextLong();
    talkTicks = draw(duplicate ? table.duplicateTalk[burst] : model.talk[type], TALK, 0);
    afterCallTicks =
        draw(duplicate ? table.duplicateAfterCall[burst] : model.afterCall[type], AFTER_CALL, 0);
    patienceTicks = draw(model.patience[type], PATIENCE, Listener.ENDLESS);
    calls--;
    made++;
  }

  private long draw(Sampler sampler, int what, long otherwise) {
    if (sampler == null) {
      return otherwise;
    }
    stream.reseed(Streams.seed(luck, what, 0));
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

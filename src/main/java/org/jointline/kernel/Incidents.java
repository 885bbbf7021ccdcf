package org.jointline.kernel;

import java.util.Arrays;
import org.jointline.model.IncidentTable;
import org.jointline.model.Model;
import org.jointline.random.Purpose;
import org.jointline.random.Streams;
import org.jointline.random.Xoshiro;

/**
 * Incidents and who calls about them, in order of time. When an incident happens, how many call,
 * when, and each caller's own luck are drawn from streams of the incident alone, which its id
 * names: two variants of a scenario see the same incidents with the same callers, with or without
 * others.
 *
 * <p>What is next is either an incident that happens or a call about one. Pending are, in one heap,
 * a tick and a number each: those below the number of incidents are the next happening of an
 * incident, the others a burst in progress.
 */
final class Incidents {
  private static final int SLOT_BITS = 16;

  /** Streams of bursts looked ahead at come after those of incidents. */
  private static final int OF_BURSTS = 1_000_000;

  // what is decided of an incident
  private static final int WHEN = 0;
  private static final int WHO = 1;

  /** Bursts in progress at once, at most. */
  private static final int MOST = 1 << SLOT_BITS;

  private final Model model;
  private final IncidentTable table;
  private final ArrivalStream[] occurrences;
  private final long[] coming = new long[1];

  /** By incident: gives each of its happenings a seed. */
  private final Xoshiro[] seeds;

  private final EventHeap pending = new EventHeap();
  private Burst[] bursts = new Burst[16];
  private int[] free = new int[16];
  private int freeCount;
  private int used;
  private Burst present;

  private Incidents(Model model) {
    this.model = model;
    table = model.incidents;
    occurrences = new ArrivalStream[table.incidents];
    seeds = new Xoshiro[table.incidents];
    for (int i = 0; i < table.incidents; i++) {
      occurrences[i] = new ArrivalStream(table.occurrences[i], 1);
      seeds[i] = new Xoshiro(0);
    }
  }

  /** Null where the model has no incidents. */
  static Incidents of(Model model) {
    return model.incidents == null ? null : new Incidents(model);
  }

  void restart(long seed, int replication) {
    clear();
    for (int i = 0; i < table.incidents; i++) {
      reseed(i, seed, replication);
      await(i, 0);
    }
  }

  private void clear() {
    pending.clear();
    freeCount = 0;
    used = 0;
    present = null;
  }

  private void reseed(int incident, long seed, int replication) {
    long own = Streams.seed(seed, replication, Purpose.INCIDENT, 0) ^ table.name[incident];
    occurrences[incident].restart(Streams.seed(own, WHEN, 0), new double[] {1});
    seeds[incident].reseed(Streams.seed(own, WHO, 0));
  }

  /** Puts the next happening of an incident among what is pending. */
  private void await(int incident, long now) {
    occurrences[incident].fill(coming);
    if (coming[0] != ArrivalStream.NEVER) {
      push(Math.max(now, coming[0]), incident);
    }
  }

  private void push(long tick, int number) {
    if (tick < model.endTick) {
      pending.push(tick << SLOT_BITS + 1 | number);
    }
  }

  /** When something is next; {@link ArrivalStream#NEVER} if nothing is. */
  long nextTick() {
    long next = pending.peek();
    return next == EventHeap.NONE ? ArrivalStream.NEVER : next >>> SLOT_BITS + 1;
  }

  /**
   * Lets what is next happen.
   *
   * @return whether it is a call; its caller is then the present one
   */
  boolean happen(Listener listener, long now) {
    int number = (int) pending.peek() & (MOST << 1) - 1;
    pending.take();
    if (number >= table.incidents) {
      return call(number - table.incidents, now);
    }
    listener.incidentHappened(number, now);
    long seed = seeds[number].nextLong();
    for (int b = table.burstFirst[number]; b < table.burstFirst[number + 1]; b++) {
      int slot = take();
      bursts[slot].begin(b, now, seed);
      awaitCall(slot, now);
    }
    await(number, now);
    return false;
  }

  private int take() {
    if (freeCount > 0) {
      return free[--freeCount];
    }
    if (used == MOST - table.incidents) {
      throw OverloadedException.ofIncidents(used);
    }
    grow(used + 1);
    return used++;
  }

  private void grow(int size) {
    int before = bursts.length;
    if (size > before) {
      bursts = Arrays.copyOf(bursts, 2 * size);
      free = Arrays.copyOf(free, 2 * size);
    }
    for (int s = size - 1; s >= 0 && bursts[s] == null; s--) {
      bursts[s] = new Burst(model);
    }
  }

  /** Puts the next call of a burst among what is pending; after the last the burst is over. */
  private void awaitCall(int slot, long now) {
    Burst burst = bursts[slot];
    long tick = burst.next(now);
    if (tick < model.endTick) {
      push(tick, table.incidents + slot);
    } else {
      burst.end();
      free[freeCount++] = slot;
    }
  }

  private boolean call(int slot, long now) {
    present = bursts[slot];
    present.call();
    awaitCall(slot, now);
    return table.open[present.type()].at(now) > 0;
  }

  /** Who calls. */
  Burst present() {
    return present;
  }

  void copyFrom(Incidents other) {
    for (int i = 0; i < table.incidents; i++) {
      occurrences[i].copyFrom(other.occurrences[i]);
      seeds[i].copyFrom(other.seeds[i]);
    }
    pending.copyFrom(other.pending);
    copyBursts(other);
  }

  private void copyBursts(Incidents other) {
    used = other.used;
    freeCount = other.freeCount;
    grow(used);
    for (int s = 0; s < used; s++) {
      bursts[s].copyFrom(other.bursts[s]);
    }
    System.arraycopy(other.free, 0, free, 0, freeCount);
  }

  /**
   * Becomes one possible future of another: incidents in progress go on, with other callers; which
   * incidents are still to happen is drawn anew.
   */
  void foresee(Incidents other, long now, long seed, int future) {
    clear();
    copyBursts(other);
    for (int i = 0; i < table.incidents; i++) {
      reseed(i, seed, future);
      occurrences[i].skipTo(now);
      await(i, now);
    }
    for (int s = 0; s < used; s++) {
      if (bursts[s].isOn()) {
        bursts[s].redraw(now, Streams.seed(seed, future, Purpose.INCIDENT, OF_BURSTS + s));
        awaitCall(s, now);
      }
    }
  }
}

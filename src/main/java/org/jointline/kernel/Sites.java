package org.jointline.kernel;

import java.util.Arrays;
import java.util.function.LongSupplier;
import org.jointline.model.Model;
import org.jointline.model.RuleTable;
import org.jointline.random.Purpose;
import org.jointline.random.Samplers;
import org.jointline.random.Streams;
import org.jointline.random.Xoshiro;

/**
 * Places that fail, at known times and at random. The agents of a failed site finish the calls in
 * hand and are gone; some go on elsewhere after a while, and all are back once it is repaired.
 */
final class Sites {
  private static final int NONE = -1;

  /** Streams of breakdowns, beside those of messages. */
  private static final int FIRST_STREAM = 1 << 21;

  // what an entry is about: the site's number times so many, and one of these
  private static final int PHASES = 5;
  private static final int OUTAGE = 0;
  private static final int OUTAGE_OVER = 1;
  private static final int BREAKDOWN = 2;
  private static final int BREAKDOWN_OVER = 3;
  private static final int BACK_UP = 4;

  private final Model model;
  private final RuleTable rules;
  private final Duty duty;
  private final Diary diary;
  private final LongSupplier clock;
  private final Xoshiro[] luck;

  /** Reasons why a site is down: an outage, a breakdown or both. */
  private final int[] down;

  private final long[] downSince;
  private final int[] nextOutage;

  /** Diary slot of what happens next at random, and whether it is a repair. */
  private final int[] nextRandom;

  private final boolean[] broken;
  private Listener listener;

  Sites(Model model, Duty duty, Diary diary, LongSupplier clock) {
    this.model = model;
    rules = model.rules;
    this.duty = duty;
    this.diary = diary;
    this.clock = clock;
    int n = rules.sites.size();
    luck = new Xoshiro[n];
    Arrays.setAll(luck, s -> new Xoshiro(0));
    down = new int[n];
    downSince = new long[n];
    nextOutage = new int[n];
    nextRandom = new int[n];
    broken = new boolean[n];
    diary.keep(Deed.SITE, this::due);
  }

  void tell(Listener to) {
    listener = to;
  }

  void restart(long seed, int replication) {
    Arrays.fill(down, 0);
    Arrays.fill(downSince, 0);
    Arrays.fill(nextOutage, 0);
    Arrays.fill(nextRandom, NONE);
    Arrays.fill(broken, false);
    reseed(seed, replication);
    for (int s = 0; s < down.length; s++) {
      planOutage(s);
      planRandom(s);
    }
  }

  private void reseed(long seed, int replication) {
    for (int s = 0; s < luck.length; s++) {
      luck[s].reseed(Streams.seed(seed, replication, Purpose.RULE, FIRST_STREAM + s));
    }
  }

  void copyFrom(Sites other) {
    for (int s = 0; s < luck.length; s++) {
      luck[s].copyFrom(other.luck[s]);
    }
    System.arraycopy(other.down, 0, down, 0, down.length);
    System.arraycopy(other.downSince, 0, downSince, 0, down.length);
    System.arraycopy(other.nextOutage, 0, nextOutage, 0, down.length);
    System.arraycopy(other.nextRandom, 0, nextRandom, 0, down.length);
    System.arraycopy(other.broken, 0, broken, 0, down.length);
  }

  /** What happens at random from now on is struck out of the diary. */
  void forget() {
    for (int slot : nextRandom) {
      if (slot != NONE) {
        diary.strike(slot);
      }
    }
  }

  /** Draws anew what happens at random from now on; times being exponential, nothing is lost. */
  void redraw(long seed, int future) {
    reseed(seed, future);
    for (int s = 0; s < down.length; s++) {
      nextRandom[s] = NONE;
      planRandom(s);
    }
  }

  private void planOutage(int s) {
    RuleTable.Site site = rules.sites.get(s);
    if (nextOutage[s] < site.fails().length) {
      diary.enter(site.fails()[nextOutage[s]], Deed.SITE, s * PHASES + OUTAGE);
    }
  }

  private void planRandom(int s) {
    RuleTable.Site site = rules.sites.get(s);
    if (site.meanBetweenSeconds() == 0) {
      return;
    }
    double mean = broken[s] ? site.meanRepairSeconds() : site.meanBetweenSeconds();
    double seconds = Samplers.exponential(mean).next(luck[s]);
    long tick = clock.getAsLong() + (long) (seconds * Model.TICKS_PER_SECOND + 0.5);
    // nothing breaks down any more once nobody calls
    if (broken[s] || tick < model.endTick) {
      int phase = broken[s] ? BREAKDOWN_OVER : BREAKDOWN;
      nextRandom[s] = diary.enter(Math.min(tick, model.stopTick), Deed.SITE, s * PHASES + phase);
    }
  }

  private void due(int entry) {
    int s = entry / PHASES;
    switch (entry % PHASES) {
      case OUTAGE -> {
        fail(s);
        diary.enter(
            rules.sites.get(s).repaired()[nextOutage[s]++], Deed.SITE, s * PHASES + OUTAGE_OVER);
        planOutage(s);
      }
      case OUTAGE_OVER -> repair(s);
      case BREAKDOWN -> {
        nextRandom[s] = NONE;
        broken[s] = true;
        fail(s);
        planRandom(s);
      }
      case BREAKDOWN_OVER -> {
        nextRandom[s] = NONE;
        broken[s] = false;
        repair(s);
        planRandom(s);
      }
      case BACK_UP -> {
        RuleTable.Site site = rules.sites.get(s);
        if (down[s] > 0 && downSince[s] + site.backUpTicks() == clock.getAsLong()) {
          here(s, site.backUpShare());
        }
      }
      default -> throw new AssertionError(entry);
    }
  }

  private void fail(int s) {
    if (down[s]++ > 0) {
      return;
    }
    downSince[s] = clock.getAsLong();
    listener.siteChanged(s, false, downSince[s]);
    RuleTable.Site site = rules.sites.get(s);
    here(s, site.backUpTicks() == 0 ? site.backUpShare() : 0);
    if (site.backUpShare() > 0 && site.backUpTicks() > 0) {
      diary.enter(downSince[s] + site.backUpTicks(), Deed.SITE, s * PHASES + BACK_UP);
    }
  }

  private void repair(int s) {
    if (--down[s] == 0) {
      listener.siteChanged(s, true, clock.getAsLong());
      here(s, 1);
    }
  }

  private void here(int s, double share) {
    for (int group : rules.sites.get(s).groups()) {
      duty.limit(group, share, listener, clock.getAsLong());
    }
  }
}

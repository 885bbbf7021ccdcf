package org.jointline.kernel;

import java.util.Arrays;
import org.jointline.model.AbsencePlan;
import org.jointline.model.Edges;
import org.jointline.random.Purpose;
import org.jointline.random.Sampler;
import org.jointline.random.Streams;
import org.jointline.random.Xoshiro;

/**
 * Who is absent in a replication, drawn when it starts, and how many that leaves on the phones at
 * each staffing change. Each day of a group as written has streams of its own: who is absent today
 * does not depend on how many worked yesterday.
 */
final class Attendance {
  private static final int DAY_BITS = 12;

  /** Set for people's own luck, clear for a day's chance. */
  private static final int PEOPLE = 1 << 30;

  private final AbsencePlan plan;
  private final Edges edges;
  private final boolean[] absent;
  private final int[] level;
  private final int[] away;
  private final int[] present;
  private final int[] missing;
  private final int[] phones;
  private final Xoshiro stream = new Xoshiro(0);

  Attendance(AbsencePlan plan, Edges edges) {
    this.plan = plan;
    this.edges = edges;
    int groups = plan.chance.length;
    absent = new boolean[plan.group.length];
    level = new int[edges.level.length];
    away = new int[groups];
    present = new int[groups];
    missing = new int[groups];
    phones = new int[groups];
  }

  void restart(long seed, int replication) {
    draw(seed, replication, Integer.MIN_VALUE);
    work();
  }

  void copyFrom(Attendance other) {
    System.arraycopy(other.absent, 0, absent, 0, absent.length);
    System.arraycopy(other.level, 0, level, 0, level.length);
  }

  /**
   * Becomes one possible future of another: whose shift has started by today is absent or not as in
   * the other, later shifts are drawn anew.
   *
   * @param today index of the local day
   */
  void foresee(Attendance other, int today, long seed, int future) {
    System.arraycopy(other.absent, 0, absent, 0, absent.length);
    draw(seed, future, today + 1);
    work();
  }

  /** People on the phones after a staffing change of the edges. */
  int level(int change) {
    return level[change];
  }

  /** Draws everybody whose shift starts later than a day, counted as in the plan. */
  private void draw(long seed, int replication, int after) {
    int p = 0;
    while (p < absent.length) {
      int whole = plan.whole[p];
      int day = plan.day[p];
      int end = p;
      while (end < absent.length && plan.whole[end] == whole && plan.day[end] == day) {
        end++;
      }
      if (day > after) {
        int entity = whole << DAY_BITS | day;
        double chance =
            chance(plan.group[p], Streams.seed(seed, replication, Purpose.ABSENCE, entity));
        stream.reseed(Streams.seed(seed, replication, Purpose.ABSENCE, PEOPLE | entity));
        for (int q = p; q < end; q++) {
          absent[q] = stream.nextDouble() < chance;
        }
      }
      p = end;
    }
  }

  /** The day's chance that somebody is absent. */
  private double chance(int group, long seed) {
    Sampler comes = plan.comes[group];
    if (comes == null) {
      return plan.chance[group];
    }
    stream.reseed(seed);
    double a = comes.next(stream);
    double b = plan.stays[group].next(stream);
    return a + b > 0 ? a / (a + b) : plan.chance[group];
  }

  /** Goes through the plan with those who are absent. */
  private void work() {
    Arrays.fill(away, 0);
    int move = 0;
    for (int e = 0; e < edges.tick.length; e++) {
      for (; move < plan.tick.length && plan.tick[move] <= edges.tick[e]; move++) {
        int person = plan.person[move];
        away[plan.group[person]] += absent[person] ? plan.change[move] : 0;
      }
      int first = edges.firstChange[e];
      int groups = edges.firstChange[e + 1] - first;
      for (int g = 0; g < groups; g++) {
        present[g] = plan.present[first + g] - away[g];
        missing[g] = away[g];
      }
      if (groups > 0) {
        plan.rule.apply(present, missing, phones);
        System.arraycopy(phones, 0, level, first, groups);
      }
    }
  }
}

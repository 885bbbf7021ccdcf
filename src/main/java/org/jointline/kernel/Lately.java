package org.jointline.kernel;

import java.util.Arrays;
import java.util.List;
import org.jointline.model.Model;
import org.jointline.model.RuleTable;

/**
 * Shares over the last whole minutes, as a board on the wall shows them: a call type's service
 * level and an agent group's occupancy. They change only as a minute ends.
 */
final class Lately implements Listener {
  private final Model model;
  private final List<RuleTable.LookBack> looks;

  /** By look: calls answered in time or ticks busy of each minute, a ring. */
  private final long[][] part;

  /** By look: calls or ticks there of each minute. */
  private final long[][] whole;

  private final long[] partSum;
  private final long[] wholeSum;

  /** The present minute's. */
  private final long[] partNow;

  private final long[] wholeNow;
  private int minute;

  // agents by group, and when they were last counted
  private final int[] busy;
  private final int[] present;
  private final long[] counted;

  /** By group: the whole group it is a part of. */
  private final int[] wholeOf;

  Lately(Model model) {
    this.model = model;
    looks = model.rules.looks;
    int n = looks.size();
    part = new long[n][];
    whole = new long[n][];
    for (int k = 0; k < n; k++) {
      part[k] = new long[looks.get(k).minutes()];
      whole[k] = new long[looks.get(k).minutes()];
    }
    partSum = new long[n];
    wholeSum = new long[n];
    partNow = new long[n];
    wholeNow = new long[n];
    busy = new int[model.groups];
    present = new int[model.groups];
    counted = new long[model.groups];
    wholeOf = new int[model.groups];
    for (int w = 0; w < model.rules.parts.length; w++) {
      for (int group : model.rules.parts[w]) {
        wholeOf[group] = w;
      }
    }
  }

  void clear() {
    for (int k = 0; k < part.length; k++) {
      Arrays.fill(part[k], 0);
      Arrays.fill(whole[k], 0);
    }
    Arrays.fill(partSum, 0);
    Arrays.fill(wholeSum, 0);
    Arrays.fill(partNow, 0);
    Arrays.fill(wholeNow, 0);
    Arrays.fill(busy, 0);
    Arrays.fill(present, 0);
    Arrays.fill(counted, 0);
    minute = 0;
  }

  void copyFrom(Lately other) {
    for (int k = 0; k < part.length; k++) {
      System.arraycopy(other.part[k], 0, part[k], 0, part[k].length);
      System.arraycopy(other.whole[k], 0, whole[k], 0, whole[k].length);
    }
    System.arraycopy(other.partSum, 0, partSum, 0, partSum.length);
    System.arraycopy(other.wholeSum, 0, wholeSum, 0, wholeSum.length);
    System.arraycopy(other.partNow, 0, partNow, 0, partNow.length);
    System.arraycopy(other.wholeNow, 0, wholeNow, 0, wholeNow.length);
    System.arraycopy(other.busy, 0, busy, 0, busy.length);
    System.arraycopy(other.present, 0, present, 0, present.length);
    System.arraycopy(other.counted, 0, counted, 0, counted.length);
    minute = other.minute;
  }

  /** The share; NaN over nothing. */
  double share(int look) {
    return wholeSum[look] == 0 ? Double.NaN : partSum[look] / (double) wholeSum[look];
  }

  /** A minute is over. */
  void minuteOver(long now) {
    for (int g = 0; g < busy.length; g++) {
      count(g, now);
    }
    for (int k = 0; k < part.length; k++) {
      int place = minute % part[k].length;
      partSum[k] += partNow[k] - part[k][place];
      wholeSum[k] += wholeNow[k] - whole[k][place];
      part[k][place] = partNow[k];
      whole[k][place] = wholeNow[k];
      partNow[k] = 0;
      wholeNow[k] = 0;
    }
    minute++;
  }

  private void call(int type, boolean inTime) {
    for (int k = 0; k < part.length; k++) {
      if (looks.get(k).ofCalls() && looks.get(k).of() == type) {
        partNow[k] += inTime ? 1 : 0;
        wholeNow[k]++;
      }
    }
  }

  private void count(int group, long now) {
    long ticks = now - counted[group];
    counted[group] = now;
    for (int k = 0; k < part.length; k++) {
      if (!looks.get(k).ofCalls() && looks.get(k).of() == wholeOf[group]) {
        partNow[k] += busy[group] * ticks;
        wholeNow[k] += present[group] * ticks;
      }
    }
  }

  @Override
  public void hungUpAtOnce(int type, long number, long now) {
    call(type, false);
  }

  @Override
  public void answered(
      int type,
      int group,
      int agent,
      long number,
      int interval,
      long arrival,
      long now,
      long talk,
      long afterCall,
      boolean waited) {
    call(type, model.waited(type, arrival, now) <= model.withinTicks[type]);
    count(group, now);
    busy[group]++;
  }

  @Override
  public void abandoned(int type, long number, int interval, long arrival, long now) {
    call(type, false);
  }

  @Override
  public void finished(int group, int agent, long now) {
    count(group, now);
    busy[group]--;
  }

  /** A waiting call ends without an answer of ours. */
  void lost(int type) {
    call(type, false);
  }

  /** Work goes on, a phone rings, or an agent is there again: the agent is busy from now on. */
  void engaged(int group, long now) {
    count(group, now);
    busy[group]++;
  }

  /** The opposite of {@link #engaged}; whoever was answered is no call more. */
  void free(int group, long now) {
    count(group, now);
    busy[group]--;
  }

  /** An agent cannot be reached for a while, or is there again. */
  void present(int group, int change, long now) {
    count(group, now);
    present[group] += change;
  }

  @Override
  public void cameOnDuty(int group, long now) {
    count(group, now);
    present[group]++;
  }

  @Override
  public void wentOffDuty(int group, long now) {
    count(group, now);
    present[group]--;
  }

  @Override
  public void ghostLeft(int group, int agent, long now) {
    count(group, now);
    busy[group]--;
    present[group]--;
  }
}

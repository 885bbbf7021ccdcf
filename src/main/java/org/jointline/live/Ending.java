package org.jointline.live;

import org.jointline.kernel.Replication;

/** People come back, or those lent go home. */
final class Ending implements AgendaItem {
  private final int group;
  private final int change;
  private final String words;
  private long tick;

  /**
   * @param change to the group's staffing at the tick
   * @param words for the log
   */
  Ending(long tick, int group, int change, String words) {
    this.tick = tick;
    this.group = group;
    this.change = change;
    this.words = words;
  }

  @Override
  public long tick() {
    return tick;
  }

  @Override
  public void happen(Replication replication) {
    tick = NEVER;
    replication.changeStaffing(group, change);
  }

  @Override
  public String ending() {
    return words;
  }

  @Override
  public AgendaItem copy() {
    return new Ending(tick, group, change, words);
  }
}

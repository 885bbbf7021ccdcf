package org.jointline.kernel;

import org.jointline.routing.IdleAgents;

/** How long somebody who called now could expect to wait. */
final class ExpectedWait {
  private final int[][] ownGroups;
  private final double[] meanHandleTicks;
  private final IdleAgents idle;
  private final Duty duty;

  /**
   * @param ownGroups by call type: groups that take its calls at once and always
   */
  ExpectedWait(int[][] ownGroups, double[] meanHandleTicks, IdleAgents idle, Duty duty) {
    this.ownGroups = ownGroups;
    this.meanHandleTicks = meanHandleTicks;
    this.idle = idle;
    this.duty = duty;
  }

  /**
   * Ticks: 0 while an agent of the type's own groups is idle, else (waiting + 1) x mean handle time
   * / agents of these on duty; endless where nobody is. Exact for one type alone with exponential
   * handle times.
   *
   * @param ahead calls that wait before
   */
  double ticks(int type, int ahead) {
    int agents = 0;
    for (int group : ownGroups[type]) {
      if (idle.count(group) > 0) {
        return 0;
      }
      agents += duty.onDuty(group);
    }
    return (ahead + 1) * meanHandleTicks[type] / agents;
  }
}

package org.jointline.routing;

import org.jointline.model.Model;

/**
 * Idle agents as rules see them where a group as written is in parts: a group that has anybody idle
 * has as many as all parts together, so that a reserve is kept by the group and not by each part.
 */
final class IdleInWhole extends IdleAgents {
  private final int[] whole;

  private IdleInWhole(IdleAgents idle, int[] whole) {
    super(idle);
    this.whole = whole;
  }

  /** What rules look at; the agents themselves where no group is in parts. */
  static IdleAgents of(Model model, IdleAgents idle) {
    return model.whole == null ? idle : new IdleInWhole(idle, model.whole);
  }

  /** Parts of a group stand side by side. */
  @Override
  public int count(int group) {
    int all = super.count(group);
    if (all > 0) {
      for (int g = group - 1; g >= 0 && whole[g] == whole[group]; g--) {
        all += super.count(g);
      }
      for (int g = group + 1; g < whole.length && whole[g] == whole[group]; g++) {
        all += super.count(g);
      }
    }
    return all;
  }
}

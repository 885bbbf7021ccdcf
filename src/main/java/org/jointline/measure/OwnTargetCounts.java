package org.jointline.measure;

import java.util.Arrays;
import org.jointline.model.OwnTargets;

/**
 * Calls of the reporting intervals held against organisations' own targets: what a call type's own
 * counts cannot say because their thresholds are others.
 */
final class OwnTargetCounts {
  private final OwnTargets targets;
  private final long[] within;
  private final long[] abandonedWithin;
  private final long[] shortAbandoned;

  OwnTargetCounts(OwnTargets targets) {
    this.targets = targets;
    within = new long[targets.size()];
    abandonedWithin = new long[targets.size()];
    shortAbandoned = new long[targets.size()];
  }

  void clear() {
    Arrays.fill(within, 0);
    Arrays.fill(abandonedWithin, 0);
    Arrays.fill(shortAbandoned, 0);
  }

  void answered(int type, long wait) {
    for (int k = targets.first[type]; k < targets.first[type + 1]; k++) {
      within[k] += wait <= targets.withinTicks[k] ? 1 : 0;
    }
  }

  void abandoned(int type, long wait) {
    for (int k = targets.first[type]; k < targets.first[type + 1]; k++) {
      abandonedWithin[k] += wait <= targets.withinTicks[k] ? 1 : 0;
      shortAbandoned[k] += wait <= targets.shortTicks[k] ? 1 : 0;
    }
  }

  /** Answered within the threshold. */
  long within(int target) {
    return within[target];
  }

  long abandonedWithin(int target) {
    return abandonedWithin[target];
  }

  long shortAbandoned(int target) {
    return shortAbandoned[target];
  }
}

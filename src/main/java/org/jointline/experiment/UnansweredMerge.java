package org.jointline.experiment;

import java.util.List;
import org.jointline.measure.CallQuantities;
import org.jointline.measure.IntervalCounts;
import org.jointline.measure.JourneyQuantities;
import org.jointline.measure.Measure;

/**
 * Callers whom nobody ever answered, in one replication. In a scenario in which nobody calls again
 * every call is a caller.
 */
final class UnansweredMerge {
  private static final int OFFERED = CallQuantities.TABLE.quantity(Measure.OFFERED);
  private static final int BLOCKED = CallQuantities.TABLE.quantity(Measure.BLOCKED);
  private static final int ABANDONED = CallQuantities.TABLE.quantity(Measure.ABANDONED);
  private static final int CALLERS = JourneyQuantities.TABLE.quantity(Measure.CALLERS);
  private static final int LOST = JourneyQuantities.TABLE.quantity(Measure.CALLERS_LOST);

  private final List<CallTypeMerge> types;
  private final Parties parties;
  private final double[] lost;
  private final double[] callers;

  UnansweredMerge(List<CallTypeMerge> types, Parties parties) {
    this.types = types;
    this.parties = parties;
    lost = new double[types.size()];
    callers = new double[types.size()];
  }

  /** After the call types have merged the same replication. */
  void merge(IntervalCounts counts) {
    for (int i = 0; i < lost.length; i++) {
      if (types.get(i).journeys.isPresent()) {
        double[] total = types.get(i).journeys.get().total();
        lost[i] = total[LOST];
        callers[i] = total[CALLERS];
      } else {
        double[] total = types.get(i).total();
        double away = total[BLOCKED] + (counts.rules() == null ? 0 : counts.rules().deflected(i));
        lost[i] = away + total[ABANDONED];
        callers[i] = away + total[OFFERED];
      }
    }
  }

  /** The last replication's share of a call type's callers, 0 to 1; NaN without callers. */
  double ofType(int type) {
    return lost[type] / callers[type];
  }

  /** The last replication's share of an organisation's callers; NaN without callers. */
  double ofParty(int party) {
    double nobody = 0;
    double all = 0;
    for (int i = 0; i < lost.length; i++) {
      nobody += parties.owner[i] == party ? lost[i] : 0;
      all += parties.owner[i] == party ? callers[i] : 0;
    }
    return nobody / all;
  }
}

package org.jointline.kernel;

import java.util.Arrays;
import org.jointline.model.Model;
import org.jointline.model.RuleTable;

/** Who helps whom at this moment: calls of other organisations in agents' hands. */
final class Agreements {
  private static final int OWN = -2;

  /** A call of another organisation that needs no agreement. */
  private static final int UNREGULATED = -1;

  private final RuleTable rules;
  private final int groups;
  private final Sight sight;
  private final Duty duty;
  private final Switches switches;

  /** By agent: the agreement of the call in hand, {@link #UNREGULATED} or {@link #OWN}. */
  private final int[] under;

  /** By agreement: agents who help. */
  private final int[] helping;

  private final boolean[] available;

  Agreements(Model model, Sight sight, Duty duty, Switches switches) {
    rules = model.rules;
    groups = model.groups;
    this.sight = sight;
    this.duty = duty;
    this.switches = switches;
    under = new int[model.agents()];
    helping = new int[rules.agreements.size()];
    available = new boolean[rules.agreements.size()];
  }

  void clear() {
    Arrays.fill(under, OWN);
    Arrays.fill(helping, 0);
    Arrays.fill(available, false);
  }

  void copyFrom(Agreements other) {
    System.arraycopy(other.under, 0, under, 0, under.length);
    System.arraycopy(other.helping, 0, helping, 0, helping.length);
    System.arraycopy(other.available, 0, available, 0, available.length);
  }

  /** Whether a group may take a type's calls under any agreement, or needs none. */
  boolean allow(int type, int group) {
    int[] of = rules.agreementsOf[type * groups + group];
    if (of == null) {
      return true;
    }
    for (int a : of) {
      if (isAvailable(a) && helping[a] < most(a)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAvailable(int agreement) {
    RuleTable.Agreement of = rules.agreements.get(agreement);
    return switches.isOn(of.onSwitch()) && (of.withdrawn() == null || !sight.holds(of.withdrawn()));
  }

  private int most(int agreement) {
    RuleTable.Agreement of = rules.agreements.get(agreement);
    if (of.share() == 1) {
      return of.atMost();
    }
    int agents = 0;
    for (int group : of.groups()) {
      agents += duty.onDuty(group);
    }
    // the small term keeps 30 % of 10 from depending on rounding errors
    return Math.min(of.atMost(), (int) (of.share() * agents + 1e-9));
  }

  /**
   * An agent takes a call.
   *
   * @return the agreement it is taken under; negative for none
   */
  int take(int type, int group, int agent) {
    int pair = type * groups + group;
    int chosen = rules.foreign[pair] ? UNREGULATED : OWN;
    int[] of = rules.agreementsOf[pair];
    if (of != null) {
      chosen = of[0];
      for (int i = of.length - 1; i >= 0; i--) {
        chosen =
            switches.isOn(rules.agreements.get(of[i]).onSwitch()) && helping[of[i]] < most(of[i])
                ? of[i]
                : chosen;
      }
      helping[chosen]++;
    }
    under[agent] = chosen;
    sight.away[group] += chosen == OWN ? 0 : 1;
    return chosen;
  }

  /** An agent is done. */
  void finish(int group, int agent) {
    int was = under[agent];
    under[agent] = OWN;
    sight.away[group] -= was == OWN ? 0 : 1;
    if (was >= 0) {
      helping[was]--;
    }
  }

  /** Tells of agreements that have become available, or no longer are. */
  void tell(Listener listener, long now) {
    for (int a = 0; a < available.length; a++) {
      if (available[a] != isAvailable(a)) {
        available[a] = !available[a];
        listener.agreementChanged(a, available[a], now);
      }
    }
  }
}

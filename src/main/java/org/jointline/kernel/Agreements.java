package org.jointline.kernel;

import java.util.Arrays;
import org.jointline.model.Model;
import org.jointline.model.RuleTable;

/**
 * Who helps whom at this moment: calls of other organisations in agents' hands. An agent with
 * several such calls at once counts once, under each agreement that one of them is taken under.
 */
final class Agreements {
  private static final int OWN = -2;

  private static final int NOBODY = -1;

  /** A call of another organisation that needs no agreement. */
  private static final int UNREGULATED = -1;

  private final RuleTable rules;
  private final int groups;
  private final Sight sight;
  private final Duty duty;
  private final Switches switches;

  /** Places for calls of one agent. */
  private final int places;

  /** By agent: calls in hand. */
  private final int[] calls;

  /** By agent and place: number of a call in hand. */
  private final long[] number;

  /** By agent and place: its agreement, {@link #UNREGULATED} or {@link #OWN}. */
  private final int[] under;

  /** By type x groups + group: the agreement that let a call through last. */
  private final int[] letThrough;

  /** By agreement: agents who help. */
  private final int[] helping;

  private final boolean[] available;

  Agreements(Model model, Sight sight, Duty duty, Switches switches) {
    rules = model.rules;
    groups = model.groups;
    this.sight = sight;
    this.duty = duty;
    this.switches = switches;
    places = model.work == null || model.work.chats == null ? 1 : model.work.chats.atOnce();
    calls = new int[model.agents()];
    number = new long[model.agents() * places];
    under = new int[model.agents() * places];
    letThrough = new int[rules.agreementsOf.length];
    helping = new int[rules.agreements.size()];
    available = new boolean[rules.agreements.size()];
  }

  void clear() {
    Arrays.fill(calls, 0);
    for (int pair = 0; pair < letThrough.length; pair++) {
      letThrough[pair] = rules.agreementsOf[pair] == null ? 0 : rules.agreementsOf[pair][0];
    }
    Arrays.fill(helping, 0);
    Arrays.fill(available, false);
  }

  void copyFrom(Agreements other) {
    System.arraycopy(other.calls, 0, calls, 0, calls.length);
    System.arraycopy(other.number, 0, number, 0, number.length);
    System.arraycopy(other.under, 0, under, 0, under.length);
    System.arraycopy(other.letThrough, 0, letThrough, 0, letThrough.length);
    System.arraycopy(other.helping, 0, helping, 0, helping.length);
    System.arraycopy(other.available, 0, available, 0, available.length);
  }

  /** Whether a group may take a type's calls under any agreement, or needs none. */
  boolean allow(int type, int group) {
    return allow(type, group, NOBODY);
  }

  /** Whether one agent of a group may, who may have a place under an agreement already. */
  boolean allow(int type, int group, int agent) {
    int pair = type * groups + group;
    int[] of = rules.agreementsOf[pair];
    if (of == null) {
      return true;
    }
    for (int a : of) {
      if (isAvailable(a) && hasRoom(a, agent)) {
        letThrough[pair] = a;
        return true;
      }
    }
    return false;
  }

  private boolean hasRoom(int agreement, int agent) {
    return helping[agreement] < most(agreement) || agent != NOBODY && helps(agent, agreement);
  }

  private boolean helps(int agent, int agreement) {
    for (int p = agent * places; p < agent * places + calls[agent]; p++) {
      if (under[p] == agreement) {
        return true;
      }
    }
    return false;
  }

  /** Whether an agent is on a call of another organisation. */
  boolean isAway(int agent) {
    for (int p = agent * places; p < agent * places + calls[agent]; p++) {
      if (under[p] != OWN) {
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
   * An agent takes a call, or picks up a phone that rang with it.
   *
   * @return the agreement it is taken under; negative for none
   */
  int take(int type, int group, int agent, long call) {
    int p = placeOf(agent, call);
    if (p < agent * places + calls[agent]) {
      return under[p];
    }
    int pair = type * groups + group;
    int chosen = rules.foreign[pair] ? UNREGULATED : OWN;
    if (rules.agreementsOf[pair] != null) {
      chosen = choose(pair, agent);
      helping[chosen] += helps(agent, chosen) ? 0 : 1;
    }
    sight.away[group] += chosen == OWN || isAway(agent) ? 0 : 1;
    number[p] = call;
    under[p] = chosen;
    calls[agent]++;
    return chosen;
  }

  /** Place of a call in an agent's hands; the next free one if it is not there. */
  private int placeOf(int agent, long call) {
    int p = agent * places;
    while (p < agent * places + calls[agent] && number[p] != call) {
      p++;
    }
    return p;
  }

  /**
   * The agreement that let the call through before the agent took it, which may have changed what
   * is seen. Work that is taken up again was not asked about; it takes a place that is left.
   */
  private int choose(int pair, int agent) {
    if (hasRoom(letThrough[pair], agent)) {
      return letThrough[pair];
    }
    for (int a : rules.agreementsOf[pair]) {
      if (isAvailable(a) && hasRoom(a, agent)) {
        return a;
      }
    }
    return letThrough[pair];
  }

  /** One of several calls in an agent's hands ends. */
  void end(int group, int agent, long call) {
    int p = placeOf(agent, call);
    int last = agent * places + --calls[agent];
    int was = under[p];
    number[p] = number[last];
    under[p] = under[last];
    sight.away[group] -= was == OWN || isAway(agent) ? 0 : 1;
    if (was >= 0 && !helps(agent, was)) {
      helping[was]--;
    }
  }

  /** An agent is done with all that was in hand. */
  void finish(int group, int agent) {
    while (calls[agent] > 0) {
      end(group, agent, number[agent * places]);
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

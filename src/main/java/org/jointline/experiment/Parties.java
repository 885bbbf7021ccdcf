package org.jointline.experiment;

import java.util.Arrays;
import java.util.List;
import org.jointline.scenario.Organisation;
import org.jointline.scenario.Scenario;

/** Whose call types and agent groups they are, by index. */
final class Parties {
  final int count;

  /** By call type. */
  final int[] owner;

  /** By agent group. */
  final int[] employer;

  private final List<String> ids;

  Parties(Scenario scenario) {
    ids = scenario.organisations().stream().map(Organisation::id).toList();
    count = ids.size();
    owner = scenario.callTypes().stream().mapToInt(t -> index(t.owner())).toArray();
    employer = scenario.agentGroups().stream().mapToInt(g -> index(g.employer())).toArray();
  }

  String id(int party) {
    return ids.get(party);
  }

  /**
   * @throws IllegalArgumentException where there is no such organisation
   */
  int index(String id) {
    int at = ids.indexOf(id);
    if (at < 0) {
      throw new IllegalArgumentException("no organisation " + id + " among " + ids);
    }
    return at;
  }

  /** A truth for each agent group: whether its id is among these. */
  static boolean[] groups(Scenario scenario, List<String> some) {
    boolean[] among = new boolean[scenario.agentGroups().size()];
    for (int g = 0; g < among.length; g++) {
      among[g] = some.contains(scenario.agentGroups().get(g).id());
    }
    return among;
  }

  /** A truth for each call type: whether its id is among these; all, where there are none. */
  static boolean[] types(Scenario scenario, List<String> some) {
    boolean[] among = new boolean[scenario.callTypes().size()];
    Arrays.fill(among, some.isEmpty());
    for (int i = 0; i < among.length; i++) {
      among[i] |= some.contains(scenario.callTypes().get(i).id());
    }
    return among;
  }
}

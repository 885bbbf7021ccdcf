package org.jointline.model;

import java.util.ArrayList;
import java.util.List;
import org.jointline.scenario.Organisation;
import org.jointline.scenario.OwnTarget;
import org.jointline.scenario.Scenario;

/**
 * Organisations' own readings of call types, by call type, then in file order: those of type i have
 * the places first[i] up to first[i + 1]. Never changed after it is made.
 */
public final class OwnTargets {
  public final int[] first;

  /** Index of the organisation that reads it so. */
  public final int[] reader;

  /** Place in that organisation's list. */
  public final int[] item;

  /** Threshold T. */
  public final long[] withinTicks;

  /** Limit of a short abandon. */
  public final long[] shortTicks;

  private OwnTargets(int types, int size) {
    first = new int[types + 1];
    reader = new int[size];
    item = new int[size];
    withinTicks = new long[size];
    shortTicks = new long[size];
  }

  /** Null where no organisation has any. */
  static OwnTargets of(Scenario scenario) {
    int size = scenario.organisations().stream().mapToInt(o -> o.ownTargets().size()).sum();
    if (size == 0) {
      return null;
    }
    OwnTargets all = new OwnTargets(scenario.callTypes().size(), size);
    int at = 0;
    for (int i = 0; i < scenario.callTypes().size(); i++) {
      for (int[] place : places(scenario, scenario.callTypes().get(i).id())) {
        OwnTarget own = scenario.organisations().get(place[0]).ownTargets().get(place[1]);
        all.reader[at] = place[0];
        all.item[at] = place[1];
        all.withinTicks[at] = Timeline.ticks(own.target().within());
        all.shortTicks[at++] = Timeline.ticks(own.target().shortAbandon());
      }
      all.first[i + 1] = at;
    }
    return all;
  }

  private static List<int[]> places(Scenario scenario, String callType) {
    List<int[]> places = new ArrayList<>();
    for (int o = 0; o < scenario.organisations().size(); o++) {
      Organisation reader = scenario.organisations().get(o);
      for (int k = 0; k < reader.ownTargets().size(); k++) {
        if (reader.ownTargets().get(k).callType().equals(callType)) {
          places.add(new int[] {o, k});
        }
      }
    }
    return places;
  }

  public int size() {
    return reader.length;
  }
}

package org.jointline.kernel;

import java.util.Arrays;
import org.jointline.model.Model;

/** Who will call and when: callers of each type, how busy days are, and incidents. */
final class Demand {
  /** By call type. */
  final Callers[] callers;

  /** Null where the model has none. */
  final Incidents incidents;

  /** Tick by call type; after the last, where there are any, the next of all incidents. */
  final long[] nextArrival;

  private final Busyness busyness;

  Demand(Model model) {
    busyness = new Busyness(model);
    callers = new Callers[model.types];
    Arrays.setAll(callers, i -> new Callers(model, i));
    incidents = Incidents.of(model);
    nextArrival = new long[incidents == null ? model.types : model.types + 1];
  }

  void restart(long seed, int replication) {
    busyness.restart(seed, replication);
    for (int i = 0; i < callers.length; i++) {
      callers[i].restart(seed, replication, busyness.of(i));
      nextArrival[i] = callers[i].arrival();
    }
    if (incidents != null) {
      incidents.restart(seed, replication);
    }
    findNextOfIncidents();
  }

  void copyFrom(Demand other) {
    busyness.copyFrom(other.busyness);
    for (int i = 0; i < callers.length; i++) {
      callers[i].copyFrom(other.callers[i]);
    }
    if (incidents != null) {
      incidents.copyFrom(other.incidents);
    }
    System.arraycopy(other.nextArrival, 0, nextArrival, 0, nextArrival.length);
  }

  /**
   * All who will call after now are drawn anew; what today's busyness is, is taken as known.
   *
   * @param day index of the present local day
   */
  void foresee(Demand other, long now, int day, long seed, int future) {
    busyness.restart(seed, future);
    busyness.copyUntil(day, now, other.busyness);
    for (int i = 0; i < callers.length; i++) {
      callers[i].restartAfter(now, seed, future, busyness.of(i));
      nextArrival[i] = callers[i].arrival();
    }
    if (incidents != null) {
      incidents.foresee(other.incidents, now, seed, future);
    }
    findNextOfIncidents();
  }

  void findNextOfIncidents() {
    if (incidents != null) {
      nextArrival[callers.length] = incidents.nextTick();
    }
  }

  /** Factor on a type's rate, by the index that the model's arrivals have. */
  double busyness(int type, int index) {
    return busyness.of(type)[index];
  }
}

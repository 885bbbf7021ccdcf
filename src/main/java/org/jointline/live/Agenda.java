package org.jointline.live;

import java.util.ArrayList;
import java.util.List;
import org.jointline.kernel.Replication;

/** What commands have set in motion, in order of time; at one tick in order of the commands. */
final class Agenda {
  private final List<AgendaItem> items = new ArrayList<>();

  void add(AgendaItem item) {
    if (item.tick() != AgendaItem.NEVER) {
      items.add(item);
    }
  }

  /** When something happens next; {@link AgendaItem#NEVER} if nothing does. */
  long next() {
    long next = AgendaItem.NEVER;
    for (AgendaItem item : items) {
      next = Math.min(next, item.tick());
    }
    return next;
  }

  /** Lets the first item that is due happen; what ended by it, in words, or nothing. */
  String happen(Replication replication) {
    long next = next();
    for (int i = 0; i < items.size(); i++) {
      AgendaItem item = items.get(i);
      if (item.tick() == next) {
        item.happen(replication);
        if (item.tick() == AgendaItem.NEVER) {
          items.remove(i);
          return item.ending();
        }
        return "";
      }
    }
    throw new AssertionError("nothing is due");
  }

  void clear() {
    items.clear();
  }

  void copyFrom(Agenda other) {
    items.clear();
    for (AgendaItem item : other.items) {
      items.add(item.copy());
    }
  }

  /**
   * Draws anew what nobody can know.
   *
   * @param seed of this future
   */
  void foresee(long now, long seed) {
    for (int i = 0; i < items.size(); i++) {
      items.get(i).foresee(now, seed + i);
    }
  }
}

package org.jointline.live;

import java.util.ArrayList;
import java.util.List;
import org.jointline.kernel.Replication;
import org.jointline.random.Purpose;
import org.jointline.random.Streams;

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

  int size() {
    return items.size();
  }

  /**
   * Draws anew what nobody can know of the items from one on.
   *
   * @param from place of the first of them
   * @param seed of all futures
   * @param future index from 0
   */
  void foresee(int from, Replication replication, long seed, int future) {
    for (int i = from; i < items.size(); i++) {
      items.get(i).foresee(replication, Streams.seed(seed, future, Purpose.COMMAND, i));
    }
  }
}

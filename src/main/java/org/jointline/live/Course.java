package org.jointline.live;

import org.jointline.kernel.Listener;
import org.jointline.kernel.Replication;
import org.jointline.model.Model;

/** A replication with what commands have set in motion: what goes on in a session or a future. */
final class Course {
  /** Hears what is over. */
  interface Endings {
    void ended(long tick, String words);
  }

  final Replication replication;
  final Agenda agenda = new Agenda();
  private final long stopTick;
  private final Endings endings;

  Course(Model model, Endings endings) {
    replication = new Replication(model);
    stopTick = model.stopTick;
    this.endings = endings;
  }

  /** Starts again at tick 0, as a replication does, with nothing on the agenda. */
  void restart(long seed, int index, Listener listener) {
    agenda.clear();
    replication.restart(seed, index, listener);
  }

  /**
   * Lets everything happen that is due up to and including a tick, or as much as the budget allows.
   * What the agenda has at a tick comes after all else, and not at all once nothing more can
   * happen.
   *
   * @return events not spent of the budget; 0 means that there may be more to do
   */
  int advanceTo(long tick, int budget) {
    long to = Math.min(tick, stopTick);
    int left = budget;
    while (true) {
      long stop = Math.min(to, agenda.next());
      int done = replication.advanceTo(stop, left);
      if (done == left) {
        return 0;
      }
      left -= done;
      if (agenda.next() > stop || replication.isOver()) {
        return left;
      }
      left--;
      String ended = agenda.happen(replication);
      if (!ended.isEmpty()) {
        endings.ended(stop, ended);
      }
      if (left == 0) {
        return 0;
      }
    }
  }

  /** Runs to a tick, however long it takes. */
  void runTo(long tick) {
    while (advanceTo(tick, Integer.MAX_VALUE) == 0) {
      // goes on
    }
  }
}

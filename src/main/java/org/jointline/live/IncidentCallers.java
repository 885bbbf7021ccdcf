package org.jointline.live;

import org.jointline.kernel.Replication;
import org.jointline.model.Model;
import org.jointline.random.Spread;

/**
 * So many calls about one thing, each at its own time, most of them soon: {@link Spread#SUDDEN}.
 */
final class IncidentCallers extends ExtraCallers {
  private final long start;
  private final long length;

  /** Calls to come after the one that {@link #tick} shows. */
  private int left;

  IncidentCallers(
      Model model, int type, long seed, long start, long length, int calls, String words) {
    super(model, type, seed, start + length, words);
    this.start = start;
    this.length = length;
    left = calls;
  }

  @Override
  long next(Replication replication) {
    long now = replication.now();
    if (left == 0) {
      return NEVER;
    }
    double toGo = (start + length - now) / (double) length;
    toGo = Spread.SUDDEN.next(toGo, 1 - stream.nextDouble(), left);
    left--;
    // before the end, however close
    return Math.max(now, start + length - Math.max(1, (long) (toGo * length)));
  }

  @Override
  void putBack() {
    left++;
  }

  @Override
  ExtraCallers like(String sameWords) {
    return new IncidentCallers(model, type, 0, start, length, left, sameWords);
  }
}

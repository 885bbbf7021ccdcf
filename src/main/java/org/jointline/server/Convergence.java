package org.jointline.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jointline.stats.Estimate;

/**
 * How a run's estimates came together: a point now and then. When there are too many, every other
 * one is dropped, and from then on half as many are kept. Safe for many threads.
 */
final class Convergence {
  static final int MOST_POINTS = 200;

  /**
   * @param done replications
   * @param lines service level of each call type, in file order; empty without a target or a call
   */
  record Point(int done, List<Optional<Estimate>> lines) {
    Point {
      lines = List.copyOf(lines);
    }
  }

  private final List<Point> points = new ArrayList<>();
  private int every = 1;
  private int skipped;
  private Point last;

  synchronized void add(Point point) {
    last = point;
    skipped++;
    if (skipped < every) {
      return;
    }
    skipped = 0;
    if (points.size() == MOST_POINTS - 1) {
      for (int i = points.size() / 2; i >= 0; i--) {
        points.remove(2 * i);
      }
      every *= 2;
    }
    points.add(point);
  }

  /** Oldest first; the last is the latest there is. */
  synchronized List<Point> points() {
    List<Point> all = new ArrayList<>(points);
    if (last != null && (all.isEmpty() || all.get(all.size() - 1) != last)) {
      all.add(last);
    }
    return all;
  }

  /** The latest; empty before the first. */
  synchronized Optional<Point> last() {
    return Optional.ofNullable(last);
  }
}

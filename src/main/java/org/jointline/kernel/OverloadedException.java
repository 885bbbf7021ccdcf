package org.jointline.kernel;

/** So many calls wait at once that the replication cannot go on. The scenario is at fault. */
public final class OverloadedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OverloadedException(int most) {
    super(
        String.format(
            java.util.Locale.ROOT,
            "more than %,d calls wait at once, the most that can be simulated; give callers"
                + " patience, the queue a limit, or the line more agents",
            most));
  }
}

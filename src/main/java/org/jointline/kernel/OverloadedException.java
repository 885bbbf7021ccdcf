package org.jointline.kernel;

import java.util.Locale;

/**
 * So many calls wait, or so many incidents go on, at once that the replication cannot go on. The
 * scenario is at fault.
 */
public final class OverloadedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private OverloadedException(String message) {
    super(message);
  }

  OverloadedException(int most) {
    this(
        String.format(
            Locale.ROOT,
            "more than %,d calls wait at once, the most that can be simulated; give callers"
                + " patience, the queue a limit, or the line more agents",
            most));
  }

  static OverloadedException ofIncidents(int most) {
    return new OverloadedException(
        String.format(
            Locale.ROOT,
            "calls about more than %,d incidents come at once, the most that can be simulated; let"
                + " them happen less often or their calls come in a shorter time",
            most));
  }
}

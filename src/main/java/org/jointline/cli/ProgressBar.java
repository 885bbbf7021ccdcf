package org.jointline.cli;

import java.io.PrintStream;
import java.util.function.LongSupplier;
import org.jointline.experiment.RunOptions.Progress;

/** One redrawn line that says how far a run is; appears only if the run takes over a second. */
final class ProgressBar implements Progress, AutoCloseable {
  private static final int CELLS = 30;
  private static final long FIRST_AFTER_NANOS = 1_000_000_000L;
  private static final long REDRAW_AFTER_NANOS = 100_000_000L;

  private final PrintStream err;
  private final LongSupplier nanoTime;
  private final boolean shown;
  private final long began;
  private long drawn;
  private int width;

  /**
   * @param wanted whether to show anything; in a pipe nothing is shown anyway
   * @param nanoTime as {@link System#nanoTime()}
   */
  ProgressBar(Terminal terminal, boolean wanted, LongSupplier nanoTime) {
    this.err = terminal.err();
    this.shown = wanted && terminal.lively();
    this.nanoTime = nanoTime;
    this.began = nanoTime.getAsLong();
    this.drawn = began;
  }

  @Override
  public synchronized void merged(int done, int planned) {
    long now = nanoTime.getAsLong();
    if (!shown || now - began < FIRST_AFTER_NANOS || now - drawn < REDRAW_AFTER_NANOS) {
      return;
    }
    drawn = now;
    draw(line(done, planned, (now - began) / 1e9));
  }

  /** Takes the line away. */
  @Override
  public synchronized void close() {
    if (width > 0) {
      draw("");
      err.print('\r');
      err.flush();
    }
  }

  static String line(int done, int planned, double seconds) {
    int whole = Math.max(planned, 1);
    int filled = (int) ((long) CELLS * done / whole);
    String left = done == 0 ? "" : ", " + time(seconds * (whole - done) / done) + " left";
    return "["
        + "#".repeat(filled)
        + ".".repeat(CELLS - filled)
        + "] "
        + done
        + " of "
        + planned
        + left;
  }

  private static String time(double seconds) {
    long s = (long) Math.ceil(seconds);
    if (s < 60) {
      return s + " s";
    }
    return s < 3600 ? s / 60 + " min " + s % 60 + " s" : s / 3600 + " h " + s / 60 % 60 + " min";
  }

  private void draw(String text) {
    err.print('\r' + text + " ".repeat(Math.max(0, width - text.length())));
    err.flush();
    width = text.length();
  }
}

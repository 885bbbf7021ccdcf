package org.jointline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What Vert.x says about event loops that were held up in this project's code. */
final class BlockedLoops extends Handler {
  private static final Logger CHECKER;

  static {
    System.setProperty(
        "vertx.logger-delegate-factory-class-name", "io.vertx.core.logging.JULLogDelegateFactory");
    CHECKER = Logger.getLogger("io.vertx.core.internal.threadchecker.BlockedThreadChecker");
    CHECKER.setLevel(Level.WARNING);
    CHECKER.setUseParentHandlers(false);
  }

  private final List<String> seen = new CopyOnWriteArrayList<>();

  static BlockedLoops watch() {
    BlockedLoops watching = new BlockedLoops();
    CHECKER.addHandler(watching);
    return watching;
  }

  void assertNone() {
    CHECKER.removeHandler(this);
    assertThat(seen).isEmpty();
  }

  @Override
  public void publish(LogRecord said) {
    StringBuilder text = new StringBuilder(said.getMessage());
    if (said.getThrown() != null) {
      for (StackTraceElement at : said.getThrown().getStackTrace()) {
        text.append("\n  at ").append(at);
      }
    }
    if (said.getMessage().contains("eventloop")) {
      seen.add(text.toString());
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}

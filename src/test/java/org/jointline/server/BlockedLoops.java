package org.jointline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
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
    CHECKER = Logger.getLogger("io.vertx.core.impl.BlockedThreadChecker");
    CHECKER.setLevel(Level.WARNING);
    CHECKER.setUseParentHandlers(false);
  }

  private static final long SAMPLE_NANOS = 20_000_000L;

  private final List<String> seen = new CopyOnWriteArrayList<>();

  static BlockedLoops watch() {
    BlockedLoops watching = new BlockedLoops();
    CHECKER.addHandler(watching);
    return watching;
  }

  boolean sawNone() {
    return seen.isEmpty();
  }

  void assertNone() {
    CHECKER.removeHandler(this);
    assertThat(seen).isEmpty();
  }

  @Override
  public void publish(LogRecord said) {
    if (said.getThrown() == null || !said.getMessage().contains("eventloop")) {
      return;
    }
    StackTraceElement[] stack = said.getThrown().getStackTrace();
    String top = stack.length == 0 ? "" : stack[0].getClassName();
    if (isOurs(stack) && (readsFile(top) || isBusyOrWaits(said.getMessage().split(" ")[1]))) {
      StringBuilder text = new StringBuilder(said.getMessage());
      for (StackTraceElement at : stack) {
        text.append("\n  at ").append(at);
      }
      seen.add(text.toString());
    }
  }

  private static boolean isOurs(StackTraceElement[] stack) {
    return Arrays.stream(stack).anyMatch(at -> at.getClassName().startsWith("org.jointline."));
  }

  private static boolean readsFile(String top) {
    return top.startsWith("java.io.") || top.startsWith("sun.nio.fs.") || top.contains("FileDisp");
  }

  /** A loop that is only given no processor, because others use them all, is nobody's fault. */
  private static boolean isBusyOrWaits(String thread) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    for (ThreadInfo info : threads.dumpAllThreads(false, false)) {
      if (info.getThreadName().equals(thread) && isOurs(info.getStackTrace())) {
        long before = threads.getThreadCpuTime(info.getThreadId());
        LockSupport.parkNanos(SAMPLE_NANOS);
        long used = threads.getThreadCpuTime(info.getThreadId()) - before;
        return info.getThreadState() != Thread.State.RUNNABLE || used > SAMPLE_NANOS / 4;
      }
    }
    return false;
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}

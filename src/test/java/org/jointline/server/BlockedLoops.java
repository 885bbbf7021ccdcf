package org.jointline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
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

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final long SAMPLE_NANOS = 20_000_000L;

  /** A tenth of a second, as Vert.x is told, of the loop's own time. */
  private static final long LIMIT_NANOS = 100_000_000L;

  private static final int MOST_USES = 4_000;

  /** What a thread had used of the processors, in nanoseconds, at a time. */
  private record Use(long thread, long at, long used) {}

  private final Queue<Use> uses = new ConcurrentLinkedQueue<>();
  private volatile boolean watching = true;

  private final List<String> seen = new CopyOnWriteArrayList<>();

  static BlockedLoops watch() {
    BlockedLoops watching = new BlockedLoops();
    CHECKER.addHandler(watching);
    Thread sampler = new Thread(watching::sample, "processor time of loops");
    sampler.setDaemon(true);
    sampler.start();
    return watching;
  }

  boolean sawNone() {
    return seen.isEmpty();
  }

  void assertNone() {
    CHECKER.removeHandler(this);
    watching = false;
    assertThat(seen).isEmpty();
  }

  @Override
  public void publish(LogRecord said) {
    if (said.getThrown() == null || !said.getMessage().contains("eventloop")) {
      return;
    }
    String[] words = said.getMessage().split(" ");
    StackTraceElement[] stack = said.getThrown().getStackTrace();
    String top = stack.length == 0 ? "" : stack[0].getClassName();
    if (isOurs(stack) && (readsFile(top) || isBusyOrWaits(words[1], millis(words)))) {
      StringBuilder text = new StringBuilder(said.getMessage());
      for (StackTraceElement at : stack) {
        text.append("\n  at ").append(at);
      }
      seen.add(text.toString());
    }
  }

  /** "Thread vert.x-eventloop-thread-0 has been blocked for 152 ms, time limit is 100 ms". */
  private static long millis(String[] words) {
    return Long.parseLong(words[Arrays.asList(words).indexOf("ms,") - 1]);
  }

  private static boolean isOurs(StackTraceElement[] stack) {
    return Arrays.stream(stack).anyMatch(at -> at.getClassName().startsWith("org.jointline."));
  }

  private static boolean readsFile(String top) {
    return top.startsWith("java.io.") || top.startsWith("sun.nio.fs.") || top.contains("FileDisp");
  }

  /** A loop that is only given no processor, because others use them all, is nobody's fault. */
  private boolean isBusyOrWaits(String thread, long blockedMillis) {
    for (ThreadInfo info : THREADS.dumpAllThreads(false, false)) {
      if (info.getThreadName().equals(thread) && isOurs(info.getStackTrace())) {
        boolean waits = info.getThreadState() != Thread.State.RUNNABLE;
        return waits || usedSince(info.getThreadId(), blockedMillis) >= LIMIT_NANOS;
      }
    }
    return false;
  }

  /** Processor time that a thread has used in the last milliseconds; a little more, if anything. */
  private long usedSince(long thread, long millis) {
    long since = System.nanoTime() - 1_000_000 * millis;
    long before = 0;
    for (Use use : uses) {
      before = use.thread() == thread && use.at() <= since ? use.used() : before;
    }
    return THREADS.getThreadCpuTime(thread) - before;
  }

  /** Notes every event loop's processor time, for the last seconds. */
  private void sample() {
    while (watching) {
      for (long id : THREADS.getAllThreadIds()) {
        ThreadInfo info = THREADS.getThreadInfo(id);
        if (info != null && info.getThreadName().contains("eventloop")) {
          uses.add(new Use(id, System.nanoTime(), THREADS.getThreadCpuTime(id)));
        }
      }
      while (uses.size() > MOST_USES) {
        uses.poll();
      }
      LockSupport.parkNanos(SAMPLE_NANOS);
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}

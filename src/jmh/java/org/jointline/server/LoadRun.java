package org.jointline.server;

import com.sun.management.OperatingSystemMXBean;
import io.vertx.core.VertxOptions;
import io.vertx.core.json.JsonObject;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import org.jointline.server.LoadReaders.Heard;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * A server with many sessions and readers in one process, for as long as asked.
 *
 * <p>Two questions: how many sessions and readers do so many cores hold at five frames a second,
 * and does anything grow? Each session and its readers are a client with a loopback address of its
 * own, so that most limits per client stay as they are. The readers take their share of the same
 * cores; their memory and their one thread are in the figures. The heap is what is left after a
 * collection.
 *
 * <p>{@code java -cp target/bench.jar org.jointline.server.LoadRun --speed 10000 --minutes 10}
 * tells whether anything grows; with more sessions at the usual speed, how many are held.
 *
 * <p>A session that comes to its end is replaced by another, with new readers: at 10,000 times a
 * week lasts a minute, at full speed not a second.
 */
@Command(
    name = "LoadRun",
    mixinStandardHelpOptions = true,
    description = {
      "Loads a server on loopback with sessions and readers, and prints a line a period.",
      "Run from the project's folder."
    })
final class LoadRun implements Callable<Integer> {
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  @Option(
      names = "--sessions",
      defaultValue = "1",
      description = "Live sessions (default: ${DEFAULT-VALUE}).")
  private int sessions;

  @Option(
      names = "--readers",
      defaultValue = "200",
      description = "Readers of each session's frames (default: ${DEFAULT-VALUE}).")
  private int readers;

  @Option(
      names = "--speed",
      defaultValue = "60",
      description = "Simulated seconds a second, or max (default: ${DEFAULT-VALUE}).")
  private String speed;

  @Option(
      names = "--minutes",
      defaultValue = "1",
      description = "How long, after a warm-up (default: ${DEFAULT-VALUE}).")
  private double minutes;

  @Option(
      names = "--period",
      defaultValue = "30",
      description = "Seconds between lines (default: ${DEFAULT-VALUE}).")
  private int period;

  @Option(
      names = "--warm-up",
      defaultValue = "20",
      description = "Seconds before the first figures (default: ${DEFAULT-VALUE}).")
  private int warmUp;

  @Option(
      names = "--scenario",
      defaultValue = "city-jccr-2015/overflow",
      description = "Id of the scenario (default: ${DEFAULT-VALUE}).")
  private String scenario;

  private int begun;
  private double worstLoopMillis;

  public static void main(String[] words) {
    System.exit(new CommandLine(new LoadRun()).execute(words));
  }

  @Override
  public Integer call() throws Exception {
    Path data = Files.createTempDirectory("jointline-load");
    ServerOptions local = ServerOptions.local(0, List.of(Path.of("scenarios")), data, "load");
    try (Serving serving = Serving.start(local.withLimits(limits()));
        LoadReaders all = new LoadReaders(serving.port())) {
      List<Watched> watched = new ArrayList<>();
      for (int i = 0; i < sessions; i++) {
        watched.add(begin(all, i));
      }
      System.out.printf(
          Locale.ROOT,
          "%d sessions of %s at speed %s, %d readers each, %d cores%n",
          sessions,
          scenario,
          speed,
          readers,
          Runtime.getRuntime().availableProcessors());
      warmUp(all, watched);
      observe(all, watched);
    }
    return 0;
  }

  /** Enough for the load; the limits per client stay as usual. */
  private ServerOptions.Limits limits() {
    ServerOptions.Limits usual = ServerOptions.Limits.USUAL;
    return new ServerOptions.Limits(
        Math.max(usual.sessions(), sessions),
        usual.sessionsPerClient(),
        usual.runsQueued(),
        usual.runsKept(),
        usual.bodyBytes(),
        // all readers of a session come at once, again and again where it is soon over
        Math.max(usual.requestsPerSecond(), 2 * readers),
        Math.max(usual.requestsAtOnce(), 4 * readers),
        Math.max(usual.connections(), 2 * sessions * (readers + 1) + 10));
  }

  /** A session that is read. */
  private record Watched(String id, LoadReaders.Watch watch) {}

  private Watched begin(LoadReaders all, int client) throws Exception {
    JsonObject wanted =
        new JsonObject().put("scenario", scenario).put("at", "Mon 09:00").put("seed", 2012);
    String id = all.begin(client, wanted.put("speed", isPaced() ? (Object) pace() : speed));
    return new Watched(id, all.read(client, id, isPaced() ? pace() : 1, readers));
  }

  private boolean isPaced() {
    return !speed.equals("max");
  }

  private double pace() {
    return Double.parseDouble(speed);
  }

  /** Until the code is compiled and every worker has begun: there are twenty at most. */
  private void warmUp(LoadReaders all, List<Watched> watched) throws Exception {
    for (int i = 0; i < 2 * VertxOptions.DEFAULT_WORKER_POOL_SIZE; i++) {
      all.metrics();
    }
    keepGoing(all, watched, System.nanoTime() + TimeUnit.SECONDS.toNanos(warmUp));
  }

  private void observe(LoadReaders all, List<Watched> watched) throws Exception {
    System.out.println(
        "   s  frames/s  dropped/s  gap p99 ms  age p99 ms  loop ms  lag s  cores  threads  heap MB"
            + "  begun");
    Figures first = figures(all);
    Figures before = first;
    long frames = 0;
    all.heard();
    while (System.nanoTime() < first.nanos() + (long) (minutes * 60e9)) {
      worstLoopMillis = 0;
      keepGoing(all, watched, before.nanos() + TimeUnit.SECONDS.toNanos(period));
      Heard heard = all.heard();
      Figures now = figures(all);
      frames += heard.frames();
      print((now.nanos() - first.nanos()) / 1e9, before, now, heard);
      before = now;
    }
    double seconds = (before.nanos() - first.nanos()) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "In all %d frames in %.0f s, %.2f a second for each reader. Threads %d, then %d; heap %.1f"
            + " MB, then %.1f MB.%n",
        frames,
        seconds,
        frames / seconds / sessions / readers,
        first.threads(),
        before.threads(),
        first.heapBytes() / 1e6,
        before.heapBytes() / 1e6);
  }

  private void keepGoing(LoadReaders all, List<Watched> watched, long until) throws Exception {
    for (int second = 1; System.nanoTime() < until; second++) {
      TimeUnit.SECONDS.sleep(1);
      if (second % 10 == 0) {
        noteLoop(all.metrics());
      }
      for (int i = 0; i < watched.size(); i++) {
        if (watched.get(i).watch().isOver()) {
          all.end(i, watched.get(i).id());
          watched.set(i, begin(all, i));
          begun++;
        }
      }
    }
  }

  private void print(double seconds, Figures before, Figures now, Heard heard) {
    double span = (now.nanos() - before.nanos()) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%4.0f  %8.1f  %9.1f  %10.0f  %10s  %7.0f  %5.1f  %5.2f  %7d  %7.1f  %5d%n",
        seconds,
        heard.frames() / span,
        (now.dropped() - before.dropped()) / span,
        heard.gapMillis99(),
        isPaced() ? String.valueOf(Math.round(heard.ageMillis99())) : "-",
        worstLoopMillis,
        now.lag(),
        (now.cpuNanos() - before.cpuNanos()) / 1e9 / span,
        now.threads(),
        now.heapBytes() / 1e6,
        begun);
  }

  /** How it stands: what the server says of itself, and the process after a collection. */
  private record Figures(
      long nanos, double dropped, double lag, long cpuNanos, int threads, long heapBytes) {}

  private Figures figures(LoadReaders all) throws Exception {
    String said = all.metrics();
    noteLoop(said);
    double dropped = of(said, "frames_dropped_total").sum();
    double lag = of(said, "session_lag_seconds").max().orElse(0);
    System.gc();
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    int threads = ManagementFactory.getThreadMXBean().getThreadCount();
    return new Figures(System.nanoTime(), dropped, lag, PROCESS.getProcessCpuTime(), threads, heap);
  }

  /** The server keeps the worst of the last 15 s, so that asking every 10 misses nothing. */
  private void noteLoop(String metrics) {
    double worst = of(metrics, "event_loop_lag_seconds").max().orElse(0);
    worstLoopMillis = Math.max(worstLoopMillis, 1e3 * worst);
  }

  /** The values of all series of that name. */
  private static DoubleStream of(String metrics, String name) {
    return Pattern.compile("(?m)^jointline_" + name + "(?:\\{[^}]*})? (\\S+)$")
        .matcher(metrics)
        .results()
        .mapToDouble(sample -> Double.parseDouble(sample.group(1)));
  }
}

package org.jointline.experiment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Runs programs in turn, round after round, and prints medians and ratios.
 *
 * <p>Machines change speed from minute to minute, so the ratio is taken inside a round and then the
 * median over rounds. A program that prints {@code X ns/call} (several times: the median of the
 * later half counts) is judged by that, any other by the wall clock of the whole process.
 */
@Command(
    name = "SideBySide",
    mixinStandardHelpOptions = true,
    description = {
      "Compares Jointline with other programs on the benchmark scenarios. Run from the project's"
          + " folder.",
      "A rival is a NAME and a shell command that prints 'X ns/call' for the same workload; the"
          + " ratios of a table are to its first rival."
    })
final class SideBySide implements Callable<Integer> {
  private static final Pattern FIGURE = Pattern.compile("([0-9.]+) ns/call");

  @Option(
      names = "--rounds",
      defaultValue = "5",
      description = "Rounds (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(names = "--w1", paramLabel = "NAME=COMMAND", description = "A rival on W1.")
  private final Map<String, String> w1 = new LinkedHashMap<>();

  @Option(names = "--w2", paramLabel = "NAME=COMMAND", description = "A rival on W2.")
  private final Map<String, String> w2 = new LinkedHashMap<>();

  @Option(
      names = "--prefix",
      defaultValue = "",
      description = "Put before every command, for example 'taskset -c 1'.")
  private String prefix;

  @Option(
      names = "--java-options",
      defaultValue = "-XX:+UseSerialGC -XX:-UseCompressedOops -Xmx2g",
      description = "For Jointline in steady state (default: the launcher's, ${DEFAULT-VALUE}).")
  private String javaOptions;

  @Option(names = "--only", description = "Only tables with this in their title.")
  private String only = "";

  public static void main(String[] words) {
    System.exit(new CommandLine(new SideBySide()).execute(words));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    compare("W1 in steady state, one thread, ns/call", rivals(w1, "w1"));
    compare("W2 in steady state, one thread, ns/call", rivals(w2, "w2"));
    compare(
        "W2 on one thread and on two, ns of wall/call",
        commands("1 thread", steady("w2") + " 1", "2 threads", steady("w2") + " 2"));
    compare(
        "Whole processes, seconds of wall",
        commands(
            "W3, 29.9 million calls",
            "./jointline run scenarios/benchmarks/w3.yaml",
            "run, the pilot",
            "./jointline run scenarios/city-2012/pilot.yaml",
            "check, the pilot",
            "./jointline check scenarios/city-2012/pilot.yaml"));
    return 0;
  }

  private Map<String, String> rivals(Map<String, String> others, String workload) {
    Map<String, String> all = new LinkedHashMap<>(others);
    all.put("Jointline", steady(workload));
    return all;
  }

  private static Map<String, String> commands(String... namesAndCommands) {
    Map<String, String> all = new LinkedHashMap<>();
    for (int i = 0; i < namesAndCommands.length; i += 2) {
      all.put(namesAndCommands[i], namesAndCommands[i + 1]);
    }
    return all;
  }

  private String steady(String workload) {
    return String.join(
        " ",
        ProcessHandle.current().info().command().orElse("java"),
        javaOptions,
        "-cp '" + System.getProperty("java.class.path") + "'",
        Steady.class.getName(),
        "scenarios/benchmarks/" + workload + ".yaml");
  }

  private void compare(String title, Map<String, String> commands)
      throws IOException, InterruptedException {
    if (!title.contains(only)) {
      return;
    }
    List<String> names = new ArrayList<>(commands.keySet());
    double[][] figure = new double[names.size()][rounds];
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < names.size(); i++) {
        figure[i][round] = run(commands.get(names.get(i)));
      }
    }
    System.out.println(title);
    System.out.printf(Locale.ROOT, "  %-28s%10s%10s%12s%n", "", "median", "best", "ratio");
    for (int i = 0; i < names.size(); i++) {
      double[] ratio = new double[rounds];
      for (int round = 0; round < rounds; round++) {
        ratio[round] = figure[i][round] / figure[0][round];
      }
      System.out.printf(
          Locale.ROOT,
          "  %-28s%10.2f%10.2f%12.2f%n",
          names.get(i),
          median(figure[i]),
          Arrays.stream(figure[i]).min().orElseThrow(),
          median(ratio));
    }
  }

  /** Nanoseconds a call if the program prints them, else its seconds of wall. */
  private double run(String command) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder("sh", "-c", prefix + " " + command)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    process.getOutputStream().close();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int status = process.waitFor();
    double seconds = (System.nanoTime() - start) * 1e-9;
    if (status != 0) {
      throw new IOException("status " + status + " from " + command);
    }
    return warmFigure(text).orElse(seconds);
  }

  private static OptionalDouble warmFigure(String text) {
    List<Double> figures = new ArrayList<>();
    Matcher matcher = FIGURE.matcher(text);
    while (matcher.find()) {
      figures.add(Double.valueOf(matcher.group(1)));
    }
    if (figures.isEmpty()) {
      return OptionalDouble.empty();
    }
    List<Double> later = figures.subList(figures.size() / 2, figures.size());
    return OptionalDouble.of(median(later.stream().mapToDouble(Double::doubleValue).toArray()));
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}

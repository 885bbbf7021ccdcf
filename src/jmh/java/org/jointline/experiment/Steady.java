package org.jointline.experiment;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Locale;
import org.jointline.scenario.Experiment;
import org.jointline.scenario.Scenario;
import org.jointline.scenario.file.ScenarioFile;
import org.jointline.scenario.file.ScenarioProblems;

/**
 * Jointline in steady state: runs a scenario over and over and prints {@code cpu X ns/call}, once a
 * repeat of about half a second. The later half of the repeats is warm.
 *
 * <p>{@code Steady FILE}: one thread, all counts and the merge, by the thread's own CPU clock.
 * {@code Steady FILE THREADS}: the whole experiment on so many threads, by the wall clock, for the
 * gain of a second thread.
 */
final class Steady {
  private static final int REPEATS = 10;
  private static final long REPEAT_NANOS = 500_000_000;

  private Steady() {}

  public static void main(String[] words) throws ScenarioProblems, InterruptedException {
    Path file = Path.of(words[0]);
    if (words.length == 1) {
      oneThread(new Workload(file));
    } else {
      threads(file, Integer.parseInt(words[1]));
    }
  }

  private static void oneThread(Workload workload) {
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    for (int i = 0; i < REPEATS; i++) {
      int replications = 0;
      long start = clock.getCurrentThreadCpuTime();
      long spent = 0;
      while (spent < REPEAT_NANOS) {
        workload.countAndMerge();
        replications++;
        spent = clock.getCurrentThreadCpuTime() - start;
      }
      print("cpu", spent / (replications * workload.calls));
    }
  }

  private static void threads(Path file, int threads)
      throws ScenarioProblems, InterruptedException {
    double calls = new Workload(file).calls;
    int replications = (int) Math.max(2 * threads, threads * REPEAT_NANOS / (75 * calls));
    Scenario scenario = times(ScenarioFile.read(file).scenario(), replications);
    for (int i = 0; i < REPEATS; i++) {
      long start = System.nanoTime();
      ExperimentRun.run(scenario, RunOptions.plain().withThreads(threads));
      print("wall", (System.nanoTime() - start) / (replications * calls));
    }
  }

  private static Scenario times(Scenario s, int replications) {
    Experiment e = s.experiment();
    return s.with(new Experiment(replications, e.seed(), e.confidence(), e.until(), e.threads()));
  }

  private static void print(String clock, double nanos) {
    System.out.println(String.format(Locale.ROOT, "%s %.2f ns/call", clock, nanos));
  }
}

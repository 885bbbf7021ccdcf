package org.jointline.cli;

import java.time.Duration;
import java.util.Locale;
import org.jointline.scenario.Experiment;
import org.jointline.scenario.Scenario;

/** Short phrases about a scenario. */
final class Wording {
  private Wording() {}

  /** "2 call types, 3 agent groups, 14 days". */
  static String contents(Scenario scenario) {
    return count(scenario.callTypes().size(), "call type")
        + ", "
        + count(scenario.agentGroups().size(), "agent group")
        + ", "
        + length(scenario.calendar().length());
  }

  /** "Running 'Pilot': 400 replications of 14 days on 2 threads". */
  static String running(Scenario scenario, int threads) {
    String upTo =
        scenario
            .experiment()
            .until()
            .map(rule -> ", and on to at most " + grouped(rule.cap()) + " until precise enough")
            .orElse("");
    return "Running '"
        + scenario.name()
        + "': "
        + count(scenario.experiment().replications(), "replication")
        + " of "
        + length(scenario.calendar().length())
        + upTo
        + " on "
        + count(threads, "thread");
  }

  /** "Stopped after 137 of 400 replications." */
  static String stopped(int done, Experiment experiment) {
    String planned =
        experiment
            .until()
            .map(rule -> "at most " + grouped(rule.cap()))
            .orElse(grouped(experiment.replications()));
    return "Stopped after " + grouped(done) + " of " + planned + " replications.";
  }

  /** "400 replications in 0.9 s on 2 threads, Java 17.0.15." */
  static String finished(int done, long nanos, int threads) {
    return count(done, "replication")
        + String.format(Locale.ROOT, " in %,.1f s on ", nanos / 1e9)
        + count(threads, "thread")
        + ", Java "
        + System.getProperty("java.version")
        + ".";
  }

  static String count(long n, String thing) {
    return grouped(n) + " " + thing + (n == 1 ? "" : "s");
  }

  static String grouped(long n) {
    return String.format(Locale.ROOT, "%,d", n);
  }

  /** In the largest unit that leaves no remainder: "14 days", "8 hours", "90 minutes". */
  static String length(Duration length) {
    long seconds = length.toSeconds();
    if (seconds % 86_400 == 0) {
      return count(seconds / 86_400, "day");
    }
    if (seconds % 3_600 == 0) {
      return count(seconds / 3_600, "hour");
    }
    return seconds % 60 == 0 ? count(seconds / 60, "minute") : count(seconds, "second");
  }
}

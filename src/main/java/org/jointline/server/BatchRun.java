package org.jointline.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jointline.experiment.ExperimentRun;
import org.jointline.experiment.RunCommandLine;
import org.jointline.experiment.RunOptions;
import org.jointline.experiment.Summary;
import org.jointline.scenario.Scenario;
import org.jointline.stats.Estimate;

/**
 * A run somebody asked for, from its place in the queue to its results. One thread runs it; any may
 * look at it or cancel it.
 */
final class BatchRun {
  private static final Logger LOG = Logger.getLogger(BatchRun.class.getName());

  /** The estimates are looked at no more often than this; one replication has no interval. */
  private static final long LOOK_NANOS = 50_000_000L;

  /** Where a run is. */
  enum State {
    QUEUED,
    RUNNING,
    DONE,
    CANCELLED,
    FAILED;

    boolean isOver() {
      return this != QUEUED && this != RUNNING;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final String id;
  private final ScenarioShelf.Shelved from;
  private final Scenario scenario;
  private final String version;
  private final Convergence convergence = new Convergence();
  private final AtomicBoolean cancelled = new AtomicBoolean();

  private volatile State state = State.QUEUED;
  private volatile int done;
  private volatile int planned;
  private volatile long began;
  private volatile long ended;
  private volatile String problem;
  private volatile Summary summary;
  private long looked;

  /**
   * @param scenario with the experiment that was asked for
   * @param version of Jointline, for the provenance
   */
  BatchRun(String id, ScenarioShelf.Shelved from, Scenario scenario, String version) {
    this.id = id;
    this.from = from;
    this.scenario = scenario;
    this.version = version;
    planned = scenario.experiment().replications();
  }

  String id() {
    return id;
  }

  /** Of the scenario on the shelf; empty if it was sent. */
  String scenarioId() {
    return from.id();
  }

  Scenario scenario() {
    return scenario;
  }

  State state() {
    return state;
  }

  int done() {
    return done;
  }

  /** Replications expected in all, as far as is known now. */
  int planned() {
    return planned;
  }

  /** Seconds since it began, or that it took. */
  double seconds() {
    if (state == State.QUEUED || began == 0) {
      return 0;
    }
    return ((state.isOver() ? ended : System.nanoTime()) - began) / 1e9;
  }

  /** Replications a second. */
  double rate() {
    double seconds = seconds();
    return seconds > 0 ? done / seconds : 0;
  }

  Convergence convergence() {
    return convergence;
  }

  /** Why it failed; null if it did not. */
  String problem() {
    return problem;
  }

  /** The results, once there are any; of the replications done if it was cancelled. */
  Optional<Summary> summary() {
    return Optional.ofNullable(summary);
  }

  /** Ends it soon; one that has not begun will not. */
  void cancel() {
    cancelled.set(true);
  }

  /** Ends one that nobody will run any more. */
  void drop() {
    cancel();
    end(State.CANCELLED);
  }

  /**
   * Runs it.
   *
   * @param threads to use
   */
  void run(int threads) {
    began = System.nanoTime();
    if (cancelled.get()) {
      end(State.CANCELLED);
      return;
    }
    looked = began - LOOK_NANOS;
    state = State.RUNNING;
    try {
      RunOptions options =
          RunOptions.of(from.hash(), version, command(scenario), new Watch(), cancelled::get);
      finish(ExperimentRun.run(scenario, options.withThreads(threads)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      end(State.CANCELLED);
    } catch (IllegalArgumentException tooLarge) {
      problem = tooLarge.getMessage();
      end(State.FAILED);
    } catch (OutOfMemoryError e) {
      problem = "out of memory; start the server with more, or ask for less";
      end(State.FAILED);
    } catch (RuntimeException | Error e) {
      LOG.log(Level.SEVERE, "run " + id + " failed", e);
      problem = "this is a fault of Jointline; the server's log tells more";
      end(State.FAILED);
    }
  }

  private void finish(Summary found) {
    boolean interrupted = found.stopped().interrupted();
    int replications = found.provenance().replications();
    done = replications;
    if (replications > 0) {
      Scenario again = scenario.with(scenario.experiment().exactly(replications));
      summary = interrupted ? found.madeBy(command(again)) : found;
      List<Optional<Estimate>> lines =
          found.callTypes().stream()
              .map(type -> type.target().flatMap(Summary.TargetResult::achieved))
              .toList();
      convergence.add(new Convergence.Point(replications, lines));
    }
    end(interrupted ? State.CANCELLED : State.DONE);
  }

  private void end(State how) {
    ended = System.nanoTime();
    state = how;
  }

  private String command(Scenario of) {
    return RunCommandLine.of(from.file().toString(), of.experiment());
  }

  /** Hears how far the run is. */
  private final class Watch implements RunOptions.Progress {
    @Override
    public void merged(int merged, int expected) {
      done = merged;
      planned = expected;
    }

    @Override
    public void merged(int merged, int expected, RunOptions.SoFar soFar) {
      merged(merged, expected);
      long now = System.nanoTime();
      if (merged > 1 && merged < expected && now - looked >= LOOK_NANOS) {
        looked = now;
        List<Optional<Estimate>> lines = new ArrayList<>();
        for (int i = 0; i < scenario.callTypes().size(); i++) {
          lines.add(soFar.promised(i));
        }
        convergence.add(new Convergence.Point(merged, lines));
      }
    }
  }
}

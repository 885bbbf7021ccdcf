package org.jointline.server;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jointline.scenario.Scenario;

/**
 * All runs by id, and the thread that runs one after the other. What has ended is kept until there
 * are too many. Safe for many threads.
 */
final class Runs {
  private final ServerOptions options;
  private final Map<String, BatchRun> byId = new LinkedHashMap<>();
  private final Deque<BatchRun> queue = new ArrayDeque<>();
  private final Thread runner = new Thread(this::work, "batch-runs");
  private int count;
  private boolean closing;

  Runs(ServerOptions options) {
    this.options = options;
    runner.setDaemon(true);
  }

  /**
   * Puts a run into the queue.
   *
   * @param scenario with the experiment that was asked for
   * @throws Problem 503 if too many wait already
   */
  synchronized BatchRun add(ScenarioShelf.Shelved from, Scenario scenario) {
    if (closing || queue.size() >= options.limits().runsQueued()) {
      throw Problem.of(
          503,
          "Too many runs wait",
          "at most " + options.limits().runsQueued() + " may wait; cancel one or come back later");
    }
    count++;
    BatchRun run = new BatchRun("r" + count, from, scenario, options.version());
    byId.put(run.id(), run);
    queue.add(run);
    forgetOldest();
    if (count == 1) {
      runner.start();
    }
    notifyAll();
    return run;
  }

  private void forgetOldest() {
    List<BatchRun> over = byId.values().stream().filter(run -> run.state().isOver()).toList();
    for (int i = 0; i < over.size() - options.limits().runsKept(); i++) {
      byId.remove(over.get(i).id());
    }
  }

  synchronized Optional<BatchRun> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Oldest first. */
  synchronized List<BatchRun> all() {
    return new ArrayList<>(byId.values());
  }

  /** Cancels a run that is going on, and forgets any other. */
  synchronized void remove(BatchRun run) {
    if (queue.remove(run)) {
      run.drop();
    }
    if (run.state().isOver()) {
      byId.remove(run.id());
    } else {
      run.cancel();
    }
  }

  private void work() {
    // one processor is left to those who wait for an answer
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    for (Optional<BatchRun> next = next(); next.isPresent(); next = next()) {
      next.get().run(threads);
    }
  }

  private synchronized Optional<BatchRun> next() {
    try {
      while (!closing && queue.isEmpty()) {
        wait();
      }
    } catch (InterruptedException e) {
      closing = true;
    }
    return closing ? Optional.empty() : Optional.of(queue.remove());
  }

  /** Cancels everything; returns at once. */
  synchronized void close() {
    closing = true;
    byId.values().forEach(BatchRun::cancel);
    notifyAll();
  }
}

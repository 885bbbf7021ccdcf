package org.jointline.experiment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jointline.kernel.Listener;
import org.jointline.kernel.OverloadedException;
import org.jointline.kernel.ReplicationRunner;
import org.jointline.measure.IntervalCounts;
import org.jointline.model.Model;

/**
 * Runs replications on worker threads and hands their counts over in index order.
 *
 * <p>Each worker has its own {@link ReplicationRunner}; it takes the next index, runs it into a
 * free set of counts and leaves that with the others that wait their turn. One at a time merges,
 * while the others run on. There are two sets of counts a worker, so memory does not grow.
 */
final class ReplicationWorkers {
  private final Model model;
  private final Supplier<? extends ReplicationRunner> runners;
  private final long seed;
  private final Merge merge;
  private final StopWatcher stop;
  private final RunOptions.Progress progress;
  private final BooleanSupplier cancelled;
  private final Optional<CallTrace> trace;

  private final Deque<IntervalCounts> free = new ArrayDeque<>();
  private final TreeMap<Integer, IntervalCounts> finished = new TreeMap<>();
  private int nextIndex;

  /** Whether a worker is merging; only that one touches {@link #merge}, without the lock. */
  private boolean merging;

  private boolean done;
  private boolean interrupted;
  private Throwable failure;

  ReplicationWorkers(
      Model model,
      Supplier<? extends ReplicationRunner> runners,
      long seed,
      Merge merge,
      StopWatcher stop,
      RunOptions options,
      Optional<CallTrace> trace) {
    this.model = model;
    this.runners = runners;
    this.seed = seed;
    this.merge = merge;
    this.stop = stop;
    this.progress = options.progress();
    this.cancelled = options.cancelled();
    this.trace = trace;
  }

  /**
   * Runs until there are enough, or somebody cancels.
   *
   * @return whether it was cancelled before there were enough
   * @throws InterruptedException if the calling thread is interrupted; all workers have ended then
   * @throws IllegalArgumentException if more calls wait at once than can be simulated
   */
  boolean run(int threads) throws InterruptedException {
    int workers = Math.max(1, Math.min(threads, stop.most()));
    for (int i = 0; i < 2 * workers; i++) {
      free.add(new IntervalCounts(model));
    }
    List<Thread> started = new ArrayList<>();
    try {
      for (int i = 1; i < workers; i++) {
        Thread thread = new Thread(this::work, "replications-" + i);
        thread.setDaemon(true);
        thread.start();
        started.add(thread);
      }
      work();
    } finally {
      join(started);
    }
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    if (failure instanceof OverloadedException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    } else if (failure instanceof RuntimeException e) {
      throw e;
    } else if (failure instanceof Error e) {
      throw e;
    }
    return interrupted;
  }

  /** Waits for all of them, even if interrupted meanwhile: none may merge after this returns. */
  private static void join(List<Thread> started) {
    boolean interrupted = false;
    for (Thread thread : started) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void work() {
    try {
      ReplicationRunner replication = runners.get();
      for (Turn turn = take(); turn != null; turn = take()) {
        boolean traced = turn.index() == 0 && trace.isPresent();
        Listener listener = traced ? trace.get().beside(turn.counts()) : turn.counts();
        replication.run(seed, turn.index(), listener);
        give(turn);
      }
    } catch (RuntimeException | Error e) {
      fail(e);
    }
  }

  /** A replication to run and where to count it. */
  private record Turn(int index, IntervalCounts counts) {}

  private synchronized Turn take() {
    try {
      while (!done && free.isEmpty()) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!done && (Thread.currentThread().isInterrupted() || cancelled.getAsBoolean())) {
      interrupted = true;
      done = true;
      notifyAll();
    }
    if (done || nextIndex >= stop.most()) {
      return null;
    }
    return new Turn(nextIndex++, free.poll());
  }

  /** Leaves the counts with the others, and merges what is in turn unless somebody is at it. */
  private void give(Turn turn) {
    IntervalCounts counts = leave(turn);
    while (counts != null) {
      merge.add(counts);
      boolean enough = stop.enough(merge);
      progress.merged(merge.replications(), stop.planned(), merge);
      counts = merged(counts, enough);
    }
  }

  private synchronized IntervalCounts leave(Turn turn) {
    finished.put(turn.index(), turn.counts());
    if (merging) {
      return null;
    }
    merging = true;
    return inTurn();
  }

  private synchronized IntervalCounts merged(IntervalCounts counts, boolean enough) {
    free.add(counts);
    if (enough) {
      done = true;
      interrupted = false;
    }
    notifyAll();
    return inTurn();
  }

  /** The counts to merge next; with none, nobody merges any more. */
  private IntervalCounts inTurn() {
    if (!finished.isEmpty() && finished.firstKey() == merge.replications() && !enough()) {
      return finished.pollFirstEntry().getValue();
    }
    merging = false;
    return null;
  }

  /** Whether the stop rule has been met; what was run ahead of it is dropped. */
  private boolean enough() {
    return done && !interrupted;
  }

  private synchronized void fail(Throwable e) {
    failure = failure == null ? e : failure;
    done = true;
    notifyAll();
  }
}

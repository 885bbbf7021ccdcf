package org.jointline.server;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jointline.live.Fans;
import org.jointline.live.WhatIf;

/**
 * Answers what-if questions on two workers. A question that takes too long is answered from the
 * futures that are done.
 */
final class Forks implements AutoCloseable {
  private static final int WORKERS = 2;
  private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final ThreadPoolExecutor workers;
  private final int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
  private volatile boolean closed;

  /**
   * @param waiting questions that may wait for a worker
   */
  Forks(int waiting) {
    workers =
        new ThreadPoolExecutor(
            WORKERS,
            WORKERS,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(waiting),
            Forks::thread);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "fork");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * @param unwanted whether nobody waits for the answer any more; asked often
   * @return fails at once with a {@link Problem} if too many questions wait
   */
  CompletableFuture<Fans> answer(WhatIf question, BooleanSupplier unwanted) {
    CompletableFuture<Fans> answer = new CompletableFuture<>();
    try {
      workers.execute(() -> work(question, unwanted, answer));
    } catch (RejectedExecutionException e) {
      answer.completeExceptionally(
          Problem.of(429, "Too many forks", "too many forks wait; try again in some seconds"));
    }
    return answer;
  }

  private void work(WhatIf question, BooleanSupplier unwanted, CompletableFuture<Fans> answer) {
    long began = System.nanoTime();
    BooleanSupplier enough =
        () -> closed || unwanted.getAsBoolean() || System.nanoTime() - began > LONGEST_NANOS;
    try {
      answer.complete(question.answer(threads, enough));
    } catch (InterruptedException e) {
      answer.completeExceptionally(Problem.of(503, "Stopping", "the server is being stopped"));
    } catch (RuntimeException | Error e) {
      answer.completeExceptionally(e);
    }
  }

  @Override
  public void close() {
    closed = true;
    workers.shutdown();
  }
}

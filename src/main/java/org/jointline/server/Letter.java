package org.jointline.server;

import java.util.concurrent.CompletableFuture;
import org.jointline.live.LiveSession;

/** Something to be done with a session on its thread, and the answer to it. */
final class Letter<T> {
  private final Act<T> act;
  private final CompletableFuture<T> answer = new CompletableFuture<>();
  private T result;
  private Throwable failure;

  Letter(Act<T> act) {
    this.act = act;
  }

  /** What is to be done. */
  interface Act<T> {
    T on(LiveSession session) throws Exception;
  }

  CompletableFuture<T> answer() {
    return answer;
  }

  /** Does it; nobody is told yet. */
  void open(LiveSession session) {
    try {
      result = act.on(session);
    } catch (Throwable e) {
      // an error too is the answer: whoever waits for it would wait for ever
      failure = e;
    }
  }

  /** Tells whoever waits for the answer. */
  void reply() {
    if (failure == null) {
      answer.complete(result);
    } else {
      answer.completeExceptionally(failure);
    }
  }

  void refuse(Throwable why) {
    answer.completeExceptionally(why);
  }
}

package org.jointline.scenario;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Call-back, or virtual hold: a caller who would have to wait hangs up instead, holds a place in a
 * queue, and is rung by whoever takes that place.
 *
 * @param offer when it is offered to a caller
 * @param hours 1 while it is offered, 0 while not; empty: always
 * @param accepted share of those it is offered to who accept
 * @param keepsPlace whether it waits by the arrival of the call; else behind all who wait when it
 *     is accepted
 * @param to id of the call type in whose queue it waits; empty: that of the call
 * @param attempts to reach the caller, at most
 * @param reached chance that an attempt reaches the caller
 * @param inVain agent's time of an attempt that does not
 * @param retryAfter time from the end of such an attempt until it waits in its place again
 * @param expiresAfter time from acceptance after which it is given up; empty: never
 * @param promise what is promised to those who accept; empty: nothing
 */
public record CallBack(
    Offer offer,
    Optional<Curve> hours,
    double accepted,
    boolean keepsPlace,
    Optional<String> to,
    int attempts,
    double reached,
    Distribution inVain,
    Distribution retryAfter,
    Optional<Duration> expiresAfter,
    Optional<Promise> promise) {

  /**
   * To whom it is offered, once a call: whichever holds first.
   *
   * @param after to a caller who has waited so long
   * @param waitingAbove to a caller who finds more calls waiting on joining the queue
   * @param expectedAbove to a caller who can expect to wait longer on joining the queue
   * @param longestAbove to a caller who finds that somebody has waited longer on joining the queue
   */
  public record Offer(
      Optional<Duration> after,
      OptionalInt waitingAbove,
      Optional<Duration> expectedAbove,
      Optional<Duration> longestAbove) {}

  /**
   * At least {@code share} of those who accept are reached within {@code within} of accepting.
   *
   * @param share 0 to 1
   */
  public record Promise(Duration within, double share) {}
}

package org.jointline.scenario;

import java.util.Optional;

/**
 * What kind of work the contacts of a call type are.
 *
 * @param channel how they come
 * @param interruptible whether an agent puts them aside for more urgent calls; empty: never
 * @param finishedWithin the promise on their being done; empty: none
 */
public record Work(
    Channel channel, Optional<Interruptible> interruptible, Optional<FinishTarget> finishedWithin) {
  /** Phone calls that nothing interrupts. */
  public static final Work CALLS = new Work(Channel.PHONE, Optional.empty(), Optional.empty());
}

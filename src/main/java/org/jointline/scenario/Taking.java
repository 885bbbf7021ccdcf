package org.jointline.scenario;

import java.util.Optional;

/**
 * How calls come into an agent's hands.
 *
 * @param ring empty: at once
 * @param atOnce empty: one at a time
 */
public record Taking(Optional<Ring> ring, Optional<AtOnce> atOnce) {
  /** One call at a time, put through at once. */
  public static final Taking PLAIN = new Taking(Optional.empty(), Optional.empty());
}

package org.jointline.scenario;

import java.util.List;
import java.util.OptionalInt;

/**
 * Work that an agent puts aside when a more urgent call comes, and takes up again afterwards.
 *
 * @param by ids of the call types that may interrupt it; not empty
 * @param then how it goes on
 * @param atMost how often one piece of work is interrupted at most; empty: no limit
 * @param afterCallOnly whether only the after-call work may be interrupted, not the talk
 * @param backToQueue whether whoever is free goes on with it, by its place in the queue; else the
 *     agent who put it aside does
 */
public record Interruptible(
    List<String> by, Then then, OptionalInt atMost, boolean afterCallOnly, boolean backToQueue) {
  public Interruptible {
    by = List.copyOf(by);
  }

  /** How interrupted work goes on. */
  public enum Then {
    /** Where it was. */
    RESUME("resume"),
    /** The same work from its beginning; after-call work from the beginning of that. */
    RESTART("restart"),
    /** Like {@link #RESTART}, but the time it takes is drawn anew. */
    REDO("redo");

    private final String words;

    Then(String words) {
      this.words = words;
    }

    /** As a scenario file says it. */
    public String words() {
      return words;
    }
  }
}

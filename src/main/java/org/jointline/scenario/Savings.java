package org.jointline.scenario;

import java.util.List;
import java.util.Optional;

/**
 * What is saved against a baseline, and how it is split.
 *
 * @param baseline what each organisation spent before, in file order; empty: what it spends in the
 *     scenario that this one is compared with
 * @param splits rules, in file order
 * @param shares of {@link Split#SHARES}, in file order; may be empty
 * @param goal what was asked for, if anything
 */
public record Savings(
    List<Baseline> baseline, List<Split> splits, List<Share> shares, Optional<Goal> goal) {
  public Savings {
    baseline = List.copyOf(baseline);
    splits = List.copyOf(splits);
    shares = List.copyOf(shares);
  }

  /** What an organisation spent before. */
  public record Baseline(String organisation, Amount amount) {}

  /** An organisation's share of what is saved, 0 to 1. */
  public record Share(String organisation, double share) {}

  /**
   * A saving asked for.
   *
   * @param pounds of all organisations together
   * @param years in which they are to be saved
   */
  public record Goal(double pounds, double years) {}

  /** A rule that says whose the saving is. */
  public enum Split {
    /**
     * Each organisation's baseline less the cost of its own staff and of the outside help it pays
     * for; both before settlement.
     */
    LIE("costs lie where they fall"),
    /** Each organisation's baseline less its cost net of what the settlement moves. */
    SETTLED("as settled"),
    EQUAL("equal"),
    /** In proportion to the baselines. */
    BASELINE("by baseline cost"),
    /** In proportion to the calls that each organisation's own callers made. */
    CALLS("by calls"),
    SHARES("by stated shares");

    private final String words;

    Split(String words) {
      this.words = words;
    }

    /** The words a scenario file uses. */
    public String words() {
      return words;
    }
  }
}

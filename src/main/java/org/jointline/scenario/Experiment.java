package org.jointline.scenario;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * How often the scenario is run, and how sure the answers must be.
 *
 * @param replications how many, or the least number before {@code until} is looked at
 * @param seed of every random stream
 * @param confidence of every interval, 0 to 1
 * @param until run on until this holds, if given
 * @param threads worker threads; empty: as many as the machine has processors. Never changes a
 *     result
 */
public record Experiment(
    int replications, long seed, double confidence, Optional<StopRule> until, OptionalInt threads) {

  /** Nobody may ask for more replications. */
  public static final int MOST_REPLICATIONS = 1_000_000;

  /** Nobody may ask for a larger seed: every program can read whole numbers up to here. */
  public static final long MOST_SEED = (1L << 53) - 1;

  /** The same with exactly so many replications, whatever rule for stopping it has. */
  public Experiment exactly(int asked) {
    return new Experiment(asked, seed, confidence, Optional.empty(), threads);
  }

  public Experiment withSeed(long other) {
    return new Experiment(replications, other, confidence, until, threads);
  }

  /**
   * Run until the half-width of a measure is small enough.
   *
   * @param measure key of a measure in the JSON results, such as {@code serviceLevel}
   * @param entity id of the call type or agent group it belongs to
   * @param halfWidth wanted; of the value itself where {@code relative}, else in the measure's unit
   * @param relative whether {@code halfWidth} is a share of the mean; the rule then asks for {@code
   *     g/(1+g)} of it
   * @param cap most replications
   */
  public record StopRule(
      String measure, String entity, double halfWidth, boolean relative, int cap) {}
}

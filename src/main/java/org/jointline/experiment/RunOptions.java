package org.jointline.experiment;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import org.jointline.stats.Estimate;

/**
 * How to run an experiment, beside what the scenario itself says.
 *
 * @param scenarioHash for the provenance
 * @param version for the provenance
 * @param command for the provenance
 * @param threads worker threads; empty: the scenario's, else one a processor
 * @param progress told after each merged replication, never from two threads at once
 * @param cancelled asked often; once true, the run stops and summarises what is merged
 * @param replications told of each replication in index order, if wanted
 * @param calls told of each call of replication 0 in the order in which calls leave, if wanted
 */
public record RunOptions(
    String scenarioHash,
    String version,
    String command,
    OptionalInt threads,
    Progress progress,
    BooleanSupplier cancelled,
    Optional<ReplicationSink> replications,
    Optional<CallSink> calls) {

  /** Options that ask for nothing special. */
  public static RunOptions plain() {
    return new RunOptions(
        "",
        "",
        "",
        OptionalInt.empty(),
        (done, planned) -> {},
        () -> false,
        Optional.empty(),
        Optional.empty());
  }

  /** Options that only say where it comes from, who hears of it and who may stop it. */
  public static RunOptions of(
      String scenarioHash,
      String version,
      String command,
      Progress progress,
      BooleanSupplier cancelled) {
    return new RunOptions(
        scenarioHash,
        version,
        command,
        OptionalInt.empty(),
        progress,
        cancelled,
        Optional.empty(),
        Optional.empty());
  }

  public RunOptions withThreads(int n) {
    return new RunOptions(
        scenarioHash,
        version,
        command,
        OptionalInt.of(n),
        progress,
        cancelled,
        replications,
        calls);
  }

  /** The same for the first of several scenarios that are run one after the other. */
  RunOptions inParts(int scenarios) {
    return scenarios == 1 ? this : with(new PartProgress(progress, 0, scenarios));
  }

  /** The same for a scenario that is run after another one's {@code done} replications. */
  RunOptions lastPart(int done) {
    return with(new PartProgress(progress, done, 1));
  }

  private RunOptions with(Progress other) {
    return new RunOptions(
        scenarioHash, version, command, threads, other, cancelled, replications, calls);
  }

  /**
   * One of several scenarios' share in the progress of all.
   *
   * @param before replications of those that have run
   * @param times scenarios still to run, each expected to take as many
   */
  private record PartProgress(Progress of, int before, int times) implements Progress {
    @Override
    public void merged(int done, int planned) {
      of.merged(before + done, before + times * planned);
    }

    @Override
    public void merged(int done, int planned, SoFar soFar) {
      // the estimates are of the first scenario, which is the one that is asked about
      if (before == 0) {
        of.merged(done, times * planned, soFar);
      } else {
        merged(done, planned);
      }
    }
  }

  /** Hears how far a run is. */
  public interface Progress {
    /**
     * @param done replications merged so far
     * @param planned replications expected in all; grows while a stop rule asks for more
     */
    void merged(int done, int planned);

    /**
     * The same, for somebody who may want to look at the estimates so far; whoever does not look
     * pays nothing.
     *
     * @param soFar only good until this returns
     */
    default void merged(int done, int planned, SoFar soFar) {
      merged(done, planned);
    }
  }

  /** What the replications merged so far say. Each question costs some microseconds. */
  public interface SoFar {
    /**
     * The service level that a call type's target is about.
     *
     * @param callType in file order
     * @return empty without a target or a call
     */
    Optional<Estimate> promised(int callType);
  }
}

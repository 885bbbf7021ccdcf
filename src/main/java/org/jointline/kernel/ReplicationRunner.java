package org.jointline.kernel;

/** Runs whole replications of one model, one after the other, on one thread. */
public interface ReplicationRunner {
  /**
   * Runs one replication and tells the listener all of it, its end included.
   *
   * @param seed of the experiment
   * @param replication index from 0
   */
  void run(long seed, int replication, Listener listener);
}

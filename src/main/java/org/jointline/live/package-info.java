/**
 * Live sessions: a replication on a pacing clock, timed commands in, snapshots out, and what would
 * happen next.
 *
 * <p>No framework and no file. A session has no thread: whoever drives it tells it the time; only
 * an answer about the future uses several, and ends them before it is given. May use scenario,
 * model, kernel, measure, experiment, random and stats.
 */
package org.jointline.live;

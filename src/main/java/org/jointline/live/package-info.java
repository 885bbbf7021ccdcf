/**
 * Live sessions: a replication on a pacing clock, timed commands in, snapshots out, and what would
 * happen next.
 *
 * <p>No framework, no file, no thread of its own: whoever drives a session tells it the time. May
 * use scenario, model, kernel, measure, experiment, random and stats.
 */
package org.jointline.live;

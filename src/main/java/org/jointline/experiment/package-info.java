/**
 * Replications in parallel, merged in index order into a summary with intervals. May use scenario,
 * kernel, measure, model, random and stats. Starts and ends its own threads. Prints nothing.
 */
package org.jointline.experiment;

/**
 * Arithmetic on samples and ratios: tallies, intervals, histograms, batch means. Uses nothing else
 * of the project; time, where there is any, is an argument. Objects here belong to one thread.
 */
package org.jointline.stats;

/**
 * Arithmetic on samples and ratios: tallies, intervals, histograms, batch means. Uses nothing else
 * of the project; time, where there is any, is an argument. Objects here belong to one thread.
 *
 * <p>Batch means, MSER-5, paired differences, order statistics, Kim-Nelson and OCBA are held to
 * published vectors here and wait for the commands that compare scenarios and search for staffing.
 */
package org.jointline.stats;

/**
 * Results to text, HTML, JSON and CSV. May use experiment, measure, staffing and stats. Any thread.
 * Formats, computes nothing.
 */
package org.jointline.report;

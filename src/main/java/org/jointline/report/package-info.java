/**
 * Summaries to console text, HTML, JSON and CSV, and safe writing of files. May use experiment,
 * measure, staffing, stats and validation. Runs on the thread that asks for a report; a sink of
 * replications or calls belongs to one thread at a time. Formats, orders and adds up means for a
 * picture or a settlement; estimates nothing. The charting library is read only for an HTML report.
 */
package org.jointline.report;

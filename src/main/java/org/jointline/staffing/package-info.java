/**
 * Erlang formulas and the search for staffing. May use scenario, experiment, measure and stats.
 * Pure functions. Does not simulate by itself.
 */
package org.jointline.staffing;

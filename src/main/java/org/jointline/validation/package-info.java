/**
 * The published and exact cases that the simulation must reproduce, and the rules by which it does
 * or does not. Cases are scenarios in the public language and tables of expected values, kept as
 * resources. May use scenario, scenario.file, experiment, measure, stats and staffing. One thread,
 * but for the replications. Prints nothing.
 */
package org.jointline.validation;

/**
 * The published and exact cases that the simulation must reproduce, and the rules by which it does
 * or does not. May use scenario, scenario.file, experiment, measure, stats and staffing. One
 * thread, but for the replications. Prints nothing.
 *
 * <p>A case is a resource {@code cases/ID.yaml} in the public scenario language, whose name and
 * description are its title and model in words; a line in {@code cases.csv} with its source; and a
 * line in {@code values.csv} for each number, in the source's unit. What needs no simulation is in
 * {@code formula-cases.csv} and {@code formulas.csv}. Cases that wait for a feature are in {@code
 * later.csv}.
 */
package org.jointline.validation;

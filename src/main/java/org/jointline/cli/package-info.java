/**
 * The commands, their wiring and exit codes. May use scenario, scenario.file, experiment, report,
 * staffing, validation and server. Main thread. Holds no rule of the simulation.
 */
package org.jointline.cli;

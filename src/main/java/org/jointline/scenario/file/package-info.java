/**
 * Scenario files to scenarios: YAML and JSON, every problem with its place. May use scenario. Safe
 * for any thread. Checks and converts, simulates nothing.
 */
package org.jointline.scenario.file;

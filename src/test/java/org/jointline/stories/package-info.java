/**
 * One rule of the floor each, simple to hard: a scenario, and the trace a supervisor would read.
 */
package org.jointline.stories;

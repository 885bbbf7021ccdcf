package org.jointline.scenario;

/**
 * How a call's claim to be served next grows while it waits: {@code base + perSecond x seconds
 * waited}. The largest is served first.
 *
 * @param base at arrival; less the priority's number where the file gives a priority
 * @param perSecond 0 or more
 */
public record Urgency(double base, double perSecond) {}

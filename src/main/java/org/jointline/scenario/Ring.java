package org.jointline.scenario;

import java.time.Duration;

/**
 * How a phone rings before it is picked up; without it a call is put through at once.
 *
 * @param time from when it begins to ring until it is picked up, or given up; more than 0
 * @param noAnswer share of rings that nobody picks up, 0 to 1
 * @param againAfter for how long no other call is sent to an agent who did not pick up
 */
public record Ring(Duration time, double noAnswer, Duration againAfter) {}

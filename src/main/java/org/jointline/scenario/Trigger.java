package org.jointline.scenario;

import java.time.Duration;

/**
 * How something is switched on and off by what is seen on the floor. Outside the guard's hours and
 * modes it is off, at once.
 *
 * @param guard switched on while this holds
 * @param until switched off once this holds; {@link When#ALWAYS}: once the guard's own condition no
 *     longer does
 * @param notice from when the condition is seen to when it takes effect, even if it has passed
 * @param atLeast stays on so long, if the hours and modes allow
 */
public record Trigger(Guard guard, When until, Duration notice, Duration atLeast) {
  /** Always on. */
  public static final Trigger NONE =
      new Trigger(Guard.NONE, When.ALWAYS, Duration.ZERO, Duration.ZERO);
}

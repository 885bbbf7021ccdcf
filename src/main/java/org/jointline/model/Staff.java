package org.jointline.model;

/**
 * A group's people along the ticks.
 *
 * @param onShift people on shift, as the scenario says
 * @param onPhones people available for calls if nobody is absent by chance: of those on shift and
 *     not on a break the rounded rest after shrinkage and planned absence, as far as there are
 *     seats
 * @param poundsPerHour cost of everybody on shift
 */
public record Staff(StepFunction onShift, StepFunction onPhones, StepFunction poundsPerHour) {

  /** Person-seconds on shift in [from, to). */
  public double paidSeconds(long from, long to) {
    return onShift.integralSeconds(from, to);
  }

  /** Pounds in [from, to). */
  public double cost(long from, long to) {
    return poundsPerHour.integralSeconds(from, to) / 3600;
  }

  /** Most people on the phones at any time. */
  int most() {
    return (int) onPhones.max();
  }
}

package org.jointline.model;

/**
 * A group's people along the ticks.
 *
 * @param onShift people on shift, as the scenario says
 * @param onPhones people available for calls: {@code round(onShift x (1 - shrinkage))}
 * @param costPerHour pounds an hour for each person on shift
 */
public record Staff(StepFunction onShift, StepFunction onPhones, StepFunction costPerHour) {

  /** Person-seconds on shift in [from, to). */
  public double paidSeconds(long from, long to) {
    return onShift.integralSeconds(from, to);
  }

  /** Pounds in [from, to). */
  public double cost(long from, long to) {
    return onShift.with(costPerHour, (people, pounds) -> people * pounds).integralSeconds(from, to)
        / 3600;
  }

  /** Most people on the phones at any time. */
  int most() {
    return (int) onPhones.max();
  }
}

package org.jointline.scenario;

import java.util.List;

/**
 * What makes some hours unlike others, for all call types together.
 *
 * @param specialDays in file order; may be empty
 * @param incidents in file order; may be empty
 */
public record Demand(List<SpecialDay> specialDays, List<Incident> incidents) {
  /** Every day is like every other of its weekday. */
  public static final Demand ORDINARY = new Demand(List.of(), List.of());

  public Demand {
    specialDays = List.copyOf(specialDays);
    incidents = List.copyOf(incidents);
  }
}

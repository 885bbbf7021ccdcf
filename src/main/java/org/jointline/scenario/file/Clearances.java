package org.jointline.scenario.file;

import java.util.List;
import java.util.Optional;
import org.jointline.scenario.AgentGroup;
import org.jointline.scenario.CallType;

/** Whether a clearance is enough for a call's sensitivity. */
final class Clearances {
  private Clearances() {}

  /** The word none, which a list of clearances may start with, is no clearance. */
  static boolean isOne(String name) {
    return !name.equals("none");
  }

  /**
   * Unknown names are taken to be enough: they have been told as unknown.
   *
   * @param order from the lowest to the highest
   */
  static boolean suffices(
      List<String> order, Optional<String> clearance, Optional<String> sensitivity) {
    if (sensitivity.isEmpty() || !order.contains(sensitivity.get())) {
      return true;
    }
    int needed = order.indexOf(sensitivity.get());
    if (clearance.isEmpty()) {
      return false;
    }
    return !order.contains(clearance.get()) || order.indexOf(clearance.get()) >= needed;
  }

  /** Whether a group's clearance, if the type needs one, is valid for the calls of its owner. */
  static boolean validFor(AgentGroup group, CallType type) {
    List<String> valid = group.people().clearance().validFor();
    return type.sensitivity().isEmpty() || valid.isEmpty() || valid.contains(type.owner());
  }
}

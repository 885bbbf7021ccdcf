package org.jointline.scenario.file;

import java.util.List;
import org.jointline.scenario.Curve;
import org.jointline.scenario.Turn;
import org.jointline.scenario.Turns;

/**
 * People on shift, as read.
 *
 * @param curve how many
 * @param turns who, where they are known one by one; else empty
 */
record Staffing(Curve curve, List<Turn> turns) {
  static Staffing of(Curve curve) {
    return new Staffing(curve, List.of());
  }

  static Staffing of(List<Turn> turns) {
    return new Staffing(Turns.onShift(turns), turns);
  }
}

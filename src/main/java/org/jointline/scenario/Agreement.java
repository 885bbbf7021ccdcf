package org.jointline.scenario;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What one organisation does for another's callers. A group of the helper takes such calls only
 * under an agreement, where there is one that covers them.
 *
 * @param id key in the scenario file
 * @param helper id of the organisation whose agents help
 * @param helped id of the organisation whose callers are helped
 * @param callTypes ids of call types of the helped; empty: all of them
 * @param asked when help is given
 * @param atMost agents who may be on such calls at a time; empty: no limit in number
 * @param share of the helper's agents on duty, in groups that could take such calls, who may be on
 *     them at a time, 0 to 1, rounded down; empty: no limit by share
 * @param withdrawn while this holds no further call is taken; {@link When#ALWAYS} stands for never
 */
public record Agreement(
    String id,
    String helper,
    String helped,
    List<String> callTypes,
    Trigger asked,
    OptionalInt atMost,
    OptionalDouble share,
    When withdrawn) {
  public Agreement {
    callTypes = List.copyOf(callTypes);
  }
}

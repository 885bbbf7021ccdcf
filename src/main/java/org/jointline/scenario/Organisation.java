package org.jointline.scenario;

import java.util.List;
import java.util.Optional;

/**
 * A party to the arrangement: it owns call types, employs agent groups, and has results of its own.
 *
 * @param id key in the scenario file
 * @param name for people
 * @param base the service-level base its own call types use where a target names none
 * @param budget what it may spend, net of what the settlement moves; empty: no budget
 * @param ownTargets how it reads call types by definitions of its own, in file order
 */
public record Organisation(
    String id,
    String name,
    ServiceLevelBase base,
    Optional<Amount> budget,
    List<OwnTarget> ownTargets) {
  public Organisation {
    ownTargets = List.copyOf(ownTargets);
  }
}

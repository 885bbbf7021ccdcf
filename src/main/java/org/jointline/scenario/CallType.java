package org.jointline.scenario;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A kind of call, with its callers.
 *
 * @param id key in the scenario file
 * @param name for people
 * @param owner id of the organisation whose callers they are
 * @param priority 1 is served before 2 where call selection goes by priority
 * @param weight multiplies the wait where call selection is by weighted wait
 * @param sensitivity clearance an agent must hold, a name from the scenario's clearances; empty:
 *     none
 * @param openingHours 1 while open, 0 while closed; nobody calls while closed, calls already
 *     waiting go on waiting
 * @param arrivals when callers call
 * @param talk time on the phone
 * @param afterCallWork time the agent needs afterwards; empty: none
 * @param patience how long a caller would wait
 * @param hangUpAtOnce share of callers who hang up at once when they must wait, 0 to 1
 * @param queueLimit calls of this type that may wait; one more is blocked; empty: no limit
 * @param target the promise, if any
 * @param routing who may take it
 * @param urgency how its claim grows while it waits, where call selection goes by priority; empty:
 *     it does not
 * @param journey what becomes of it besides
 * @param work by which channel they come, whether they may be interrupted, when they are to be done
 */
public record CallType(
    String id,
    String name,
    String owner,
    int priority,
    double weight,
    Optional<String> sensitivity,
    Curve openingHours,
    Arrivals arrivals,
    Distribution talk,
    Optional<Distribution> afterCallWork,
    Distribution patience,
    double hangUpAtOnce,
    OptionalInt queueLimit,
    Optional<Target> target,
    Routing routing,
    Optional<Urgency> urgency,
    Journey journey,
    Work work) {

  /** The same, taken by others. */
  public CallType with(Routing other) {
    return new CallType(
        id,
        name,
        owner,
        priority,
        weight,
        sensitivity,
        openingHours,
        arrivals,
        talk,
        afterCallWork,
        patience,
        hangUpAtOnce,
        queueLimit,
        target,
        other,
        urgency,
        journey,
        work);
  }
}

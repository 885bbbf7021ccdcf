package org.jointline.scenario;

import java.time.Duration;
import java.util.Optional;

/**
 * A promise: at least {@code share} of calls answered within {@code within}.
 *
 * @param within threshold T; a call answered after exactly T is within it
 * @param share of calls, 0 to 1
 * @param base what the share is of
 * @param shortAbandon a caller who gives up within this is a short abandon; T where the file names
 *     none
 * @param countedIn the hours in which time counts towards {@code within}, 1 where it does; empty:
 *     always
 */
public record Target(
    Duration within,
    double share,
    ServiceLevelBase base,
    Duration shortAbandon,
    Optional<Curve> countedIn) {}

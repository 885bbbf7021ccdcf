package org.jointline.scenario;

import java.time.Duration;
import java.util.Optional;

/**
 * A promise on work being done: at least {@code share} of all offered finished, after-call work
 * included, within {@code within} of arrival.
 *
 * @param share 0 to 1
 * @param countedIn the hours in which time counts, 1 where it does; empty: always
 */
public record FinishTarget(Duration within, double share, Optional<Curve> countedIn) {}

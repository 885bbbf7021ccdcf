package org.jointline.scenario;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * When the scenario happens and how time is sliced in the answers.
 *
 * @param start first instant that counts, in local time of {@code zone}
 * @param length how long counts, in clock-on-the-wall time: 14 days are 14 local days, also over a
 *     change of the clocks
 * @param interval reporting slice; divides an hour or is one or two hours
 * @param zone time zone of every local time in the scenario
 * @param warmUp simulated before {@code start} and not counted; zero starts empty
 * @param drain longest time after the end in which nobody calls any more and calls in hand are
 *     finished; a call not finished by then is still waiting. Calls of low priority that wait at
 *     the end meet no new rivals, so choose a quiet hour for it
 */
public record Calendar(
    LocalDateTime start,
    Duration length,
    Duration interval,
    ZoneId zone,
    Duration warmUp,
    Duration drain) {}

package org.jointline.validation;

import java.util.OptionalInt;

/**
 * One number that a case must give.
 *
 * @param measure key of a measure, or of one of {@link PeriodCount}, or {@code calls} answered
 * @param of call type, agent group, organisation or, for {@code calls}, {@code type > group}; empty
 *     for all together
 * @param atMinute minutes after the start of the reporting interval meant; empty for the period
 * @param unit of the expected value, for people; {@code share} for probabilities
 * @param per what the simulated value is divided by to be in this unit
 * @param expected value in the source
 * @param sourceError standard error of a published simulation; greatest relative error of a formula
 *     or of a model that is only nearly the same; 0 for exact values
 * @param effort least effort at which a simulation says anything about it
 */
public record ExpectedValue(
    String measure,
    String of,
    OptionalInt atMinute,
    String unit,
    double per,
    double expected,
    Rule rule,
    double sourceError,
    int effort) {

  boolean isShare() {
    return unit.equals("share");
  }
}

package org.jointline.scenario.file;

import java.time.Duration;
import java.util.List;
import org.jointline.scenario.Curve;
import org.jointline.scenario.ServiceLevelBase;
import org.jointline.scenario.Target;

/** {@code target:} of a call type. */
final class TargetShape {
  private static final Key<Duration> WITHIN =
      Key.required("answered within", Values.DURATION, "The threshold T.", "20 s");
  private static final Key<Double> SHARE =
      Key.required("share", Values.SHARE, "At least this share of calls.", "90 %");
  static final Kind<ServiceLevelBase> BASE_KIND =
      Values.oneOf("service level base", ServiceLevelBase.values(), ServiceLevelBase::words);
  private static final Key<ServiceLevelBase> BASE =
      Key.optional(
          "base", BASE_KIND, null, "that of the owner", "What the share is of.", "offered");
  private static final Key<Duration> SHORT_ABANDON =
      Key.optional(
          "short abandon",
          Values.DURATION,
          null,
          "T",
          "A caller who gives up within this is a short abandon.",
          "5 s");

  static final Key<Curve> COUNTED_IN =
      Key.optional(
          "counted in",
          new OpeningHours(),
          null,
          "always",
          "The hours in which time counts towards the promise.",
          "Mon-Fri 09:00-17:00");

  /** The base is null where the file names none. */
  static final Shape<Target> SHAPE =
      Shape.of(
          "target",
          "A promise: a share of calls answered within a time.",
          List.of(WITHIN, SHARE, BASE, SHORT_ABANDON, COUNTED_IN),
          TargetShape::read);

  private TargetShape() {}

  private static Target read(Found found) {
    if (!found.sound(WITHIN, SHARE)) {
      return null;
    }
    Duration within = found.get(WITHIN);
    return new Target(
        within,
        found.get(SHARE),
        found.get(BASE),
        found.get(SHORT_ABANDON, within),
        found.optional(COUNTED_IN));
  }
}

package org.jointline.scenario.file;

import java.util.List;
import org.jointline.scenario.Curve;
import org.jointline.scenario.PayScale;

/** One of {@code pay scales:}. */
final class PayScaleShape {
  private static final Key<Pounds.Pay> PAY =
      Key.required("pay", Pounds.PAY, "Pay of one person, a year or an hour.", "£24,500 a year");
  private static final Key<Double> PAID_HOURS =
      Key.optional(
          "paid hours",
          Values.number(1, 8784),
          PayScale.USUAL_PAID_HOURS,
          "1924, 52 weeks of 37 hours",
          "Hours that a year's pay is for.",
          1924);
  private static final Key<Double> ON_COST =
      Key.optional(
          "on-cost",
          Values.FACTOR,
          0.0,
          "0 %",
          "Share on top of pay and allowance: national insurance, pension.",
          "30 %");
  private static final Key<Curve> ALLOWANCE =
      Key.optional(
          "allowance",
          new Either<>(
              "allowance",
              List.of(
                  Values.FACTOR.as(Curve::constant),
                  new SpanCurve("allowance curve", Values.FACTOR))),
          Curve.constant(0),
          "none",
          "Share on top of pay, by weekday and time.",
          "{Mon-Fri 20:00-06:00: 20 %}");

  static final Kind<List<PayScale>> DECLARED =
      ById.declaring(
          Names.Sort.PAY_SCALE,
          Shape.of(
              "pay scale",
              "What an hour of a person costs.",
              List.of(PAY, PAID_HOURS, ON_COST, ALLOWANCE),
              PayScaleShape::read),
          200);

  private PayScaleShape() {}

  private static PayScale read(Found found) {
    Pounds.Pay pay = found.get(PAY);
    if (pay == null || found.get(ALLOWANCE) == null) {
      return null;
    }
    if (!pay.aYear() && found.given(PAID_HOURS)) {
      found.at(PAID_HOURS).problem("is for pay by the year", "leave it out beside pay by the hour");
    }
    return new PayScale(
        found.at().step(),
        pay.pounds(),
        pay.aYear(),
        found.get(PAID_HOURS, PayScale.USUAL_PAID_HOURS),
        found.get(ON_COST, 0.0),
        found.get(ALLOWANCE));
  }
}

package org.jointline.scenario;

import java.util.ArrayList;
import java.util.List;

/**
 * What an hour of a person on shift costs: {@code pay an hour x (1 + allowance) x (1 + on-cost)}.
 * On-cost (national insurance, pension) is paid on the allowance too.
 *
 * @param id key in the scenario file
 * @param pounds of pay, an hour or a year
 * @param aYear whether {@code pounds} are for a year
 * @param paidHours hours that a year's pay is for; only looked at where {@code aYear}
 * @param onCost share on top, 0 or more
 * @param allowance share on top by weekday and time of day, such as 0.2 for nights
 */
public record PayScale(
    String id, double pounds, boolean aYear, double paidHours, double onCost, Curve allowance) {

  /** A year of 52 weeks of 37 hours. */
  public static final double USUAL_PAID_HOURS = 1924;

  /** Pay of an hour, before allowance and on-cost. */
  public double payPerHour() {
    return aYear ? pounds / paidHours : pounds;
  }

  /** Cost of an hour by weekday and time of day. */
  public Curve costPerHour() {
    List<Curve.Piece> pieces = new ArrayList<>();
    for (Curve.Piece p : allowance.pieces()) {
      pieces.add(
          new Curve.Piece(p.days(), p.date(), p.fromSecond(), p.toSecond(), cost(p.value())));
    }
    return new Curve(pieces, cost(allowance.otherwise()));
  }

  private double cost(double share) {
    return payPerHour() * (1 + share) * (1 + onCost);
  }
}

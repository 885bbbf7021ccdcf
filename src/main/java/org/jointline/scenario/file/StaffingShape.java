package org.jointline.scenario.file;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jointline.scenario.Curve;

/** The ways to write {@code staffing:} of an agent group. */
final class StaffingShape {
  private static final Key<Series> CSV =
      Key.required(
          "csv",
          Series.SHAPE,
          "People on shift, from a CSV file.",
          "{file: staff.csv, column: advisers}");

  private static final Key<Map<String, ShiftShape.Weekly>> SHIFTS =
      Key.required(
          "shifts",
          ShiftShape.WEEKLY,
          "Shifts by name, of the same hours every week.",
          "{early: {hours: 07:00-15:00, people: 6}}");
  private static final Key<Staffing> ROTA =
      Key.required(
          "rota",
          RotaShape.SHAPE,
          "Teams that follow a pattern of shifts and days off.",
          "{pattern: 2-2-4, shifts: {day: 07:00-19:00, night: 19:00-07:00}, teams: 4, people: 5, from: 2015-09-07}");
  private static final Key<Staffing> ROSTER =
      Key.required(
          "roster", RosterShape.SHAPE, "Who works when, from a CSV file.", "{file: roster.csv}");

  static final Kind<Staffing> KIND =
      new Either<>(
          "staffing",
          List.of(
              Values.count(0, AgentGroupShape.MOST_AGENTS, AgentGroupShape.WHY_MOST)
                  .as(n -> Staffing.of(Curve.constant(n))),
              only(
                  "staffing csv",
                  "People on shift, from a CSV file.",
                  CSV,
                  f -> f.get(CSV) == null ? null : Staffing.of(f.get(CSV).curve())),
              only(
                  "staffing shifts",
                  "People on shift, by shifts.",
                  SHIFTS,
                  f -> ShiftShape.staffing(f.get(SHIFTS), f.at(SHIFTS))),
              only("staffing rota", "People on shift, by a rota.", ROTA, f -> f.get(ROTA)),
              only("staffing roster", "People on shift, by name.", ROSTER, f -> f.get(ROSTER)),
              new SpanCurve(
                      "staffing curve",
                      Values.count(0, AgentGroupShape.MOST_AGENTS, AgentGroupShape.WHY_MOST)
                          .as(Integer::doubleValue))
                  .as(Staffing::of)));

  private StaffingShape() {}

  private static Shape<Staffing> only(
      String name, String doc, Key<?> key, Function<Found, Staffing> read) {
    return Shape.of(name, doc, List.of(key), read)
        .toldBy(key)
        .insteadOf(List.of("csv", "shifts", "rota", "roster"));
  }
}

package org.jointline.scenario.file;

import java.util.List;
import java.util.OptionalInt;
import org.jointline.scenario.People;

/** {@code absence:} of an agent group. */
final class AbsenceShape {
  private static final Key<String> FROM =
      Key.required(
          "from",
          Values.name(Names.Sort.AGENT_GROUP),
          "The group whose people stand in.",
          "advisers");
  private static final Key<Double> SHARE =
      Key.optional(
          "share", Values.SHARE, 1.0, "100 %", "Share of the absent who are replaced.", "50 %");
  private static final Key<Integer> AT_MOST =
      Key.optional(
          "at most",
          Values.count(0, AgentGroupShape.MOST_AGENTS),
          null,
          "as many as there are",
          "People who stand in at once.",
          2);
  private static final Shape<People.Cover> COVER =
      Shape.of(
          "cover",
          "People of another group who stand in for absent ones, with their skills and speed.",
          List.of(FROM, SHARE, AT_MOST),
          found ->
              found.sound(FROM, SHARE)
                  ? new People.Cover(found.get(FROM), found.get(SHARE), most(found))
                  : null);

  private static final Key<Double> PLANNED =
      Key.optional(
          "planned",
          Values.SHARE,
          0.0,
          "0 %",
          "Share of the people on shift who are on leave or on courses, as planned.",
          "12 %");
  private static final Key<Double> UNPLANNED =
      Key.optional(
          "unplanned",
          Values.SHARE,
          0.0,
          "0 %",
          "Chance that a person does not come to a shift, drawn anew in each replication.",
          "5 %");
  private static final Key<Double> ALIKE =
      Key.optional(
          "alike",
          Values.number(0, 0.9),
          0.0,
          "0",
          "Correlation of any two people's unplanned absence on a day.",
          0.1);
  private static final Key<People.Cover> COVER_KEY =
      Key.optional("cover", COVER, null, "nobody", "Who stands in.", "{from: advisers}");

  static final Shape<People.Absence> SHAPE =
      Shape.of(
          "absence",
          "People who are paid and do not come.",
          List.of(PLANNED, UNPLANNED, ALIKE, COVER_KEY),
          found ->
              new People.Absence(
                  found.get(PLANNED, 0.0),
                  found.get(UNPLANNED, 0.0),
                  found.get(ALIKE, 0.0),
                  found.optional(COVER_KEY)));

  private AbsenceShape() {}

  private static OptionalInt most(Found found) {
    Integer most = found.get(AT_MOST);
    return most == null ? OptionalInt.empty() : OptionalInt.of(most);
  }
}

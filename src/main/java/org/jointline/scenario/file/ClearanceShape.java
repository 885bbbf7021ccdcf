package org.jointline.scenario.file;

import java.util.List;
import org.jointline.scenario.People;

/** {@code clearance:} of an agent group: a level alone, or who holds it and for whose calls. */
final class ClearanceShape {
  private static final Key<String> LEVEL =
      Key.required(
          "level", Values.name(Names.Sort.CLEARANCE), "The clearance that is held.", "CTC");
  private static final Key<Double> HELD_BY =
      Key.optional(
          "held by", Values.SHARE, 1.0, "100 %", "Share of the people who hold it.", "40 %");
  private static final Key<List<String>> VALID_FOR =
      Key.optional(
          "valid for",
          new Listed<>(Values.name(Names.Sort.ORGANISATION)),
          List.of(),
          "everybody's",
          "Organisations for whose calls it is valid; for the others' sensitive calls the group is"
              + " passed over.",
          "[police]");

  static final Kind<Held> KIND =
      new Either<>(
          "clearance held",
          List.of(
              Values.name(Names.Sort.CLEARANCE)
                  .as(level -> new Held(level, People.Clearance.EVERYBODYS)),
              Shape.of(
                  "clearance of a share",
                  "A clearance, who holds it and for whose calls.",
                  List.of(LEVEL, HELD_BY, VALID_FOR),
                  found ->
                      found.sound(LEVEL)
                          ? new Held(
                              found.get(LEVEL),
                              new People.Clearance(
                                  found.get(HELD_BY, 1.0), found.get(VALID_FOR, List.of())))
                          : null)));

  private ClearanceShape() {}

  /** A clearance, and by whom it is held. */
  record Held(String level, People.Clearance by) {}
}

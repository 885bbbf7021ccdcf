package org.jointline.scenario.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jointline.scenario.People;
import org.jointline.scenario.Turns;

/** What an agent group says of its people, beside how many are on shift. */
final class PeopleShape {
  private static final int MOST_NAMED = 150;

  private static final Key<String> SEATS_NAME =
      Key.required("name", Values.TEXT, "Groups that name the same seats share them.", "room 2");
  private static final Key<Integer> SEATS_NUMBER =
      Key.required("number", Values.count(0, AgentGroupShape.MOST_AGENTS), "How many.", 10);
  private static final Key<People.Seats> SEATS =
      Key.optional(
          "seats",
          new Either<>(
              "seats",
              List.of(
                  Values.count(0, AgentGroupShape.MOST_AGENTS).as(n -> new People.Seats("", n)),
                  Shape.of(
                      "shared seats",
                      "Seats of several groups, the first in the file first.",
                      List.of(SEATS_NAME, SEATS_NUMBER),
                      found ->
                          found.sound(SEATS_NAME, SEATS_NUMBER)
                              ? new People.Seats(found.get(SEATS_NAME), found.get(SEATS_NUMBER))
                              : null))),
          null,
          "one for everybody",
          "Desks; people above their number are paid and off the phones.",
          10);
  private static final Key<People.Absence> ABSENCE =
      Key.optional(
          "absence",
          AbsenceShape.SHAPE,
          People.Absence.NONE,
          "nobody",
          "Who does not come.",
          "{planned: 12 %, unplanned: 5 %}");
  private static final Key<List<People.Joiners>> JOINERS =
      Key.optional(
          "joiners",
          JoinersShape.JOINERS,
          List.of(),
          "none",
          "New people.",
          "[{people: 4, from: 2012-09-03, training: 5 weeks, handle time: [140 % for 4 weeks]}]");
  private static final Key<List<People.Departure>> LEAVERS =
      Key.optional(
          "leavers",
          JoinersShape.LEAVERS,
          List.of(),
          "none",
          "People who leave.",
          "[{people: 2, from: 2017-03-31}]");
  private static final Key<List<People.Departure>> SECONDED =
      Key.optional(
          "seconded",
          JoinersShape.SECONDED,
          List.of(),
          "none",
          "People who work in another group for a while.",
          "[{people: 2, to: advisers, from: 2012-09-03, until: 2012-12-03}]");

  private static final Key<Double> OTHERS_HANDLE_TIME =
      Key.required(
          "handle time",
          Values.POSITIVE_FACTOR,
          "Multiplies talk and after-call work of their calls.",
          "110 %");
  private static final Key<Double> OTHERS =
      Key.optional(
          "others' callers",
          Shape.of(
              "others' callers",
              "Callers of other organisations than the employer.",
              List.of(OTHERS_HANDLE_TIME),
              found -> found.get(OTHERS_HANDLE_TIME)),
          1.0,
          "like one's own",
          "How calls of other organisations are answered.",
          "{handle time: 110 %}");

  private static final Key<Double> NAMED_HANDLE_TIME =
      Key.optional(
          "handle time",
          Values.POSITIVE_FACTOR,
          1.0,
          "100 %",
          "Multiplies the group's own.",
          "90 %");
  private static final Key<List<String>> NAMED_SKILLS =
      Key.optional(
          "skills",
          new Listed<>(Values.name(Names.Sort.CALL_TYPE)),
          List.of(),
          "the group's",
          "Call types of the group that this person can answer.",
          "[non-emergency]");
  private static final Key<Boolean> OWN_ROW =
      Key.optional(
          "own row",
          Values.oneOf("yes or no", yesOrNo()),
          false,
          "no",
          "Whether the answers have a row for this person.",
          "yes");
  private static final Shape<People.Named> NAMED =
      Shape.of(
          "person",
          "Somebody of a roster who is not like the others.",
          List.of(NAMED_HANDLE_TIME, NAMED_SKILLS, OWN_ROW),
          found ->
              new People.Named(
                  "",
                  found.get(NAMED_HANDLE_TIME, 1.0),
                  found.get(NAMED_SKILLS, List.of()),
                  found.get(OWN_ROW, false)));
  private static final Key<Map<String, People.Named>> PEOPLE =
      Key.optional(
          "people",
          new ByName<>("person", NAMED, MOST_NAMED),
          Map.of(),
          "all alike",
          "People of the roster who are not like the others.",
          "{Asha: {handle time: 90 %}}");

  static final List<Key<?>> KEYS =
      List.of(SEATS, ABSENCE, JOINERS, LEAVERS, SECONDED, OTHERS, PEOPLE);

  private PeopleShape() {}

  private static Map<String, Boolean> yesOrNo() {
    Map<String, Boolean> words = new LinkedHashMap<>();
    words.put("yes", true);
    words.put("no", false);
    return words;
  }

  /**
   * The people of a group; those by number alone where nothing is said.
   *
   * @param staffing null where it is missing or faulty
   */
  static People read(Found found, Staffing staffing, People.Clearance clearance) {
    boolean plain = staffing == null || staffing.turns().isEmpty();
    if (plain
        && clearance.equals(People.Clearance.EVERYBODYS)
        && KEYS.stream().noneMatch(found::given)) {
      return People.PLAIN;
    }
    List<People.Departure> departures = new ArrayList<>(found.get(LEAVERS, List.of()));
    departures.addAll(found.get(SECONDED, List.of()));
    return new People(
        plain ? List.of() : staffing.turns(),
        plain ? People.PLAIN.offPhones() : Turns.offPhones(staffing.turns()),
        found.optional(SEATS),
        found.get(ABSENCE, People.Absence.NONE),
        found.get(JOINERS, List.of()),
        departures,
        found.get(OTHERS, 1.0),
        clearance,
        named(found, staffing),
        Optional.empty());
  }

  private static List<People.Named> named(Found found, Staffing staffing) {
    List<People.Named> named = new ArrayList<>();
    found
        .get(PEOPLE, Map.of())
        .forEach(
            (person, as) -> {
              named.add(new People.Named(person, as.handleTime(), as.skills(), as.apart()));
              if (staffing != null
                  && staffing.turns().stream().noneMatch(t -> t.person().equals(person))) {
                tellUnknown(person, found.at(PEOPLE), staffing);
              }
            });
    return named;
  }

  private static void tellUnknown(String person, At at, Staffing staffing) {
    List<String> known =
        staffing.turns().stream()
            .map(t -> t.person())
            .filter(p -> !p.isEmpty())
            .distinct()
            .limit(1000)
            .toList();
    at.problem(
        "nobody of the roster is '" + Words.shortened(person) + "'",
        known.isEmpty()
            ? "people are named by a roster alone"
            : Words.didYouMean(person, known, "people"));
  }
}

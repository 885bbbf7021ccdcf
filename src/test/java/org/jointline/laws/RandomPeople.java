package org.jointline.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Who the people of a random scenario are, for one scenario of two: shifts, rotas, breaks, seats,
 * absence, joiners, leavers, secondments, skills of some, handle times that change. Its luck is its
 * own, so that the rest of a scenario does not depend on it.
 */
final class RandomPeople {
  private static final String[] DATES = {"2024-03-04", "2024-03-31", "2024-10-27", "2024-12-31"};

  private final Random luck;
  private final boolean known;

  RandomPeople(Random luck) {
    this.luck = luck;
    known = luck.nextBoolean();
  }

  /** What stands behind a skill's handle time. */
  String heldBy() {
    return known && chance(0.2) ? ", held by: " + pick("0 %", "30 %", "50 %", "70 %") : "";
  }

  String staffing(String byNumber) {
    if (!known) {
      return byNumber;
    }
    return switch (luck.nextInt(5)) {
      case 0 ->
          "{shifts: {early: {hours: 07:30-09:00, people: 3, relief: 1, breaks: [{length: 5 min,"
              + " slack: 1 min, between: 07:45-08:30}]}, late: {hours: 08:15-23:00, people: 2},"
              + " night: {hours: 22:30-08:20, days: "
              + pick("Mon-Sun", "Mon-Thu", "Sun")
              + ", people: 2, breaks: [{length: 7 min, between: 00:00-01:00, at most: 1}]}}}";
      case 1 ->
          "{rota: {pattern: "
              + pick("2-2-2-4", "1-1-1-2", "[1 c, 1 off, 1 a, 1 b, 1 off]")
              + ", shifts: {a: 06:00-14:00, b: {hours: 13:30-22:00}, c: 22:00-06:30}, teams: 5,"
              + " people: "
              + pick("1", "2", "[1, 2, 0, 3, 1]")
              + ", from: "
              + pick(DATES)
              + "}}";
      default -> byNumber;
    };
  }

  /** Further keys of a group. */
  List<String> lines(int group, int groups) {
    List<String> lines = new ArrayList<>();
    if (!known) {
      return lines;
    }
    String other = "group " + (group + 1) % groups;
    boolean alone = groups == 1;
    if (chance(0.4)) {
      String cover =
          alone || chance(0.5)
              ? ""
              : ", cover: {from: " + other + ", share: " + pick("50 %", "100 %") + ", at most: 2}";
      lines.add(
          "absence: {planned: "
              + pick("0 %", "20 %")
              + ", unplanned: "
              + pick("5 %", "30 %", "100 %")
              + pick("", ", alike: 0.3")
              + cover
              + "}");
    }
    if (chance(0.3)) {
      lines.add("seats: " + pick("1", "3", "{name: room, number: 4}"));
    }
    if (chance(0.3)) {
      lines.add(
          "joiners: [{people: 2, from: "
              + pick(DATES)
              + pick("", ", training: 1 day", ", hours: 08:10-10:40")
              + ", handle time: [150 % for 1 day, 120 % for 1 week]}]");
    }
    if (chance(0.2)) {
      lines.add("leavers: [{people: 1, from: " + pick(DATES) + "}]");
    }
    if (!alone && chance(0.2)) {
      lines.add("seconded: [{people: 1, to: " + other + ", from: " + pick(DATES) + "}]");
    }
    if (chance(0.2)) {
      lines.add("others' callers: {handle time: 125 %}");
    }
    return lines;
  }

  /** Changes of handle times. */
  List<String> changes(int types, int groups) {
    if (!known || chance(0.6)) {
      return List.of();
    }
    return List.of(
        "handle time changes:",
        "  - {from: " + pick(DATES) + ", for: 3 days, handle time: 130 %, recovery: linear}",
        "  - {from: "
            + pick(DATES)
            + ", for: 1 day, handle time: 60 %, call types: [type "
            + luck.nextInt(types)
            + "], agent groups: [group "
            + luck.nextInt(groups)
            + "]}");
  }

  private boolean chance(double share) {
    return luck.nextDouble() < share;
  }

  private String pick(String... of) {
    return of[luck.nextInt(of.length)];
  }
}

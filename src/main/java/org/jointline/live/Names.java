package org.jointline.live;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jointline.scenario.AgentGroup;
import org.jointline.scenario.CallType;
import org.jointline.scenario.Scenario;

/** Finds lines and groups by id, and says things in words. */
final class Names {
  private final Scenario scenario;

  Names(Scenario scenario) {
    this.scenario = scenario;
  }

  int line(String id) throws RefusedException {
    List<String> ids = scenario.callTypes().stream().map(CallType::id).toList();
    return find("line", id, ids);
  }

  int group(String id) throws RefusedException {
    List<String> ids = scenario.agentGroups().stream().map(AgentGroup::id).toList();
    return find("agent group", id, ids);
  }

  private static int find(String what, String id, List<String> ids) throws RefusedException {
    int found = ids.indexOf(id);
    if (found < 0) {
      throw new RefusedException(
          "no " + what + " '" + id + "'; there are " + String.join(", ", ids));
    }
    return found;
  }

  String lineName(int line) {
    return scenario.callTypes().get(line).name();
  }

  String groupName(int group) {
    return scenario.agentGroups().get(group).name();
  }

  static String people(int n) {
    return n == 1 ? "1 person" : n + " people";
  }

  static String agents(int n) {
    return n == 1 ? "1 agent" : n + " agents";
  }

  /** Such as 2 h 30 min. */
  static String length(Duration d) {
    StringBuilder text = new StringBuilder();
    add(text, d.getSeconds() / 3600, "h");
    add(text, d.getSeconds() / 60 % 60, "min");
    long seconds = d.getSeconds() % 60;
    if (d.getNano() != 0) {
      add(text, String.format(Locale.ROOT, "%.1f", seconds + d.getNano() / 1e9), "s");
    } else if (seconds != 0 || text.length() == 0) {
      add(text, String.valueOf(seconds), "s");
    }
    return text.toString();
  }

  private static void add(StringBuilder text, long n, String unit) {
    if (n > 0) {
      add(text, String.valueOf(n), unit);
    }
  }

  private static void add(StringBuilder text, String n, String unit) {
    text.append(text.length() == 0 ? "" : " ").append(n).append(' ').append(unit);
  }

  static String because(String reason) {
    return reason.isBlank() ? "" : " (" + reason + ")";
  }
}

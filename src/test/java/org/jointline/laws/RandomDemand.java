package org.jointline.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Writes special days and incidents at random; half of the scenarios have neither. */
final class RandomDemand {
  private final Random luck;
  private final int types;
  private final List<String> lines = new ArrayList<>();

  RandomDemand(Random luck, int types) {
    this.luck = luck;
    this.types = types;
  }

  List<String> lines() {
    if (luck.nextInt(4) == 0) {
      lines.add("special days:");
      lines.add(
          String.format(
              Locale.ROOT,
              "  some: {dates: [2024-03-04, 2024-03-31, 2024-10-27], %scalls: %d %%%s}",
              pick("", "hours: 08:00-09:00, ", "hours: 22:00-04:00, "),
              pick(40, 100, 250),
              pick("", ", like: Sun", ", like: Mon")));
    }
    if (luck.nextInt(2) == 0) {
      lines.add("incidents:");
      for (int i = 0; i <= luck.nextInt(3); i++) {
        incident(i);
      }
    }
    return lines;
  }

  private void incident(int i) {
    lines.add("  incident " + i + ":");
    lines.add(
        "    "
            + pick("at: 0 s", "at: [1 min, 4 min, 4 min]", "a day: 40", "a week: 700")
            + "\n    calls:");
    for (int type = luck.nextInt(types); type < types; type += 2) {
      lines.add(
          String.format(
              Locale.ROOT,
              "      type %d: {%s, delay: %s, over: %s, shape: %s, duplicates: %s}",
              type,
              pick(
                  "calls: 7",
                  "calls: {uniform: {min: 0, max: 20}}",
                  "calls: {geometric: {mean: 5}}",
                  "calls: {negative binomial: {mean: 6, cv: 80 %}}",
                  "calls: {lognormal: {mean: 6, cv: 1}}",
                  "rate: 60/h"),
              pick("0 s", "90 s"),
              pick("1 ms", "3 min", "20 min"),
              pick("sudden", "rising", "even"),
              pick("0 %", "60 %", "{share: 100 %, talk: {deterministic: 10 s}}")));
    }
  }

  private String pick(String... of) {
    return of[luck.nextInt(of.length)];
  }

  private int pick(int... of) {
    return of[luck.nextInt(of.length)];
  }
}

package org.jointline.measure;

import java.util.Arrays;
import org.jointline.model.JourneyRules;
import org.jointline.model.Model;

/**
 * Calls of the reporting intervals that were meant for another line and dealt with there and then:
 * by line, by the type of the matter and by the group that dealt with it.
 */
final class SpotCounts {
  private final int types;
  private final int groups;

  /** By line x types + matter: number of the pair; -1 for none. */
  private final int[] pair;

  // by pair x groups + group
  private final long[] calls;
  private final long[] ticks;

  private SpotCounts(Model model, int[] pair, int pairs) {
    types = model.types;
    groups = model.groups;
    this.pair = pair;
    calls = new long[pairs * groups];
    ticks = new long[pairs * groups];
  }

  /** Null for a model in which no call is dealt with on the spot. */
  static SpotCounts of(Model model) {
    int[] pair = new int[model.journeys == null ? 0 : model.types * model.types];
    Arrays.fill(pair, -1);
    int pairs = 0;
    for (int i = 0; i < model.types && model.journeys != null; i++) {
      for (JourneyRules.Branch branch : model.journeys.then[i]) {
        if (canBeOnTheSpot(branch) && pair[i * model.types + branch.to()] < 0) {
          pair[i * model.types + branch.to()] = pairs++;
        }
      }
    }
    return pairs == 0 ? null : new SpotCounts(model, pair, pairs);
  }

  private static boolean canBeOnTheSpot(JourneyRules.Branch branch) {
    for (boolean can : branch.onTheSpot()) {
      if (can) {
        return true;
      }
    }
    return false;
  }

  void clear() {
    Arrays.fill(calls, 0);
    Arrays.fill(ticks, 0);
  }

  void add(int line, int matter, int group, long handleTicks) {
    int cell = pair[line * types + matter] * groups + group;
    calls[cell]++;
    ticks[cell] += handleTicks;
  }

  long calls(int line, int matter, int group) {
    int at = pair[line * types + matter];
    return at < 0 ? 0 : calls[at * groups + group];
  }

  /** Handle time as it was when the calls were answered. */
  long ticks(int line, int matter, int group) {
    int at = pair[line * types + matter];
    return at < 0 ? 0 : ticks[at * groups + group];
  }
}

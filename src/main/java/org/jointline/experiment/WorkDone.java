package org.jointline.experiment;

import java.util.ArrayList;
import java.util.List;
import org.jointline.measure.IntervalCounts;
import org.jointline.model.JourneyRules;
import org.jointline.model.Model;

/**
 * What each agent group did for each call type in one replication. A call dealt with on the spot
 * counts with the type of the matter that it was about, not with the line that was dialled: it is
 * the matter's owner who was helped.
 */
final class WorkDone {
  /** Calls of a line about another type's matter that a group may deal with on the spot. */
  record Spot(int line, int matter, int group) {}

  final List<Spot> spots;
  private final int types;
  private final int groups;

  // by type x groups + group
  private final long[] calls;
  private final long[] ticks;

  /** By spot: calls and ticks of this replication. */
  private final long[] spotCalls;

  private final long[] spotTicks;

  WorkDone(Model model) {
    types = model.types;
    groups = model.groups;
    calls = new long[types * groups];
    ticks = new long[types * groups];
    spots = spots(model);
    spotCalls = new long[spots.size()];
    spotTicks = new long[spots.size()];
  }

  private static List<Spot> spots(Model model) {
    List<Spot> list = new ArrayList<>();
    for (int i = 0; i < model.types && model.journeys != null; i++) {
      for (JourneyRules.Branch branch : model.journeys.then[i]) {
        for (int g = 0; g < model.groups; g++) {
          Spot spot = new Spot(i, branch.to(), g);
          if (branch.onTheSpot()[g] && !list.contains(spot)) {
            list.add(spot);
          }
        }
      }
    }
    return list;
  }

  void read(IntervalCounts counts) {
    for (int i = 0; i < types; i++) {
      for (int g = 0; g < groups; g++) {
        calls[i * groups + g] = counts.answeredBy(i, g);
        ticks[i * groups + g] = counts.handledBy(i, g);
      }
    }
    for (int s = 0; s < spotCalls.length; s++) {
      Spot spot = spots.get(s);
      int line = spot.line() * groups + spot.group();
      int matter = spot.matter() * groups + spot.group();
      spotCalls[s] = counts.onTheSpot(spot.line(), spot.matter(), spot.group());
      // work that was put aside and never done again may be less than was booked at the answer
      spotTicks[s] =
          Math.min(
              counts.onTheSpotTicks(spot.line(), spot.matter(), spot.group()),
              Math.max(0, counts.handledBy(spot.line(), spot.group()) - moved(s)));
      calls[line] -= spotCalls[s];
      ticks[line] -= spotTicks[s];
      calls[matter] += spotCalls[s];
      ticks[matter] += spotTicks[s];
    }
  }

  /** Ticks of the same line and group that earlier spots have taken. */
  private long moved(int spot) {
    long moved = 0;
    for (int s = 0; s < spot; s++) {
      boolean same =
          spots.get(s).line() == spots.get(spot).line()
              && spots.get(s).group() == spots.get(spot).group();
      moved += same ? spotTicks[s] : 0;
    }
    return moved;
  }

  /** Calls that a group answered and that were about a type's matters. */
  long calls(int type, int group) {
    return calls[type * groups + group];
  }

  /** Their handle time. */
  long ticks(int type, int group) {
    return ticks[type * groups + group];
  }

  /** Calls of the last replication. */
  long spotCalls(int spot) {
    return spotCalls[spot];
  }

  /** Handle time of the last replication. */
  long spotTicks(int spot) {
    return spotTicks[spot];
  }
}

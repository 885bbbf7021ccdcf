package org.jointline.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jointline.scenario.AgentGroup;
import org.jointline.scenario.People;

/**
 * How many people of each group are on the phones, given who is there: others stand in for absent
 * people, shrinkage is rounded over all parts of a group as written together, and nobody is on the
 * phones without a seat. Immutable.
 */
public final class PhoneRule {
  private final int groups;

  /** By group: index of the group as written that it is a part of, from 0 in file order. */
  final int[] whole;

  private final double[] share;
  private final int[] seatsOf;
  private final int[] seats;

  /** By group: index of the whole that lends people; -1: nobody stands in. */
  private final int[] coverFrom;

  private final double[] coverShare;
  private final int[] coverMost;
  private final boolean linked;

  PhoneRule(List<AgentGroup> of) {
    groups = of.size();
    whole = new int[groups];
    share = new double[groups];
    seatsOf = new int[groups];
    coverFrom = new int[groups];
    coverShare = new double[groups];
    coverMost = new int[groups];
    Map<String, Integer> wholes = new LinkedHashMap<>();
    Map<String, Integer> pools = new LinkedHashMap<>();
    int[] numbers = new int[groups];
    of.forEach(g -> wholes.putIfAbsent(g.wholeId(), wholes.size()));
    for (int g = 0; g < groups; g++) {
      AgentGroup group = of.get(g);
      People people = group.people();
      whole[g] = wholes.get(group.wholeId());
      share[g] = (1 - group.shrinkage()) * (1 - people.absence().planned());
      seatsOf[g] = -1;
      if (people.seats().isPresent()) {
        String name = people.seats().get().name();
        String pool = name.isEmpty() ? "own " + group.wholeId() : "all " + name;
        seatsOf[g] = pools.computeIfAbsent(pool, p -> pools.size());
        numbers[seatsOf[g]] = people.seats().get().number();
      }
      coverFrom[g] = -1;
      if (people.absence().cover().isPresent()) {
        People.Cover cover = people.absence().cover().get();
        coverFrom[g] = wholes.getOrDefault(cover.from(), -1);
        coverShare[g] = cover.share();
        coverMost[g] = cover.most().orElse(Integer.MAX_VALUE);
      }
    }
    seats = Arrays.copyOf(numbers, pools.size());
    linked = seats.length > 0 || wholes.size() < groups;
  }

  /** Whether the people of one group do not depend on those of another, nor on seats. */
  boolean isApart() {
    return !linked;
  }

  /**
   * @param present by group, people on shift and not on a break; changed to those who are there
   *     when others have stood in
   * @param absent by group, who is not there of those planned
   * @param phones filled by group
   */
  public void apply(int[] present, int[] absent, int[] phones) {
    for (int g = 0; g < groups; g++) {
      if (coverFrom[g] >= 0 && absent[g] > 0) {
        cover(g, present, absent);
      }
    }
    int[] free = seats.length == 0 ? seats : seats.clone();
    for (int first = 0; first < groups; ) {
      int there = 0;
      int given = 0;
      int g = first;
      for (; g < groups && whole[g] == whole[first]; g++) {
        there += present[g];
        int wanted = rounded(there, share[g]) - given;
        given += wanted;
        phones[g] = seatsOf[g] < 0 ? wanted : Math.min(wanted, free[seatsOf[g]]);
        if (seatsOf[g] >= 0) {
          free[seatsOf[g]] -= phones[g];
        }
      }
      first = g;
    }
  }

  private void cover(int group, int[] present, int[] absent) {
    int wanted = Math.min(coverMost[group], rounded(absent[group], coverShare[group]));
    for (int g = 0; g < groups && wanted > 0; g++) {
      if (whole[g] == coverFrom[group]) {
        int lent = Math.min(wanted, present[g]);
        present[g] -= lent;
        present[group] += lent;
        wanted -= lent;
      }
    }
  }

  /** The small term keeps 7 x (1 - 0.5) and its like from depending on rounding errors. */
  static int rounded(double people, double share) {
    return (int) Math.floor(people * share + 0.5 + 1e-9);
  }
}

package org.jointline.model;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Merges interval starts and staffing changes into one list in time order. */
final class EdgeCompiler {
  private record Change(int group, int level) {}

  private final TreeMap<Long, Integer> slots = new TreeMap<>();
  private final TreeMap<Long, List<Change>> changes = new TreeMap<>();

  void slot(long tick, int slot) {
    slots.put(tick, slot);
  }

  /** Something else is done at a tick. */
  void look(long tick) {
    changes.computeIfAbsent(tick, t -> new ArrayList<>());
  }

  /** Adds the staffing of a group; groups must come in index order. */
  void staffing(int group, StepFunction onPhones, long stopTick) {
    for (int p = 0; p < onPhones.pieces() && onPhones.start(p) < stopTick; p++) {
      changes
          .computeIfAbsent(onPhones.start(p), t -> new ArrayList<>())
          .add(new Change(group, (int) onPhones.value(p)));
    }
  }

  /** Adds the staffing of a group at each of some ticks, whether it changes or not. */
  void staffingAt(Iterable<Long> ticks, int group, StepFunction onPhones) {
    for (long tick : ticks) {
      changes
          .computeIfAbsent(tick, t -> new ArrayList<>())
          .add(new Change(group, (int) onPhones.at(tick)));
    }
  }

  /** Makes sure that there is an edge. */
  void mark(long tick) {
    changes.computeIfAbsent(tick, t -> new ArrayList<>());
  }

  Edges compile() {
    TreeMap<Long, Integer> all = new TreeMap<>(slots);
    changes.keySet().forEach(tick -> all.putIfAbsent(tick, -1));
    int n = all.size();
    long[] tick = new long[n];
    int[] slot = new int[n];
    int[] firstChange = new int[n + 1];
    List<Change> list = new ArrayList<>();
    int e = 0;
    for (var entry : all.entrySet()) {
      tick[e] = entry.getKey();
      slot[e] = entry.getValue();
      list.addAll(changes.getOrDefault(entry.getKey(), List.of()));
      firstChange[++e] = list.size();
    }
    return new Edges(
        tick,
        slot,
        firstChange,
        list.stream().mapToInt(Change::group).toArray(),
        list.stream().mapToInt(Change::level).toArray());
  }
}

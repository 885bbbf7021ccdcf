package org.jointline.scenario.file;

import java.util.ArrayList;
import java.util.List;

/**
 * One of the ways in which a mapping may be written.
 *
 * @param needed keys that make it this way; all must be given
 * @param further keys that may stand beside them
 */
record Alternative(List<Key<?>> needed, List<Key<?>> further) {
  static Alternative of(Key<?>... needed) {
    return new Alternative(List.of(needed), List.of());
  }

  Alternative with(Key<?>... more) {
    return new Alternative(needed, List.of(more));
  }

  List<Key<?>> all() {
    List<Key<?>> all = new ArrayList<>(needed);
    all.addAll(further);
    return all;
  }

  String names() {
    StringBuilder names = new StringBuilder();
    for (Key<?> key : needed) {
      names.append(names.isEmpty() ? "" : " and ").append(key.name());
    }
    return names.toString();
  }
}

package org.jointline.server;

import java.util.HashMap;
import java.util.Map;

/** How many of something each client address holds. On the event loop. */
final class ClientShares {
  private final int most;
  private final Map<String, Integer> held = new HashMap<>();

  ClientShares(int most) {
    this.most = most;
  }

  /** Whether the client may have one more, which it then has. */
  boolean take(String client) {
    if (held.getOrDefault(client, 0) >= most) {
      return false;
    }
    held.merge(client, 1, Integer::sum);
    return true;
  }

  void giveBack(String client) {
    held.computeIfPresent(client, (address, count) -> count == 1 ? null : count - 1);
  }
}

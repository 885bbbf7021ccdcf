package org.jointline.scenario;

import java.util.List;

/**
 * Several chats in one agent's hands.
 *
 * @param chats most chats at one time, 2 or more
 * @param slower for one chat in hand, for two and so on: multiplies the time that each takes; as
 *     many as there may be chats
 */
public record AtOnce(int chats, List<Double> slower) {
  public AtOnce {
    slower = List.copyOf(slower);
  }
}

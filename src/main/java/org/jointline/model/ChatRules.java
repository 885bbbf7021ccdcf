package org.jointline.model;

import java.util.Arrays;
import java.util.List;
import org.jointline.scenario.AgentGroup;
import org.jointline.scenario.AtOnce;
import org.jointline.scenario.CallType;
import org.jointline.scenario.Channel;
import org.jointline.scenario.Scenario;

/** Who may have several chats at once, and how that slows each. */
public final class ChatRules {
  /** By agent group: most chats in one agent's hands; 1 where they are taken one by one. */
  public final int[] most;

  /** By agent group: factor on the time each chat takes with n in hand, at n. */
  public final double[][] slower;

  private final boolean[] isChat;

  private ChatRules(Scenario scenario) {
    List<AgentGroup> groups = scenario.agentGroups();
    most = new int[groups.size()];
    slower = new double[groups.size()][];
    Arrays.fill(most, 1);
    for (int g = 0; g < groups.size(); g++) {
      if (groups.get(g).taking().atOnce().isPresent()) {
        AtOnce atOnce = groups.get(g).taking().atOnce().get();
        most[g] = atOnce.chats();
        slower[g] = new double[most[g] + 1];
        for (int n = 1; n <= most[g]; n++) {
          slower[g][n] = atOnce.slower().get(n - 1);
        }
      }
    }
    List<CallType> types = scenario.callTypes();
    isChat = new boolean[types.size()];
    for (int i = 0; i < isChat.length; i++) {
      isChat[i] = types.get(i).work().channel() == Channel.CHAT;
    }
  }

  /** The rules of a scenario; null where nobody has several at once. */
  static ChatRules of(Scenario scenario) {
    boolean any = scenario.agentGroups().stream().anyMatch(g -> g.taking().atOnce().isPresent());
    return any ? new ChatRules(scenario) : null;
  }

  /** Most chats in any agent's hands. */
  public int atOnce() {
    return Arrays.stream(most).max().orElse(1);
  }

  /** Whether calls of a type are chats. */
  public boolean isChat(int type) {
    return isChat[type];
  }

  /** Whether a group's agents may have several calls of a type at once. */
  public boolean atOnce(int type, int group) {
    return most[group] > 1 && isChat[type];
  }
}

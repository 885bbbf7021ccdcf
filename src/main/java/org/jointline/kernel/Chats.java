package org.jointline.kernel;

import java.util.Arrays;
import org.jointline.model.ChatRules;
import org.jointline.model.Model;
import org.jointline.model.RoutingTable;
import org.jointline.routing.Gate;
import org.jointline.routing.IdleAgents;

/**
 * Several chats in one agent's hands, each slower the more there are. With n in hand every one goes
 * on at the pace 1 / slower(n), so what is left of each is reckoned up whenever n changes and one
 * diary entry an agent stands for whichever ends first.
 *
 * <p>A chat that no idle agent may take goes to whoever has fewest in hand and room for more; among
 * these a group that the routing ranks higher, then whoever took one longest ago. While somebody of
 * a group should have gone home, nobody of it takes a further one.
 */
final class Chats {
  static final int NONE = -1;

  private static final int TYPE = 0;
  private static final int NUMBER = 1;
  private static final int INTERVAL = 2;
  private static final int ARRIVAL = 3;
  private static final int ANSWERED = 4;

  /** Ticks that it would take alone. */
  private static final int WORK = 5;

  private static final int FIELDS = 6;

  private final Model model;
  private final ChatRules rules;
  private final IdleAgents idle;
  private final Duty duty;
  private final Diary diary;

  /** Null where no way is ever shut. */
  private final Gate gate;

  private RoutingTable routing;

  /** Places for chats of one agent. */
  private final int places;

  private final long[] chat;

  /** Ticks of work left of each chat when its agent's number of chats changed last. */
  private final double[] left;

  // by agent
  private final int[] count;
  private final long[] changed;
  private final long[] took;

  /** Tick since which there is a chat in hand. */
  private final long[] since;

  private final int[] entry;

  /** By group: agents with chats in hand and room for more. */
  private final int[] withRoom;

  Chats(Model model, Floor floor, Gate gate) {
    this.model = model;
    rules = model.work.chats;
    idle = floor.idle;
    duty = floor.duty;
    diary = floor.diary;
    this.gate = gate;
    routing = model.routing;
    places = rules.atOnce();
    chat = new long[model.agents() * places * FIELDS];
    left = new double[model.agents() * places];
    count = new int[model.agents()];
    changed = new long[model.agents()];
    took = new long[model.agents()];
    since = new long[model.agents()];
    entry = new int[model.agents()];
    withRoom = new int[model.groups];
  }

  void follow(Model by) {
    routing = by.routing;
  }

  void clear() {
    Arrays.fill(count, 0);
    Arrays.fill(withRoom, 0);
  }

  void copyFrom(Chats other) {
    System.arraycopy(other.chat, 0, chat, 0, chat.length);
    System.arraycopy(other.left, 0, left, 0, left.length);
    System.arraycopy(other.count, 0, count, 0, count.length);
    System.arraycopy(other.changed, 0, changed, 0, changed.length);
    System.arraycopy(other.took, 0, took, 0, took.length);
    System.arraycopy(other.since, 0, since, 0, since.length);
    System.arraycopy(other.entry, 0, entry, 0, entry.length);
    System.arraycopy(other.withRoom, 0, withRoom, 0, withRoom.length);
  }

  boolean isChat(int type) {
    return rules.isChat(type);
  }

  boolean atOnce(int type, int group) {
    return rules.atOnce(type, group);
  }

  /** Chats in an agent's hands. */
  int count(int agent) {
    return count[agent];
  }

  /**
   * Whether somebody of a group with chats in hand takes one of a type more.
   *
   * @param reserve agents of the group who must stay idle
   */
  boolean takes(int type, int group, int reserve) {
    return leastLoaded(type, group, reserve) != NONE;
  }

  /** Idle agents of a group as written. */
  private int idle(int group) {
    if (model.whole == null) {
      return idle.count(group);
    }
    int all = 0;
    for (int g = 0; g < model.groups; g++) {
      all += model.whole[g] == model.whole[group] ? idle.count(g) : 0;
    }
    return all;
  }

  /**
   * The agent with chats in hand who takes one more, or {@link #NONE}.
   *
   * @param waited ticks it has waited
   */
  int choose(int type, long waited) {
    int best = NONE;
    for (int s = routing.stepFirst[type]; s < routing.stepFirst[type + 1]; s++) {
      if (waited >= routing.stepAfter[s]) {
        int agent = leastLoaded(type, routing.stepGroup[s], routing.stepReserve[s]);
        boolean better = best == NONE || agent != NONE && count[agent] < count[best];
        best = better ? agent : best;
      }
    }
    return best;
  }

  private int leastLoaded(int type, int group, int reserve) {
    int best = NONE;
    if (withRoom[group] == 0
        || !rules.atOnce(type, group)
        || reserve > 0 && idle(group) <= reserve
        || duty.ghosts(group) > 0) {
      return best;
    }
    boolean open = gate == null || gate.isOpen(type, group);
    for (int a = model.agentFirst[group]; a < model.agentFirst[group + 1]; a++) {
      if (hasRoom(a, group)
          && (best == NONE
              || count[a] < count[best]
              || count[a] == count[best] && took[a] < took[best])
          && (open || gate.isOpen(type, group, a))) {
        best = a;
      }
    }
    return best;
  }

  /** An agent takes a chat. */
  void take(Call call, int group, int agent, long now, long work) {
    settle(agent, group, now);
    int p = agent * places + count[agent];
    chat[p * FIELDS + TYPE] = call.type;
    chat[p * FIELDS + NUMBER] = call.number;
    chat[p * FIELDS + INTERVAL] = call.interval;
    chat[p * FIELDS + ARRIVAL] = call.arrival;
    chat[p * FIELDS + ANSWERED] = now;
    chat[p * FIELDS + WORK] = work;
    left[p] = work;
    took[agent] = now;
    if (count[agent] == 0) {
      since[agent] = now;
    } else {
      diary.strike(entry[agent]);
    }
    change(agent, group, 1, now);
  }

  /** Reckons up what is left of each chat. */
  private void settle(int agent, int group, long now) {
    int n = count[agent];
    for (int p = agent * places; p < agent * places + n; p++) {
      left[p] -= (now - changed[agent]) / rules.slower[group][n];
    }
    changed[agent] = now;
  }

  private void change(int agent, int group, int more, long now) {
    withRoom[group] -= hasRoom(agent, group) ? 1 : 0;
    count[agent] += more;
    withRoom[group] += hasRoom(agent, group) ? 1 : 0;
    plan(agent, group, now);
  }

  private boolean hasRoom(int agent, int group) {
    return count[agent] > 0 && count[agent] < rules.most[group];
  }

  /** Enters when the first of an agent's chats will end. */
  private void plan(int agent, int group, long now) {
    int n = count[agent];
    if (n > 0) {
      double ticks = left[first(agent)] * rules.slower[group][n];
      long end = now + (long) (Math.max(0, ticks) + 0.5);
      entry[agent] = diary.enter(Math.min(end, model.stopTick + 1), Deed.CHAT_ENDS, agent);
    }
  }

  /** Place of the chat with least left; of several the one taken first. */
  private int first(int agent) {
    int first = agent * places;
    for (int p = first + 1; p < agent * places + count[agent]; p++) {
      first = left[p] < left[first] ? p : first;
    }
    return first;
  }

  /** An agent's diary entry is due: one chat ends. */
  void end(int agent, int group, long now, Listener listener) {
    settle(agent, group, now);
    int p = first(agent);
    int type = (int) chat[p * FIELDS + TYPE];
    long number = chat[p * FIELDS + NUMBER];
    int interval = (int) chat[p * FIELDS + INTERVAL];
    long arrival = chat[p * FIELDS + ARRIVAL];
    long answered = chat[p * FIELDS + ANSWERED];
    long work = chat[p * FIELDS + WORK];
    int last = agent * places + count[agent] - 1;
    for (int q = p; q < last; q++) {
      System.arraycopy(chat, (q + 1) * FIELDS, chat, q * FIELDS, FIELDS);
      left[q] = left[q + 1];
    }
    change(agent, group, -1, now);
    listener.chatEnded(
        type,
        group,
        agent,
        number,
        interval,
        arrival,
        answered,
        now,
        work,
        count[agent],
        since[agent]);
  }

  /** How much longer an agent's chats take is drawn anew, given how much of each is done. */
  void redraw(int agent, int group, Foresight foresight, long now) {
    settle(agent, group, now);
    for (int p = agent * places; p < agent * places + count[agent]; p++) {
      int type = (int) chat[p * FIELDS + TYPE];
      double factor = model.handleFactor[type * model.groups + group];
      long work = chat[p * FIELDS + WORK];
      long done = (long) Math.max(0, work - left[p]);
      long talk = foresight.talk(type, factor, done, work);
      chat[p * FIELDS + WORK] = talk;
      left[p] = talk - done;
    }
    diary.strike(entry[agent]);
    plan(agent, group, now);
  }
}

package org.jointline.kernel;

import static org.jointline.kernel.Travellers.LINE;

import java.util.Arrays;
import org.jointline.model.ChatRules;
import org.jointline.model.Model;
import org.jointline.model.RuleTable;

/**
 * Telephone lines that callers occupy from when they come to the first of a matter's call types,
 * before they hear any announcement, until they are gone: while they wait, talk, are put aside for
 * somebody more urgent, and are passed on; not during after-call work, nor in the hands of somebody
 * outside, nor while they wait to be called back.
 *
 * <p>Lines of those who wait, chat or are put aside are known by their call's number, of those who
 * talk by the agent, of those on their way from one contact to the next by the traveller.
 */
final class Trunks implements Listener {
  private static final int NONE = -1;

  private final RuleTable rules;

  /** Null where nobody has several chats at once. */
  private final ChatRules chats;

  private final Diary diary;
  private final int[] inUse;
  private final CallMarks held = new CallMarks();

  /** By agent: the line of the caller who talks. */
  private final int[] talking;

  /** By agent: the diary's entry of its end. */
  private final int[] entry;

  Trunks(Model model, Diary diary) {
    rules = model.rules;
    chats = model.work == null ? null : model.work.chats;
    this.diary = diary;
    inUse = new int[rules.mostOnLine.length];
    talking = new int[model.agents()];
    entry = new int[model.agents()];
    diary.keep(Deed.HANG_UP, this::hangsUp);
  }

  void clear() {
    Arrays.fill(inUse, 0);
    Arrays.fill(talking, NONE);
    held.clear();
  }

  void copyFrom(Trunks other) {
    System.arraycopy(other.inUse, 0, inUse, 0, inUse.length);
    System.arraycopy(other.talking, 0, talking, 0, talking.length);
    System.arraycopy(other.entry, 0, entry, 0, entry.length);
    held.copyFrom(other.held);
  }

  /** The lines that calls of a type come in on if all of them are busy; else {@link #NONE}. */
  int allBusy(int type) {
    int line = rules.lineOf[type];
    return line != NONE && inUse[line] >= rules.mostOnLine[line] ? line : NONE;
  }

  /** Lines in use. */
  int inUse() {
    return Arrays.stream(inUse).sum();
  }

  // ---------------------------------------------------------------- who comes in

  /** A call that found a line comes in on it. */
  void comesIn(int type, long number) {
    int line = seize(type);
    if (line != NONE) {
      held.put(number, line);
    }
  }

  private int seize(int type) {
    int line = rules.lineOf[type];
    if (line != NONE) {
      inUse[line]++;
    }
    return line;
  }

  /** A caller on a journey comes in: takes a line unless there is one already, or none to take. */
  void comesIn(Travellers travellers, int slot, int type) {
    if (travellers.get(slot, LINE) == 0) {
      travellers.set(slot, LINE, seize(type) + 1);
    }
  }

  /** What a caller on a journey does on the line is from now on a call of this number. */
  void carries(Travellers travellers, int slot, long number) {
    int line = (int) travellers.get(slot, LINE) - 1;
    if (line != NONE) {
      held.put(number, line);
    }
  }

  /** A caller on a journey leaves before there was a call. */
  void leaves(Travellers travellers, int slot) {
    free((int) travellers.get(slot, LINE) - 1);
    travellers.set(slot, LINE, 0);
  }

  // ---------------------------------------------------------------- who talks

  /** An agent takes something, on a line or on {@link #NONE}. */
  private void takes(int agent, int line, long until) {
    // who talked up to this instant is gone
    stopTalking(agent, true);
    if (line != NONE) {
      talking[agent] = line;
      entry[agent] = diary.enter(until, Deed.HANG_UP, agent);
    }
  }

  private void stopTalking(int agent, boolean isGone) {
    if (talking[agent] != NONE) {
      diary.strike(entry[agent]);
      if (isGone) {
        free(talking[agent]);
      }
      talking[agent] = NONE;
    }
  }

  private void hangsUp(int agent) {
    free(talking[agent]);
    talking[agent] = NONE;
  }

  private void free(int line) {
    if (line != NONE) {
      inUse[line]--;
    }
  }

  /** The caller with whom an agent has begun to talk will be passed on. */
  void staysOnLine(int agent) {
    stopTalking(agent, false);
  }

  /** In a possible future an agent talks until a tick. */
  void redraw(int agent, long until) {
    if (talking[agent] != NONE) {
      diary.strike(entry[agent]);
      entry[agent] = diary.enter(until, Deed.HANG_UP, agent);
    }
  }

  @Override
  public void answered(
      int type,
      int group,
      int agent,
      long number,
      int interval,
      long arrival,
      long now,
      long talk,
      long afterCall,
      boolean waited) {
    if (chats == null || !chats.atOnce(type, group)) {
      int line = held.take(number);
      takes(agent, line, now + talk);
    }
  }

  @Override
  public void callBackReached(
      int type,
      int to,
      int group,
      int agent,
      long number,
      int interval,
      long arrival,
      long accepted,
      long now,
      long talk,
      long afterCall) {
    stopTalking(agent, true);
  }

  @Override
  public void interrupted(
      int type,
      int group,
      int agent,
      long number,
      int interval,
      long arrival,
      long answered,
      long now,
      long talkLeft,
      long afterCallLeft,
      long lost) {
    if (talkLeft > 0 && talking[agent] != NONE) {
      held.put(number, talking[agent]);
      stopTalking(agent, false);
    }
  }

  @Override
  public void resumed(
      int type,
      int group,
      int agent,
      long number,
      int interval,
      long arrival,
      long answered,
      long now,
      long done,
      long talk,
      long afterCall) {
    takes(agent, held.take(number), now + talk);
  }

  // ---------------------------------------------------------------- who is gone

  private void leaves(long number) {
    free(held.take(number));
  }

  @Override
  public void chatEnded(
      int type,
      int group,
      int agent,
      long number,
      int interval,
      long arrival,
      long answered,
      long now,
      long planned,
      int left,
      long since) {
    leaves(number);
  }

  @Override
  public void blocked(int type, long number, long now) {
    leaves(number);
  }

  @Override
  public void hungUpAtOnce(int type, long number, long now) {
    leaves(number);
  }

  @Override
  public void deflected(int message, int type, long number, long now) {
    leaves(number);
  }

  @Override
  public void passedOn(
      int party,
      int type,
      long number,
      int interval,
      long arrival,
      long now,
      long answer,
      long handle) {
    leaves(number);
  }

  @Override
  public void abandoned(int type, long number, int interval, long arrival, long now) {
    leaves(number);
  }

  @Override
  public void messaged(int type, long number, int interval, long arrival, long now) {
    leaves(number);
  }

  @Override
  public void disconnected(int type, long number, int interval, long arrival, long now) {
    leaves(number);
  }

  @Override
  public void callBackAccepted(
      int type, int to, long number, int interval, long arrival, long now) {
    leaves(number);
  }
}

package org.jointline.kernel;

import java.util.Arrays;
import org.jointline.model.RuleTable;
import org.jointline.routing.WaitingCalls;

/** Those outside who answer calls as a last resort, each with so many in hand at most. */
final class OutsideForce {
  /** Takes a call out of its queue. */
  interface Leaver {
    void leave(int slot, int type);

    /** Whether a waiting call may be passed on. */
    boolean mayLeave(int slot);
  }

  private final RuleTable rules;
  private final Switches switches;
  private final WaitingCalls waiting;
  private final Diary diary;
  private final Leaver leaver;
  private final int[] inHand;

  OutsideForce(
      RuleTable rules, Switches switches, WaitingCalls waiting, Diary diary, Leaver leaver) {
    this.rules = rules;
    this.switches = switches;
    this.waiting = waiting;
    this.diary = diary;
    this.leaver = leaver;
    inHand = new int[rules.outside.size()];
    diary.keep(Deed.OUTSIDE_DONE, party -> inHand[party]--);
  }

  void clear() {
    Arrays.fill(inHand, 0);
  }

  void copyFrom(OutsideForce other) {
    System.arraycopy(other.inHand, 0, inHand, 0, inHand.length);
  }

  /**
   * Passes on the calls that may be, the longest waiting of a type first; whether there was one.
   */
  boolean passOn(Listener listener, long now) {
    boolean any = false;
    for (int p = 0; p < inHand.length; p++) {
      RuleTable.Outside party = rules.outside.get(p);
      for (int type : party.types()) {
        while (switches.isOn(party.onSwitch())
            && inHand[p] < party.atMost()
            && passOnFirst(p, type, listener, now)) {
          any = true;
        }
      }
    }
    return any;
  }

  /** Work that an agent has begun and that waits to be gone on with stays here. */
  private boolean passOnFirst(int p, int type, Listener listener, long now) {
    int call = waiting.head(type);
    while (call != WaitingCalls.NONE && !leaver.mayLeave(call)) {
      call = waiting.next(call);
    }
    long least = rules.outside.get(p).afterTicks();
    if (call == WaitingCalls.NONE || now - waiting.arrival(call) < least) {
      return false;
    }
    passOn(p, type, call, listener, now);
    return true;
  }

  private void passOn(int p, int type, int call, Listener listener, long now) {
    RuleTable.Outside party = rules.outside.get(p);
    leaver.leave(call, type);
    long handle =
        (long) ((waiting.talk(call) + waiting.afterCall(call)) * party.handleFactor() + 0.5);
    inHand[p]++;
    diary.enter(now + party.answerTicks() + handle, Deed.OUTSIDE_DONE, p);
    listener.passedOn(
        p,
        type,
        waiting.number(call),
        waiting.interval(call),
        waiting.arrival(call),
        now,
        party.answerTicks(),
        handle);
  }
}

package org.jointline.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import org.jointline.model.RuleTable;

/**
 * What conditions switch on and off, with notice before and a least time after. In settling what
 * follows from one event each switch turns once at most, so that two that undo one another come to
 * rest.
 */
final class Switches {
  private static final byte OFF = 0;

  /** Seen to, and not yet in effect. */
  private static final byte COMING = 1;

  private static final byte ON = 2;
  private static final long NEVER = Long.MAX_VALUE;

  /** Hears that a switch has turned. */
  interface Turned {
    void turned(int which, boolean on);
  }

  private final List<RuleTable.Switch> switches;
  private final Sight sight;
  private final Diary diary;
  private final LongSupplier clock;
  private final Turned turned;
  private final byte[] state;

  /** When notice is over; {@link #NEVER} unless {@link #COMING}. */
  private final long[] due;

  /** Stays on until then at least. */
  private final long[] until;

  private final boolean[] settled;

  Switches(
      List<RuleTable.Switch> switches,
      Sight sight,
      Diary diary,
      LongSupplier clock,
      Turned turned) {
    this.switches = switches;
    this.sight = sight;
    this.diary = diary;
    this.clock = clock;
    this.turned = turned;
    state = new byte[switches.size()];
    due = new long[switches.size()];
    until = new long[switches.size()];
    settled = new boolean[switches.size()];
    diary.keep(Deed.SWITCH, this::due);
  }

  void clear() {
    Arrays.fill(state, OFF);
    Arrays.fill(due, NEVER);
    Arrays.fill(until, 0);
  }

  void copyFrom(Switches other) {
    System.arraycopy(other.state, 0, state, 0, state.length);
    System.arraycopy(other.due, 0, due, 0, due.length);
    System.arraycopy(other.until, 0, until, 0, until.length);
  }

  boolean isOn(int which) {
    return state[which] == ON;
  }

  /** An event has happened: each switch may turn once from now on. */
  void begin() {
    Arrays.fill(settled, false);
  }

  /** Turns every switch that its conditions turn; whether there was one. */
  boolean look() {
    boolean any = false;
    for (int s = 0; s < state.length; s++) {
      if (!settled[s] && look(s)) {
        settled[s] = true;
        any = true;
      }
    }
    return any;
  }

  private boolean look(int s) {
    RuleTable.Switch of = switches.get(s);
    long now = clock.getAsLong();
    boolean here = sight.holds(of.where());
    if (state[s] == OFF) {
      if (!here || !sight.holds(of.when())) {
        return false;
      }
      if (of.noticeTicks() == 0) {
        turnOn(s, now);
      } else {
        state[s] = COMING;
        due[s] = now + of.noticeTicks();
        diary.enter(due[s], Deed.SWITCH, s);
      }
      return true;
    }
    if (here && (state[s] == COMING || now < until[s] || !ends(of))) {
      return false;
    }
    boolean was = state[s] == ON;
    state[s] = OFF;
    due[s] = NEVER;
    if (was) {
      turned.turned(s, false);
    }
    return true;
  }

  private boolean ends(RuleTable.Switch of) {
    return of.until() == null ? !sight.holds(of.when()) : sight.holds(of.until());
  }

  private void turnOn(int s, long now) {
    state[s] = ON;
    due[s] = NEVER;
    until[s] = now + switches.get(s).atLeastTicks();
    if (until[s] > now) {
      // so that it is looked at then, whatever else happens
      diary.enter(until[s], Deed.SWITCH, s);
    }
    turned.turned(s, true);
  }

  private void due(int s) {
    long now = clock.getAsLong();
    if (state[s] == COMING && due[s] == now) {
      turnOn(s, now);
    }
  }
}

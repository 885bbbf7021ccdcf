package org.jointline.kernel;

import java.util.function.LongSupplier;
import org.jointline.model.Model;
import org.jointline.model.RuleTable;
import org.jointline.routing.Gate;
import org.jointline.routing.WaitingCalls;

/**
 * The rules beyond the routing in one replication: what is switched on, which mode holds, who may
 * take whose calls. It hears all that happens, after the replication's listener; what follows from
 * an event takes effect at its tick, when the replication settles.
 */
final class Rulebook implements Gate, Listener {
  private final Model model;
  private final RuleTable rules;
  private final LongSupplier clock;
  private final Lately lately;
  private final Sight sight;
  private final Switches switches;
  private final Watches watches;
  private final ModeSwitch modes;
  private final Agreements agreements;

  /** Null where lines never run out. */
  private final Trunks trunks;

  private final OutsideForce outside;
  private final Announcements announcements;
  private final Sites sites;

  /** The replication's own; and that together with this. */
  private Listener listener;

  private Listener all;

  Rulebook(Model model, Floor floor, LongSupplier clock, OutsideForce.Leaver leaver) {
    WaitingCalls waiting = floor.waiting;
    Duty duty = floor.duty;
    Diary diary = floor.diary;
    this.model = model;
    this.clock = clock;
    rules = model.rules;
    lately = new Lately(model);
    sight = new Sight(model, floor, lately, clock);
    switches = new Switches(rules.switches, sight, diary, clock, this::turned);
    watches = new Watches(rules.watches, floor.whoWaits, diary, clock);
    modes = new ModeSwitch(rules);
    agreements = new Agreements(model, sight, duty, switches);
    trunks = rules.mostOnLine.length == 0 ? null : new Trunks(model, diary);
    outside = new OutsideForce(rules, switches, waiting, diary, leaver);
    announcements = new Announcements(model, switches);
    sites = new Sites(model, duty, diary, clock);
  }

  /** Starts again at tick 0. */
  void restart(long seed, int replication) {
    lately.clear();
    sight.clear();
    switches.clear();
    watches.clear();
    modes.clear();
    agreements.clear();
    if (trunks != null) {
      trunks.clear();
    }
    outside.clear();
    announcements.restart(seed, replication);
    sites.restart(seed, replication);
    if (rules.modes > 1) {
      listener.modeChanged(sight.mode, 0);
    }
  }

  void copyFrom(Rulebook other) {
    lately.copyFrom(other.lately);
    sight.copyFrom(other.sight);
    switches.copyFrom(other.switches);
    watches.copyFrom(other.watches);
    modes.copyFrom(other.modes);
    agreements.copyFrom(other.agreements);
    if (trunks != null) {
      trunks.copyFrom(other.trunks);
    }
    outside.copyFrom(other.outside);
    announcements.copyFrom(other.announcements);
    sites.copyFrom(other.sites);
  }

  /** What nobody can know is struck out of the diary: failures. */
  void forget() {
    sites.forget();
  }

  /** Draws anew what {@link #forget} struck out, but for calls in hand. */
  void redraw(long seed, int future) {
    announcements.restart(seed, future);
    sites.redraw(seed, future);
  }

  /** Null where telephone lines never run out. */
  Trunks trunks() {
    return trunks;
  }

  /** From now on tells a listener, which also hears what this hears. */
  Listener before(Listener next) {
    listener = next;
    all = new TwoListeners(next, this);
    if (trunks != null) {
      all = new TwoListeners(all, trunks);
    }
    sites.tell(all);
    return all;
  }

  @Override
  public boolean isOpen(int type, int group) {
    return sight.holds(rules.guard[type * model.groups + group]) && agreements.allow(type, group);
  }

  @Override
  public boolean isOpen(int type, int group, int agent) {
    return sight.holds(rules.guard[type * model.groups + group], agreements.isAway(agent))
        && agreements.allow(type, group, agent);
  }

  @Override
  public boolean guardsType(int type) {
    for (int g = 0; g < model.groups; g++) {
      if (guards(type, g)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean guardsGroup(int group) {
    for (int i = 0; i < model.types; i++) {
      if (guards(i, group)) {
        return true;
      }
    }
    return false;
  }

  private boolean guards(int type, int group) {
    int pair = type * model.groups + group;
    return rules.guard[pair] != null || rules.agreementsOf[pair] != null;
  }

  /** Something planned happens; what the clock changes comes before all else. */
  void reachEdge(long now) {
    if (now > 0 && now % RuleTable.LOOK_TICKS == 0 && !rules.looks.isEmpty()) {
      lately.minuteOver(now);
    }
    sight.lookAtClock(now);
    modes.lookAtClock(now);
    begin();
    look();
  }

  /** An event has happened. */
  void begin() {
    switches.begin();
  }

  /** Turns what conditions turn; whether anything did. */
  boolean look() {
    boolean any = switches.look();
    int mode = modes.mode(switches);
    if (mode != sight.mode) {
      sight.mode = mode;
      listener.modeChanged(mode, clock.getAsLong());
      any = true;
    }
    agreements.tell(listener, clock.getAsLong());
    return any;
  }

  /** Passes calls on to whoever helps from outside; whether there was one. */
  boolean passOn() {
    return outside.passOn(all, clock.getAsLong());
  }

  /** The next call is brought by a command. */
  void nextIsExtra() {
    announcements.nextIsExtra();
  }

  /** A call finds all lines busy. */
  void tellLinesBusy(int line, int type, long number, long now) {
    all.allLinesBusy(line, type, number, now);
  }

  /** Messages to who comes to a line; asked before what becomes of the call. */
  Announcements announcements() {
    return announcements;
  }

  /** The message after which the present caller leaves; -1 if there is none. */
  int leavesAfter(int type, long number, long now) {
    int message = announcements.leavesAfter(type);
    if (message >= 0) {
      all.deflected(message, type, number, now);
    }
    return message;
  }

  /** The call type that those who leave after a message call instead; -1 for none. */
  int callsInstead(int message) {
    return announcements.to(message);
  }

  /** Whether those who leave after a message come to another line now. */
  boolean leadsOn(int message, long now) {
    return announcements.leadsOn(message, now);
  }

  /** All that follows from an event has happened. */
  void settled() {
    watches.arm();
  }

  private void turned(int which, boolean on) {
    if (!on) {
      modes.turnedOff(which);
    }
  }

  /** The mode that holds. */
  int mode() {
    return sight.mode;
  }

  @Override
  public void hungUpAtOnce(int type, long number, long now) {
    lately.hungUpAtOnce(type, number, now);
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
    lately.answered(type, group, agent, number, interval, arrival, now, talk, afterCall, waited);
    int agreement = agreements.take(type, group, agent, number);
    if (agreement >= 0) {
      listener.helped(agreement, type, group, talk + afterCall, now);
    }
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
    lately.lost(type);
  }

  @Override
  public void abandoned(int type, long number, int interval, long arrival, long now) {
    lately.abandoned(type, number, interval, arrival, now);
  }

  @Override
  public void messaged(int type, long number, int interval, long arrival, long now) {
    lately.lost(type);
  }

  @Override
  public void disconnected(int type, long number, int interval, long arrival, long now) {
    lately.lost(type);
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
    finished(group, agent, now);
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
    lately.engaged(group, now);
    agreements.take(type, group, agent, number);
  }

  @Override
  public void rings(int type, int group, int agent, long number, long now) {
    lately.engaged(group, now);
    agreements.take(type, group, agent, number);
  }

  @Override
  public void ringEnded(
      int type, int group, int agent, long number, long since, long now, boolean pickedUp) {
    if (pickedUp) {
      lately.free(group, now);
    } else {
      agreements.finish(group, agent);
    }
  }

  @Override
  public void wentAway(int group, int agent, long now) {
    lately.free(group, now);
    lately.present(group, -1, now);
  }

  @Override
  public void cameBack(int group, int agent, long now) {
    lately.present(group, 1, now);
    lately.engaged(group, now);
  }

  @Override
  public void takesAnother(int group, int agent, long now) {
    lately.finished(group, agent, now);
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
    agreements.end(group, agent, number);
  }

  @Override
  public void finished(int group, int agent, long now) {
    lately.finished(group, agent, now);
    agreements.finish(group, agent);
  }

  @Override
  public void cameOnDuty(int group, long now) {
    lately.cameOnDuty(group, now);
  }

  @Override
  public void wentOffDuty(int group, long now) {
    lately.wentOffDuty(group, now);
  }

  @Override
  public void ghostLeft(int group, int agent, long now) {
    lately.ghostLeft(group, agent, now);
    agreements.finish(group, agent);
  }

  @Override
  public void callBackAccepted(
      int type, int to, long number, int interval, long arrival, long now) {
    lately.lost(type);
  }

  @Override
  public void callBackInVain(
      int type, int to, int group, int agent, long number, int interval, long now, long ticks) {
    lately.engaged(group, now);
    agreements.take(to, group, agent, number);
  }

  /** The centre's own call: it is on none of the lines on which calls come in. */
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
    lately.engaged(group, now);
    int agreement = agreements.take(to, group, agent, number);
    if (agreement >= 0) {
      listener.helped(agreement, to, group, talk + afterCall, now);
    }
  }
}

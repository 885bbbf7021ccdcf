package org.jointline.kernel;

import org.jointline.model.Model;
import org.jointline.routing.WaitingCalls;

/** What comes of calls that ring at an agent: picked up, put back into the queue, or given up. */
final class Ringing {
  final Rings rings;

  private final Model model;
  private final Replication replication;
  private final Desk desk;
  private final Floor floor;
  private final WaitingCalls waiting;
  private final Schedule schedule;
  private final int[] groupOf;

  /** Null where the model has none. */
  private final Journeys journeys;

  /** The one that rings no longer. */
  private final Call call = new Call();

  Ringing(Model model, Replication replication, Desk desk, Floor floor, Journeys journeys) {
    this.model = model;
    this.replication = replication;
    this.desk = desk;
    this.floor = floor;
    this.journeys = journeys;
    rings = new Rings(model, floor.diary);
    waiting = floor.waiting;
    schedule = floor.schedule;
    groupOf = floor.groupOf;
    floor.diary.keep(Deed.RING_ENDS, this::ends);
    floor.diary.keep(Deed.BACK, this::comesBack);
  }

  /** A call begins to ring at an agent. */
  void begin(Call given, int group, int agent) {
    long now = replication.now();
    if (!given.waited) {
      replication.listener().queued(given.type, given.number, now);
    }
    replication.listener().rings(given.type, group, agent, given.number, now);
    long patience =
        journeys == null
            ? given.patience
            : journeys.patience(given.traveller, given.type, given.patience);
    boolean outlasts = patience > model.stopTick - given.arrival;
    long deadline = outlasts ? Long.MAX_VALUE : given.arrival + patience;
    rings.ring(agent, group, given, deadline, now);
  }

  /** A phone that rang is picked up, or not, or the caller has given up. */
  private void ends(int agent) {
    int group = groupOf[agent];
    long now = replication.now();
    Listener listener = replication.listener();
    call.rings(rings, agent);
    boolean pickedUp = rings.isPickedUp(agent);
    rings.end(agent);
    listener.ringEnded(call.type, group, agent, call.number, rings.since(agent), now, pickedUp);
    if (pickedUp) {
      desk.disengaged();
      desk.answer(call, group, agent);
      // what is in hand now may give way, unlike a phone that rings
      desk.offerToBusy();
    } else if (rings.isGivenUp(agent)) {
      giveUp(now);
      desk.free(agent, group);
    } else {
      int type = call.type;
      if (rings.isCleared(agent) && journeys.hasCaller(call.traveller)) {
        listener.disconnected(type, call.number, call.interval, call.arrival, now);
        journeys.unanswered.disconnected(call.traveller, call.interval, call.arrival);
      } else {
        putBack(agent);
      }
      listener.wentAway(group, agent, now);
      floor.diary.enter(now + rings.away(group), Deed.BACK, agent);
      desk.offer(type);
    }
  }

  private void giveUp(long now) {
    if (journeys == null) {
      replication.listener().abandoned(call.type, call.number, call.interval, call.arrival, now);
    } else {
      journeys.unanswered.gaveUp(
          call.traveller, call.type, call.number, call.interval, call.arrival);
    }
  }

  /** The call that rang at an agent takes its place in its queue again. */
  private void putBack(int agent) {
    floor.makeRoom();
    long deadline = rings.deadline(agent);
    int slot =
        waiting.putBack(
            call.type,
            call.number,
            call.interval,
            call.arrival,
            deadline,
            call.talk,
            call.afterCall);
    rings.putBack(agent, slot);
    if (journeys != null) {
      journeys.queued(call.traveller, slot);
    }
    if (deadline != Long.MAX_VALUE) {
      schedule.add(deadline, Schedule.ABANDON, slot);
    }
    floor.stages.returned(call.type, slot, replication.now());
  }

  private void comesBack(int agent) {
    replication.listener().cameBack(groupOf[agent], agent, replication.now());
    desk.free(agent, groupOf[agent]);
  }
}

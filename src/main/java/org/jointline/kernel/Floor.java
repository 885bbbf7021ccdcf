package org.jointline.kernel;

import java.util.Arrays;
import org.jointline.model.Model;
import org.jointline.routing.IdleAgents;
import org.jointline.routing.WaitingCalls;

/** Agents, queues and what is due in one replication: what its parts have in common. */
final class Floor {
  /** A million calls waiting take some 70 MB; a slot's number must also fit into an event. */
  private static final int MOST_WAITING_BITS = 20;

  final Schedule schedule;
  final Diary diary;
  final IdleAgents idle;
  final WaitingCalls waiting;
  final WhoWaits whoWaits;
  final Duty duty;
  final QueueStages stages;

  /** By agent. */
  final int[] groupOf;

  /** Calls that may wait at one time; one more is too many for a run to go on. */
  final int mostWaiting;

  /**
   * @throws IllegalArgumentException if the period is too long for so many agents
   */
  Floor(Model model) {
    schedule = new Schedule(model);
    mostWaiting = 1 << Math.min(MOST_WAITING_BITS, schedule.indexBits());
    diary = new Diary(schedule, mostWaiting);
    idle = new IdleAgents(model);
    waiting = new WaitingCalls(model);
    whoWaits = new WhoWaits(model, waiting);
    duty = new Duty(model, idle);
    stages = new QueueStages(waiting, schedule);
    groupOf = new int[model.agents()];
    for (int g = 0; g < model.groups; g++) {
      Arrays.fill(groupOf, model.agentFirst[g], model.agentFirst[g + 1], g);
    }
  }

  /** Nobody waits, nobody is on duty, nothing is due. */
  void clear() {
    schedule.clear();
    diary.clear();
    idle.clear();
    waiting.clear();
    duty.clear();
  }

  /**
   * The same people and queues as on another floor of the same model; nothing about what is due.
   */
  void copyPeople(Floor other) {
    idle.copyFrom(other.idle);
    waiting.copyFrom(other.waiting);
    duty.copyFrom(other.duty);
  }

  /**
   * Makes sure that one call more may wait.
   *
   * @throws OverloadedException if too many do
   */
  void makeRoom() {
    if (waiting.total() >= mostWaiting) {
      throw new OverloadedException(mostWaiting);
    }
  }
}

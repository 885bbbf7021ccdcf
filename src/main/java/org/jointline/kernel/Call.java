package org.jointline.kernel;

import org.jointline.routing.WaitingCalls;

/**
 * The call that is being dealt with. Each place that deals with calls has one such object and fills
 * it again for every call; whoever is handed it reads it at once and does not keep it.
 */
final class Call {
  /** In place of the slot of a call that has not waited in a queue. */
  static final int NOT_QUEUED = -1;

  /** The caller is on the line. */
  static final int NOT_CALLED_BACK = -1;

  /** In whose queue it waited, or that it came to. */
  int type;

  /** What the caller called: not {@link #type} only for some call-backs. */
  int line;

  /** Where it waited last, or {@link #NOT_QUEUED}. */
  int slot;

  /** Counted from 1 in order of arrival; see {@link Listener}. */
  long number;

  /** Slot of the interval in which it arrived. */
  int interval;

  /** Tick of arrival. */
  long arrival;

  /** Ticks from arrival that the caller would wait. */
  long patience;

  /** Ticks of talk, before it is known with whom. */
  long talk;

  /** Ticks of after-call work, before it is known whose. */
  long afterCall;

  /** Whose it is, or {@link Journeys#NOBODY}. */
  int traveller;

  /** Tick at which a caller who is called back hung up, or {@link #NOT_CALLED_BACK}. */
  long accepted;

  /** Whether the caller had to wait, in a queue or while a phone rang. */
  boolean waited;

  /** Factor of the agent who answers on the time it takes. */
  double factor;

  /** A call has just come. */
  void comes(int callType, long its, int in, long now, long own, long talkTicks, long workTicks) {
    type = callType;
    line = callType;
    accepted = NOT_CALLED_BACK;
    slot = NOT_QUEUED;
    number = its;
    interval = in;
    arrival = now;
    patience = own;
    talk = talkTicks;
    afterCall = workTicks;
    traveller = Journeys.NOBODY;
    waited = false;
  }

  /** A call waits in a slot. */
  void waits(WaitingCalls waiting, int in) {
    type = waiting.type(in);
    line = type;
    accepted = NOT_CALLED_BACK;
    slot = in;
    number = waiting.number(in);
    interval = waiting.interval(in);
    arrival = waiting.arrival(in);
    patience = waiting.deadline(in) - arrival;
    talk = waiting.talk(in);
    afterCall = waiting.afterCall(in);
    traveller = Journeys.NOBODY;
    waited = true;
  }

  /** A call rings at an agent, or rang there last. */
  void rings(Rings rings, int agent) {
    type = rings.type(agent);
    line = type;
    accepted = NOT_CALLED_BACK;
    slot = NOT_QUEUED;
    number = rings.number(agent);
    interval = rings.interval(agent);
    arrival = rings.arrival(agent);
    patience = rings.deadline(agent) - arrival;
    talk = rings.talk(agent);
    afterCall = rings.afterCall(agent);
    traveller = rings.traveller(agent);
    waited = true;
  }

  boolean isCallBack() {
    return accepted != NOT_CALLED_BACK;
  }

  /** Ticks that the caller has waited on the line. */
  long waited(long now) {
    return (isCallBack() ? accepted : now) - arrival;
  }
}

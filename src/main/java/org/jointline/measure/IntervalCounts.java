package org.jointline.measure;

import org.jointline.model.Model;

/**
 * Everything counted in one replication, by call type, agent group and interval slot.
 *
 * <p>A call counts in the slot in which it arrived, agent time in the slot in which it passes. Time
 * integrals cost one addition an event: who joins a count adds the rest of the slot, who leaves
 * takes the rest away, and a new slot starts with count times length.
 */
public final class IntervalCounts extends FeatureCounts {
  public IntervalCounts(Model model) {
    super(model);
  }

  @Override
  public void intervalStarted(int newSlot, long now) {
    slot = newSlot;
    slotEnd = model.slotEnd(newSlot);
    slotCalls = callCell(0, newSlot);
    if (rules != null) {
      rules.intervalStarted(newSlot, now);
    }
    long length = slotEnd - now;
    for (int i = 0; i < model.types; i++) {
      int c = callsNow(i);
      calls[c + CallCounts.QUEUE_AREA] = waiting[i] * length;
    }
    people.begin(newSlot, slotEnd, length);
    if (journeys != null) {
      journeys.begin(newSlot, length);
    }
  }

  @Override
  public void intervalSettled(int newSlot) {
    for (int i = 0; i < model.types; i++) {
      calls[callCell(i, newSlot) + CallCounts.QUEUE_AT_START] = waiting[i];
    }
    people.settled(newSlot);
  }

  @Override
  public void arrived(int type, long number, long now, long patience) {
    calls[callsNow(type) + CallCounts.ARRIVED]++;
  }

  @Override
  public void blocked(int type, long number, long now) {
    calls[callsNow(type) + CallCounts.BLOCKED]++;
    if (journeys != null) {
      journeys.blocked(type, slot, number);
    }
    if (incidents != null) {
      incidents.blocked(number);
    }
  }

  @Override
  public void hungUpAtOnce(int type, long number, long now) {
    int c = callsNow(type);
    calls[c + CallCounts.WAITED]++;
    abandonedAfter(type, slot, now, now);
    if (incidents != null) {
      incidents.abandoned(number, 0, isWithin(type, now, now));
    }
  }

  @Override
  public void queued(int type, long number, long now) {
    int c = callsNow(type);
    calls[c + CallCounts.WAITED]++;
    calls[c + CallCounts.QUEUE_AREA] += slotEnd - now;
    waiting[type]++;
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
    long wait = now - arrival;
    long rest = slotEnd - now;
    long handle = talk + afterCall;
    int c = callCell(type, interval);
    calls[c + CallCounts.HANDLE] += handle;
    if (incidents != null) {
      incidents.answered(number, wait, handle, waited, isWithin(type, arrival, now));
    }
    if (waited) {
      calls[c + CallCounts.ANSWERED_LATER]++;
      calls[c + CallCounts.WITHIN_LATER] += isWithin(type, arrival, now) ? 1 : 0;
      calls[c + CallCounts.WAIT_OF_ANSWERED] += wait;
      if (interval < intervals) {
        waits[type].record(wait);
      }
      leaveQueue(type, rest);
      calls[c + CallCounts.LONGEST_WAIT] = Math.max(calls[c + CallCounts.LONGEST_WAIT], wait);
    } else {
      calls[c + CallCounts.AT_ONCE]++;
    }
    if (interval < intervals) {
      int pair = (type * groups + group) * 2;
      answeredBy[pair]++;
      answeredBy[pair + 1] += handle;
      if (own != null) {
        own.answered(type, wait);
      }
    }
    people.answers(group, handle, rest);
    if (afterCall > 0) {
      people.afterCall(group, now + talk, now + handle, 1);
    }
    if (taken != null) {
      taken.took(agent, number);
    }
    if (work != null) {
      work.answered(type, group, agent, interval, arrival, now);
    }
  }

  @Override
  public void abandoned(int type, long number, int interval, long arrival, long now) {
    leaveQueue(type, slotEnd - now);
    abandonedAfter(type, interval, arrival, now);
    if (incidents != null) {
      incidents.abandoned(number, now - arrival, isWithin(type, arrival, now));
    }
  }

  private void abandonedAfter(int type, int interval, long arrival, long now) {
    long wait = now - arrival;
    int c = callCell(type, interval);
    calls[c + CallCounts.ABANDONED]++;
    calls[c + CallCounts.ABANDONED_WITHIN] += isWithin(type, arrival, now) ? 1 : 0;
    calls[c + CallCounts.SHORT_ABANDONED] += wait <= model.shortTicks[type] ? 1 : 0;
    calls[c + CallCounts.WAIT_OF_OTHERS] += wait;
    calls[c + CallCounts.LONGEST_WAIT] = Math.max(calls[c + CallCounts.LONGEST_WAIT], wait);
    if (own != null && interval < intervals) {
      own.abandoned(type, wait);
    }
  }

  @Override
  public void finished(int group, int agent, long now) {
    people.becomesIdle(group, slotEnd - now);
    if (work != null) {
      work.done(agent, now);
    }
  }

  @Override
  public void cameOnDuty(int group, long now) {
    people.onDuty(group, 1, slotEnd - now);
  }

  @Override
  public void wentOffDuty(int group, long now) {
    people.onDuty(group, -1, slotEnd - now);
  }

  @Override
  public void shiftEndedOnCall(int group, long now) {
    people.pastShift(group, 1, slotEnd - now);
  }

  @Override
  public void keptOnDuty(int group, long now) {
    people.pastShift(group, -1, slotEnd - now);
  }

  @Override
  public void ghostLeft(int group, int agent, long now) {
    people.ghostLeaves(group, slotEnd - now);
    if (work != null) {
      work.done(agent, now);
    }
  }

  @Override
  public void stillWaiting(int type, long number, int interval, long arrival, long now) {
    int c = callCell(type, interval);
    long wait = now - arrival;
    if (incidents != null) {
      incidents.stillWaiting(number, wait);
    }
    calls[c + CallCounts.STILL_WAITING]++;
    calls[c + CallCounts.WAIT_OF_OTHERS] += wait;
    calls[c + CallCounts.LONGEST_WAIT] = Math.max(calls[c + CallCounts.LONGEST_WAIT], wait);
  }

  /** Takes back what the last slot was credited beyond the end, then checks the books. */
  @Override
  public void ended(long now) {
    long rest = slotEnd - now;
    for (int i = 0; i < model.types; i++) {
      calls[callsNow(i) + CallCounts.QUEUE_AREA] -= waiting[i] * rest;
    }
    people.end(rest);
    for (int i = 0; i < types; i++) {
      long answered = 0;
      for (int g = 0; g < groups; g++) {
        answered += answeredBy(i, g);
      }
      answered -= callBacks == null ? 0 : callBacks.taken(i);
      waits[i].recordZeros(answered - waits[i].count());
    }
    if (rules != null) {
      rules.ended(now);
    }
    if (journeys != null) {
      journeys.end(slot, rest);
    }
    if (work != null) {
      work.ended(now);
    }
    for (int i = 0; work != null && i < types; i++) {
      work.offered(i, offered(i) + (callBacks == null ? 0 : callBacks.joined(i)));
    }
    for (int g = 0; work != null && g < groups; g++) {
      for (int s = 0; s < intervals; s++) {
        work.away(g, agent(g, s, AgentCounts.AWAY));
      }
    }
    Books.check(this);
  }
}

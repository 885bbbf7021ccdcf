package org.jointline.kernel;

import java.util.Arrays;

/**
 * Which agent is on which call, since when and for how long: what a replication itself need not
 * know. A listener of a live session keeps it.
 */
public final class CallsInHand {
  /** The agent has no call. */
  public static final int NONE = -1;

  private final int[] type;

  /** What the caller called: another type only for some call-backs. */
  private final int[] line;

  private final long[] answered;
  private final long[] talk;
  private final long[] afterCall;

  /**
   * @param agents numbers from 0
   */
  public CallsInHand(int agents) {
    type = new int[agents];
    line = new int[agents];
    answered = new long[agents];
    talk = new long[agents];
    afterCall = new long[agents];
    clear();
  }

  public void clear() {
    Arrays.fill(type, NONE);
  }

  public void copyFrom(CallsInHand other) {
    System.arraycopy(other.type, 0, type, 0, type.length);
    System.arraycopy(other.line, 0, line, 0, type.length);
    System.arraycopy(other.answered, 0, answered, 0, type.length);
    System.arraycopy(other.talk, 0, talk, 0, type.length);
    System.arraycopy(other.afterCall, 0, afterCall, 0, type.length);
  }

  /** An agent takes a call now. */
  public void take(int agent, int callType, long now, long talkTicks, long afterCallTicks) {
    type[agent] = callType;
    line[agent] = callType;
    answered[agent] = now;
    talk[agent] = talkTicks;
    afterCall[agent] = afterCallTicks;
  }

  /** The call that an agent has just taken is a call-back to a caller of a line. */
  public void callsBack(int agent, int callType) {
    line[agent] = callType;
  }

  /** Call type that the caller in an agent's hands called. */
  public int line(int agent) {
    return line[agent];
  }

  /** An agent is done. */
  public void finish(int agent) {
    type[agent] = NONE;
  }

  public int agents() {
    return type.length;
  }

  /** Call type in an agent's hands, or {@link #NONE}. */
  public int type(int agent) {
    return type[agent];
  }

  /** Tick at which the agent took the call. */
  public long answered(int agent) {
    return answered[agent];
  }

  /** Ticks of talk with this agent. */
  public long talk(int agent) {
    return talk[agent];
  }

  /** Ticks of after-call work of this agent. */
  public long afterCall(int agent) {
    return afterCall[agent];
  }

  /** Whether a busy agent still talks. */
  public boolean isTalking(int agent, long now) {
    return now < answered[agent] + talk[agent];
  }
}

package org.jointline.kernel;

import org.jointline.model.Model;
import org.jointline.random.Sampler;
import org.jointline.random.Xoshiro;

/**
 * Draws what nobody can know of calls that are in hand or waiting: how much longer they take, given
 * how long they have taken so far. Values are drawn until one is longer than that, so they follow
 * the conditional distribution exactly.
 */
final class Foresight {
  /** After so many draws the caller's true time is kept: it is far out in the tail. */
  private static final int MOST_DRAWS = 2000;

  private final Model model;
  private final Xoshiro stream = new Xoshiro(0);
  private long talkEnd;

  Foresight(Model model) {
    this.model = model;
  }

  void restart(long seed) {
    stream.reseed(seed);
  }

  /**
   * Tick at which a busy agent will be done, after {@code now}.
   *
   * @param factor multiplier of the call's handle time
   */
  long finish(CallsInHand calls, int agent, double factor, long now) {
    int type = calls.line(agent);
    long talked = now - calls.answered(agent);
    if (calls.isTalking(agent, now)) {
      long talk = longer(model.talk[type], factor, talked, calls.talk(agent));
      talkEnd = calls.answered(agent) + talk;
      return talkEnd + afterCall(type, factor);
    }
    talkEnd = calls.answered(agent) + calls.talk(agent);
    long worked = talked - calls.talk(agent);
    Sampler sampler = model.afterCall[type];
    long work =
        sampler == null
            ? calls.afterCall(agent)
            : longer(sampler, factor, worked, calls.afterCall(agent));
    return Math.max(now + 1, calls.answered(agent) + calls.talk(agent) + work);
  }

  /** Tick at which the talk of the agent last asked about ends, or has ended. */
  long talkEnd() {
    return talkEnd;
  }

  /**
   * Talk of a call that has talked so long with an agent.
   *
   * @param own its true talk
   */
  long talk(int type, double factor, long talked, long own) {
    return longer(model.talk[type], factor, talked, own);
  }

  /** After-call work of which so much is done. */
  long afterCall(int type, double factor, long worked, long own) {
    return model.afterCall[type] == null ? 0 : longer(model.afterCall[type], factor, worked, own);
  }

  private long afterCall(int type, double factor) {
    return model.afterCall[type] == null ? 0 : draw(model.afterCall[type], factor);
  }

  long talk(int type) {
    return draw(model.talk[type], 1);
  }

  long afterCall(int type) {
    return afterCall(type, 1);
  }

  /**
   * Patience of a caller who has waited so long.
   *
   * @param own the caller's true patience
   */
  long patience(int type, long waited, long own) {
    Sampler sampler = model.patience[type];
    return sampler == null ? Listener.ENDLESS : longer(sampler, 1, waited, own);
  }

  private long longer(Sampler sampler, double factor, long than, long otherwise) {
    for (int i = 0; i < MOST_DRAWS; i++) {
      long ticks = draw(sampler, factor);
      if (ticks > than) {
        return ticks;
      }
    }
    return Math.max(otherwise, than + 1);
  }

  private long draw(Sampler sampler, double factor) {
    double seconds = sampler.next(stream) * factor;
    return Math.min((long) (seconds * Model.TICKS_PER_SECOND + 0.5), Listener.ENDLESS);
  }
}

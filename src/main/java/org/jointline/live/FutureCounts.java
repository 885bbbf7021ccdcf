package org.jointline.live;

import java.util.Arrays;
import org.jointline.kernel.Listener;
import org.jointline.model.CompiledScenario;
import org.jointline.model.Model;
import org.jointline.scenario.CallType;
import org.jointline.scenario.Scenario;
import org.jointline.scenario.Target;

/** Counts one future's calls that arrive after a tick. */
final class FutureCounts implements Listener {
  private final Model model;
  private final CallTally[] tally;
  private final long[] within;
  private final long[] shortLimit;
  private long last;

  FutureCounts(CompiledScenario compiled) {
    Scenario scenario = compiled.scenario();
    model = compiled.model();
    tally = new CallTally[scenario.callTypes().size()];
    within = new long[tally.length];
    shortLimit = new long[tally.length];
    for (int i = 0; i < tally.length; i++) {
      CallType type = scenario.callTypes().get(i);
      tally[i] = new CallTally();
      within[i] = type.target().map(Target::within).map(d -> d.toNanos() / 1000).orElse(-1L);
      shortLimit[i] =
          type.target().map(Target::shortAbandon).map(d -> d.toNanos() / 1000).orElse(-1L);
    }
  }

  /**
   * A future begins.
   *
   * @param number of the last call before it; later ones count
   */
  void begin(long number) {
    last = number;
    Arrays.stream(tally).forEach(CallTally::clear);
  }

  long last() {
    return last;
  }

  CallTally of(int type) {
    return tally[type];
  }

  long within(int type) {
    return within[type];
  }

  @Override
  public void arrived(int type, long number, long now, long patience) {
    tally[type].arrive();
  }

  @Override
  public void blocked(int type, long number, long now) {
    tally[type].block();
  }

  @Override
  public void deflected(int message, int type, long number, long now) {
    tally[type].leave();
  }

  @Override
  public void hungUpAtOnce(int type, long number, long now) {
    tally[type].abandon(0, 0 <= within[type], 0 <= shortLimit[type]);
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
    if (number > last) {
      tally[type].answer(now - arrival, model.waited(type, arrival, now) <= within[type]);
    }
  }

  @Override
  public void abandoned(int type, long number, int interval, long arrival, long now) {
    if (number > last) {
      long wait = now - arrival;
      boolean soon = model.waited(type, arrival, now) <= within[type];
      tally[type].abandon(wait, soon, wait <= shortLimit[type]);
    }
  }

  @Override
  public void messaged(int type, long number, int interval, long arrival, long now) {
    abandoned(type, number, interval, arrival, now);
  }

  @Override
  public void disconnected(int type, long number, int interval, long arrival, long now) {
    abandoned(type, number, interval, arrival, now);
  }
}

package org.jointline.model;

import java.util.List;
import org.jointline.scenario.CallType;
import org.jointline.scenario.Interruptible;
import org.jointline.scenario.Scenario;

/** Which calls interrupt which work, and how that goes on. Arrays are by call type. */
public final class InterruptionRules {
  /** How interrupted work goes on. */
  public enum Then {
    /** Where it was. */
    RESUME,
    /** From the beginning of the talk, or of the after-call work. */
    RESTART,
    /** From there too, but the time it takes is drawn anew. */
    REDO
  }

  /** Whether calls of a type interrupt any work. */
  public final boolean[] interrupts;

  /** How work of a type goes on; null where nothing interrupts it. */
  public final Then[] then;

  /** How often one piece of work is interrupted at most. */
  public final int[] most;

  public final boolean[] afterCallOnly;

  /** Whether interrupted work takes its place in the queue again, for whoever is free. */
  public final boolean[] backToQueue;

  private final int types;

  /** Whether type i interrupts work of type j, at [i x types + j]. */
  private final boolean[] mayInterrupt;

  private InterruptionRules(Scenario scenario) {
    List<CallType> all = scenario.callTypes();
    types = all.size();
    List<String> ids = all.stream().map(CallType::id).toList();
    interrupts = new boolean[types];
    then = new Then[types];
    most = new int[types];
    afterCallOnly = new boolean[types];
    backToQueue = new boolean[types];
    mayInterrupt = new boolean[types * types];
    for (int j = 0; j < types; j++) {
      if (all.get(j).work().interruptible().isPresent()) {
        Interruptible of = all.get(j).work().interruptible().get();
        then[j] = Then.valueOf(of.then().name());
        most[j] = of.atMost().orElse(Integer.MAX_VALUE);
        afterCallOnly[j] = of.afterCallOnly();
        backToQueue[j] = of.backToQueue();
        for (String by : of.by()) {
          int i = ids.indexOf(by);
          interrupts[i] = true;
          mayInterrupt[i * types + j] = true;
        }
      }
    }
  }

  /** The rules of a scenario; null where nothing may be interrupted. */
  static InterruptionRules of(Scenario scenario) {
    boolean any = scenario.callTypes().stream().anyMatch(t -> t.work().interruptible().isPresent());
    return any ? new InterruptionRules(scenario) : null;
  }

  /** Whether a call of one type interrupts work of another. */
  public boolean mayInterrupt(int type, int work) {
    return mayInterrupt[type * types + work];
  }
}

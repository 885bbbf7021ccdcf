package org.jointline.kernel;

import org.jointline.model.RuleTable;

/**
 * Which mode holds: that of the last trigger that is on; while none is, the one that the clock, or
 * the end of a trigger, has left.
 */
final class ModeSwitch {
  private final RuleTable rules;
  private int left;
  private int nextChange;

  ModeSwitch(RuleTable rules) {
    this.rules = rules;
  }

  void clear() {
    left = rules.startMode;
    nextChange = 0;
  }

  void copyFrom(ModeSwitch other) {
    left = other.left;
    nextChange = other.nextChange;
  }

  void lookAtClock(long now) {
    while (nextChange < rules.modeTick.length && rules.modeTick[nextChange] <= now) {
      left = rules.modeTo[nextChange++];
    }
  }

  /** A switch has turned off. */
  void turnedOff(int which) {
    for (RuleTable.ModeTrigger trigger : rules.modeTriggers) {
      if (trigger.onSwitch() == which) {
        left = trigger.otherwise() >= 0 ? trigger.otherwise() : trigger.to();
      }
    }
  }

  int mode(Switches switches) {
    int mode = left;
    for (RuleTable.ModeTrigger trigger : rules.modeTriggers) {
      mode = switches.isOn(trigger.onSwitch()) ? trigger.to() : mode;
    }
    return mode;
  }
}

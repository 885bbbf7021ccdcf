package org.jointline.kernel;

import java.util.List;
import org.jointline.model.Model;
import org.jointline.model.RuleTable;
import org.jointline.random.Purpose;
import org.jointline.random.Streams;
import org.jointline.random.Xoshiro;

/**
 * Messages that callers hear first, one after the other. Whether a caller would leave is drawn for
 * each caller and each message, whatever is on, so that two variants of a scenario see the same
 * callers.
 */
final class Announcements {
  static final int NONE = -1;

  /** Streams of callers that a command brings, beside those of all others. */
  private static final int EXTRA = 1 << 20;

  private final List<RuleTable.Message> messages;
  private final Switches switches;
  private final boolean[] heard;
  private final Xoshiro[] luck;
  private final Xoshiro[] extraLuck;
  private final Xoshiro own = new Xoshiro(0);

  /** The next who comes is brought by a command; or has left another line, and stays. */
  private boolean extra;

  private boolean stays;

  /** Whether who is at the line hears no message. */
  private boolean deaf;

  /** Decides what who is at the line does after each message. */
  private long present;

  Announcements(Model model, Switches switches) {
    messages = model.rules.messages;
    this.switches = switches;
    heard = new boolean[model.types];
    luck = new Xoshiro[model.types];
    extraLuck = new Xoshiro[model.types];
    for (int i = 0; i < model.types; i++) {
      for (RuleTable.Message message : messages) {
        heard[i] |= message.heard()[i];
      }
      luck[i] = new Xoshiro(0);
      extraLuck[i] = new Xoshiro(0);
    }
  }

  void restart(long seed, int replication) {
    for (int i = 0; i < luck.length; i++) {
      luck[i].reseed(Streams.seed(seed, replication, Purpose.RULE, i));
      extraLuck[i].reseed(Streams.seed(seed, replication, Purpose.RULE, i + EXTRA));
    }
    extra = false;
    stays = false;
  }

  void copyFrom(Announcements other) {
    for (int i = 0; i < luck.length; i++) {
      luck[i].copyFrom(other.luck[i]);
      extraLuck[i].copyFrom(other.extraLuck[i]);
    }
  }

  /** The next call is brought by a command. */
  void nextIsExtra() {
    extra = true;
  }

  /**
   * Somebody comes to a line, in a model without journeys: draws the caller's luck, whatever
   * becomes of the call.
   */
  void comes(int type) {
    deaf = !heard[type] || stays;
    if (!deaf) {
      present = (extra ? extraLuck : luck)[type].nextLong();
    }
    extra = false;
    stays = false;
  }

  /**
   * Somebody on a journey comes to a line.
   *
   * @param own decides what the caller does there
   * @param hears whether it is a caller who has not left another line after a message
   */
  void comes(int type, long own, boolean hears) {
    deaf = !heard[type] || !hears;
    present = own;
  }

  /** The message after which the present caller leaves; {@link #NONE} if there is none. */
  int leavesAfter(int type) {
    if (deaf) {
      return NONE;
    }
    for (int m = 0; m < messages.size(); m++) {
      RuleTable.Message message = messages.get(m);
      if (message.heard()[type]
          && switches.isOn(message.onSwitch())
          && luck(message) < message.share()) {
        return m;
      }
    }
    return NONE;
  }

  /** Of the present caller after one message, whatever others there are; 0 to 1. */
  private double luck(RuleTable.Message message) {
    own.reseed(present ^ message.name());
    return own.nextDouble();
  }

  /** Where those call who leave after a message; {@link #NONE}: nowhere. */
  int to(int message) {
    return messages.get(message).to();
  }

  /**
   * Whether who leaves after a message comes to another line: there is one, and it is not closed.
   * In a model without journeys it is the next who comes.
   */
  boolean leadsOn(int message, long now) {
    stays = messages.get(message).leadsOn(now);
    return stays;
  }
}

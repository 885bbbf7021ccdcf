package org.jointline.kernel;

import static org.jointline.kernel.Travellers.*;

import org.jointline.model.Contact;
import org.jointline.model.Model;
import org.jointline.random.Sampler;
import org.jointline.random.Streams;
import org.jointline.random.Xoshiro;

/**
 * What chance decides for travellers. Every caller has one word of luck, drawn on arrival. What the
 * caller does, and when, is drawn from small streams, each seeded by that word, by what is decided
 * and by how often it was decided before; so it does not depend on what happened to other calls,
 * nor on when and by whom this one was answered, nor on how much chance anything else needed.
 */
final class TravellersLuck {
  // what is decided by a caller's luck
  static final int OUTCOME = 0;
  private static final int AT_LINE = 1;
  static final int REDIAL = 2;
  static final int DUPLICATE = 3;
  static final int ANNOUNCEMENT = 4;
  private static final int OFFSPRING = 5;
  static final int CALL_BACK = 6;
  private static final int MESSAGE = 7;

  // what there is to one decision, each drawn from a stream of its own
  static final int DELAY = 1;
  static final int WHERE = 2;
  static final int HANDOVER = 3;
  static final int TALK_TIME = 4;
  static final int HANG_UP = 5;
  private static final int NOTES = 6;
  private static final int PATIENT = 7;

  /**
   * Beside the steps of those who are passed on to a line: of those who choose it or turn to it.
   */
  static final int BY_OPTION = 1 << 16;

  static final int BY_DIALLING = 1 << 17;
  static final int BY_MESSAGE = 1 << 18;

  private final Model model;
  private final Travellers travellers;
  private final Xoshiro luck = new Xoshiro(0);

  // what is being decided
  private long own;
  private int subject;
  private int times;

  TravellersLuck(Model model, Travellers travellers) {
    this.model = model;
    this.travellers = travellers;
  }

  /** What callers will do from now on is not known: gives each another luck. */
  void foresee(long seed) {
    for (int slot = 0; slot < travellers.slots(); slot++) {
      if (travellers.holdsSomebody(slot)) {
        travellers.set(slot, LUCK, Streams.seed(travellers.get(slot, LUCK) ^ seed, OFFSPRING, 0));
      }
    }
  }

  /** Turns to one decision of a traveller. */
  void decide(int slot, int what, long step) {
    own = travellers.get(slot, LUCK);
    subject = what;
    times = (int) step;
    turnTo(0);
  }

  /** Turns to another part of what is being decided; its luck depends on no other part. */
  void turnTo(int part) {
    luck.reseed(Streams.seed(own, subject + (part << 20), times));
  }

  /** Decides what the traveller does after messages at a line. */
  long message(int slot, int type) {
    return Streams.seed(
        travellers.get(slot, LUCK),
        MESSAGE + 16 * (type + 1),
        (int) (travellers.get(slot, ATTEMPTS) << 16 | travellers.get(slot, STAGE)));
  }

  /** From 0 up to 1, for what is being decided. */
  double next() {
    return luck.nextDouble();
  }

  /** Ticks; 0 without a sampler. */
  long draw(Sampler sampler) {
    if (sampler == null) {
      return 0;
    }
    double ticks = sampler.next(luck) * Model.TICKS_PER_SECOND + 0.5;
    return Math.min((long) ticks, Listener.ENDLESS);
  }

  /** One of several by their shares, added up; what they leave goes elsewhere. */
  int chosen(double[] upTo, int[] to, int otherwise) {
    double u = luck.nextDouble();
    for (int o = 0; o < upTo.length; o++) {
      if (u < upTo[o]) {
        return to[o];
      }
    }
    return otherwise;
  }

  /** Something that comes of a traveller and goes its own way. */
  int offspring(int slot, int what, Contact kind, int type) {
    int other = travellers.add();
    long parent = travellers.get(slot, LUCK);
    travellers.set(
        other, LUCK, Streams.seed(parent, OFFSPRING + what, (int) travellers.answers(slot)));
    travellers.set(other, ORIGIN, travellers.origin(slot));
    travellers.set(other, SINCE, travellers.since(slot));
    travellers.set(other, KIND, kind.ordinal());
    travellers.set(other, TYPE, type);
    return other;
  }

  /** Draws what the caller is like at the line that is dialled. */
  void drawDialled(int slot, int type, long step) {
    drawAt(slot, type, step);
    travellers.set(slot, DIALLED, type);
    for (int f = 0; f < 4; f++) {
      travellers.set(slot, DIALLED_TALK + f, travellers.get(slot, TALK + f));
    }
  }

  /** Draws what the caller, or the work, is like at a line. */
  void drawAt(int slot, int type, long step) {
    decide(slot, AT_LINE + 16 * (type + 1), step);
    boolean work = travellers.kind(slot) == Contact.FOLLOW_ON;
    travellers.set(slot, TYPE, type);
    travellers.set(slot, TALK, draw(model.talk[type]));
    turnTo(NOTES);
    travellers.set(slot, AFTER_CALL, draw(model.afterCall[type]));
    turnTo(PATIENT);
    boolean endless = work || model.patience[type] == null;
    travellers.set(slot, PATIENCE, endless ? Listener.ENDLESS : draw(model.patience[type]));
    turnTo(HANG_UP);
    boolean hangsUp = !work && luck.nextDouble() < model.hangUpAtOnce[type];
    travellers.set(slot, HANGS_UP, hangsUp ? 1 : 0);
  }
}

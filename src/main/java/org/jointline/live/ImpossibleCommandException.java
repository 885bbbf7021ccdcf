package org.jointline.live;

/** A command of a log that cannot be carried out at its time. */
public final class ImpossibleCommandException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * @param number of the command, from 1
   */
  ImpossibleCommandException(int number, String reason) {
    super("command " + number + " is impossible at its time: " + reason);
  }
}

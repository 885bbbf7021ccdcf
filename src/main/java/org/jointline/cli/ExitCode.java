package org.jointline.cli;

/** What the process says when it ends. */
final class ExitCode {
  /** Done. */
  static final int OK = 0;

  /** Done, but a target or a case was missed, and the user asked to be told so. */
  static final int MISSED = 1;

  /** Bad input, bad usage or an output that cannot be written. */
  static final int BAD_INPUT = 2;

  /** A fault of Jointline itself. */
  static final int FAULT = 70;

  /** Stopped by Ctrl-C; what was done by then was reported. */
  static final int STOPPED = 130;

  private ExitCode() {}
}

package org.jointline.cli;

/** Something the user can put right; the message says how, and no stack trace is shown. */
final class UserError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UserError(String message) {
    super(message);
  }
}

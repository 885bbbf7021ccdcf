package org.jointline.live;

/** A command that cannot be carried out; the message says why and what would be possible. */
public final class RefusedException extends Exception {
  private static final long serialVersionUID = 1;

  public RefusedException(String reason) {
    super(reason);
  }
}

package org.jointline.server;

/** A server that cannot be started; the message says why, and what to do. */
public final class ServerException extends Exception {
  private static final long serialVersionUID = 1L;

  ServerException(String message) {
    super(message);
  }
}

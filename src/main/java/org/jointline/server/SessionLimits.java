package org.jointline.server;

/**
 * How much live sessions and their readers may take of the machine.
 *
 * @param sessions running at once
 * @param sessionsPerClient running at once, of those one client address asked for
 * @param saved sessions kept on disk, the running ones included
 * @param mailbox requests that may wait for one session
 * @param readers of one session's frames
 * @param readersPerClient of one client address, of all sessions' frames
 * @param forks of one session at once
 * @param waitingForks of all sessions that may wait for a worker
 */
record SessionLimits(
    int sessions,
    int sessionsPerClient,
    int saved,
    int mailbox,
    int readers,
    int readersPerClient,
    int forks,
    int waitingForks) {
  static final SessionLimits USUAL = of(ServerOptions.Limits.USUAL);

  /** Those that a server was started with, and the usual ones for the rest. */
  static SessionLimits of(ServerOptions.Limits limits) {
    return new SessionLimits(
        limits.sessions(), limits.sessionsPerClient(), 100, 100, 500, 250, 2, 20);
  }
}

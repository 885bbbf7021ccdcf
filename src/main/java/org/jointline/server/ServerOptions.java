package org.jointline.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How a server is started.
 *
 * @param host address to listen on
 * @param port to listen on; 0: any that is free
 * @param scenarios scenario files, and folders that hold some
 * @param data folder in which sessions are saved; made when it is first needed
 * @param token that requests must know; empty: none is needed
 * @param allowedHosts further names, with or without a port, by which browsers may call it
 * @param version of Jointline
 * @param limits on what clients may ask for
 */
public record ServerOptions(
    String host,
    int port,
    List<Path> scenarios,
    Path data,
    Optional<String> token,
    List<String> allowedHosts,
    String version,
    Limits limits) {
  public static final String LOOPBACK = "127.0.0.1";
  public static final int PORT = 8080;

  public ServerOptions {
    scenarios = List.copyOf(scenarios);
    allowedHosts = List.copyOf(allowedHosts);
  }

  /** For this machine only. */
  public static ServerOptions local(int port, List<Path> scenarios, Path data, String version) {
    return new ServerOptions(
        LOOPBACK, port, scenarios, data, Optional.empty(), List.of(), version, Limits.USUAL);
  }

  public ServerOptions withLimits(Limits other) {
    return new ServerOptions(host, port, scenarios, data, token, allowedHosts, version, other);
  }

  public ServerOptions withToken(String secret) {
    return new ServerOptions(
        host, port, scenarios, data, Optional.of(secret), allowedHosts, version, limits);
  }

  public ServerOptions withAllowedHosts(List<String> names) {
    return new ServerOptions(host, port, scenarios, data, token, names, version, limits);
  }

  /** Without the token, which must not get into a log. */
  @Override
  public String toString() {
    return "ServerOptions[" + host + ":" + port + ", scenarios " + scenarios + "]";
  }

  /**
   * What clients may ask for at most.
   *
   * @param sessions live sessions
   * @param sessionsPerClient live sessions of one client
   * @param runsQueued runs that wait for their turn
   * @param runsKept runs that have ended and can still be read; the oldest is forgotten first
   * @param bodyBytes of one request
   * @param requestsPerSecond of one client, over a longer time
   * @param requestsAtOnce of one client
   * @param connections of all clients
   */
  public record Limits(
      int sessions,
      int sessionsPerClient,
      int runsQueued,
      int runsKept,
      int bodyBytes,
      int requestsPerSecond,
      int requestsAtOnce,
      int connections) {
    public static final Limits USUAL = new Limits(20, 5, 10, 20, 1 << 20, 100, 400, 1000);
  }
}

package org.jointline.server;

import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The names by which this server may be called. A page of somebody else's can make a browser call
 * this machine under a name of its own (DNS rebinding); such a request carries the wrong name.
 */
final class OwnNames {
  private static final int UNENCRYPTED = 80;

  private final List<String> local = List.of("localhost", "127.0.0.1", "[::1]", "::1");
  private final List<String> withPort = new ArrayList<>();
  private final List<String> withoutPort = new ArrayList<>();

  OwnNames(ServerOptions options) {
    if (!isAnyAddress(options.host())) {
      withoutPort.add(plain(options.host()));
    }
    for (String name : options.allowedHosts()) {
      (hasPort(name) ? withPort : withoutPort).add(plain(name));
    }
  }

  private static boolean isAnyAddress(String host) {
    return host.equals("0.0.0.0") || host.equals("::") || host.equals("[::]");
  }

  private static boolean hasPort(String name) {
    return name.matches("(\\[.*]|[^:]*):[0-9]+");
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /**
   * @param called what the request calls the server; may be null
   * @param arrived the address it came to
   */
  boolean contain(HostAndPort called, SocketAddress arrived) {
    if (called == null) {
      return false;
    }
    String host = plain(called.host());
    int port = called.port() < 0 ? UNENCRYPTED : called.port();
    if (withoutPort.contains(host) || withPort.contains(host + ":" + port)) {
      return true;
    }
    // nobody else can own the very address that the request came to
    boolean same = host.equals(arrived.hostAddress());
    return port == arrived.port() && (local.contains(host) || same);
  }
}

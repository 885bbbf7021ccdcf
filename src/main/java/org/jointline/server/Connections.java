package org.jointline.server;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Keeps room for everybody: so many connections in all, half of them for one client, and none for
 * one that says nothing. On the server's event loop only.
 */
final class Connections {
  /** A connection's first request must have come by then. */
  private static final long FIRST_REQUEST_MILLIS = 20_000;

  private final Vertx vertx;
  private final int most;
  private final Map<String, Integer> byClient = new HashMap<>();

  /** Connections on which a request has come. */
  private final Set<HttpConnection> asked = new HashSet<>();

  private int open;

  Connections(Vertx vertx, int most) {
    this.vertx = vertx;
    this.most = most;
  }

  /** A client has connected. */
  void opened(HttpConnection connection) {
    String client = String.valueOf(connection.remoteAddress().hostAddress());
    open++;
    int own = byClient.merge(client, 1, Integer::sum);
    connection.closeHandler(closed -> closed(connection, client));
    if (open > most || own > Math.max(1, most / 2)) {
      connection.close();
      return;
    }
    // whoever spells a request out bit by bit makes room for others
    vertx.setTimer(
        FIRST_REQUEST_MILLIS,
        timer -> {
          if (!asked.contains(connection)) {
            connection.close();
          }
        });
  }

  /** A request has come. */
  void asked(RoutingContext ctx) {
    asked.add(ctx.request().connection());
    ctx.next();
  }

  private void closed(HttpConnection connection, String client) {
    open--;
    asked.remove(connection);
    byClient.computeIfPresent(client, (address, n) -> n == 1 ? null : n - 1);
  }
}

package org.jointline.server;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** The stream of a session's frames, as server-sent events. On the event loop. */
final class SessionFrames {
  private final SessionHub hub;
  private final SessionLimits limits;
  private final ClientShares shares;

  SessionFrames(SessionHub hub, SessionLimits limits) {
    this.hub = hub;
    this.limits = limits;
    this.shares = new ClientShares(limits.readersPerClient());
  }

  void mount(Router router, String session) {
    router.get(session + "/frames").handler(this::read);
  }

  private void read(RoutingContext ctx) {
    OpenSession session = hub.get(SessionsPart.id(ctx));
    if (session.feed().readers() >= limits.readers()) {
      throw tooMany("a session has at most " + limits.readers() + " readers");
    }
    String client = SessionsPart.client(ctx);
    if (!shares.take(client)) {
      throw tooMany("one client may read " + limits.readersPerClient() + " streams at once");
    }
    session.feed().add(ctx.response(), () -> shares.giveBack(client));
  }

  private static Problem tooMany(String detail) {
    return Problem.of(429, "Too many readers", detail);
  }
}

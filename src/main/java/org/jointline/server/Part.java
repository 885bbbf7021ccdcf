package org.jointline.server;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;

/** A part of the server: some routes, and what stands behind them. */
interface Part {
  /** Adds the routes; a request that reaches one has passed every check of safety. */
  void mount(Router router);

  /** Ends everything the part began, streams to readers first. */
  Future<Void> close();
}

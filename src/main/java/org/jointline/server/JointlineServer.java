package org.jointline.server;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The server itself: listens, lets requests through the {@link Gate} and on to the parts. */
final class JointlineServer extends VerticleBase {
  private static final Logger LOG = Logger.getLogger(JointlineServer.class.getName());

  /** A reader of a stream hears something more often than this. */
  private static final int IDLE_SECONDS = 60;

  /**
   * What the system keeps for a reader that stopped reading. Left to itself it would be megabytes
   * each, minutes of old frames for a reader that comes back.
   */
  private static final int SEND_BYTES = 64 * 1024;

  /** Answers under way may still be finished when the server stops. */
  private static final int GRACE_SECONDS = 2;

  /** Of a request for a session; room for some ten thousands of commands. */
  private static final long LOG_BYTES = 16L << 20;

  private static final int[] TOLD_BY_ROUTER = {400, 404, 405, 406, 413, 415, 500};

  private final ServerOptions options;
  private final List<Part> parts = new ArrayList<>();
  private HttpServer server;
  private Router router;
  private MetricsPart metrics;
  private Connections connections;

  JointlineServer(ServerOptions options) {
    this.options = options;
  }

  @Override
  public Future<?> start() {
    ScenarioShelf shelf = new ScenarioShelf(options.scenarios());
    parts.add(new HealthPart());
    parts.add(new ScenariosPart(vertx, shelf));
    RunsPart runs = new RunsPart(vertx, options, shelf);
    parts.add(runs);
    SessionLimits limits = SessionLimits.of(options.limits());
    SessionHub sessions = new SessionHub(vertx, starter(shelf), limits);
    parts.add(new SessionsPart(sessions, limits));
    metrics = new MetricsPart(vertx, sessions::open, new RunFigures(runs.runs()));
    parts.add(metrics);
    // asked for whatever nobody else answers
    parts.add(new PagesPart(vertx));
    connections = new Connections(vertx, options.limits().connections());
    router = router();
    server =
        vertx
            .createHttpServer(
                new HttpServerOptions()
                    .setHost(options.host())
                    .setPort(options.port())
                    .setIdleTimeout(IDLE_SECONDS)
                    .setSendBufferSize(SEND_BYTES)
                    .setHandle100ContinueAutomatically(true)
                    .setHttp2ClearTextEnabled(false))
            .requestHandler(router)
            .connectionHandler(connections::opened)
            // a client that goes away in the middle is no news
            .exceptionHandler(e -> LOG.log(Level.FINE, "a connection failed", e));
    return server.listen();
  }

  private SessionStarter starter(ScenarioShelf shelf) {
    return new SessionStarter(shelf, new SessionFolders(options.data()), options.version());
  }

  private Router router() {
    Router made = Router.router(vertx);
    made.route().failureHandler(Problem::failed);
    for (int status : TOLD_BY_ROUTER) {
      made.errorHandler(status, Problem::failed);
    }
    made.route().handler(connections::asked);
    made.route().handler(metrics.requests());
    new Gate(options).mount(made);
    takeLogs(made);
    parts.forEach(part -> part.mount(made));
    made.route().handler(new Unanswered(made)::refuse);
    return made;
  }

  /**
   * A session is opened again from its log, which is larger than other bodies. Whose body has been
   * read is not read again; so this stands right before the gate's last handler, which reads them,
   * and after all that may refuse a request without its body.
   */
  private static void takeLogs(Router made) {
    // orders count from 1, and of two routes of one order the newer is asked later
    int last = made.getRoutes().size();
    made.post(SessionsPart.SESSIONS)
        .order(last - 1)
        .handler(BodyHandler.create(false).setBodyLimit(LOG_BYTES));
  }

  @Override
  public Future<?> stop() {
    List<Future<Void>> closed = parts.stream().map(Part::close).toList();
    return Future.join(closed)
        .otherwiseEmpty()
        .eventually(() -> server.shutdown(GRACE_SECONDS, TimeUnit.SECONDS));
  }

  /** The port it listens on. */
  int port() {
    return server.actualPort();
  }

  /** All routes, for a test of their description. */
  Router routes() {
    return router;
  }
}

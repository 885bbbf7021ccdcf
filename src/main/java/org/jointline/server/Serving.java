package org.jointline.server;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import java.net.BindException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A running server, for those who know nothing of how it is made. */
public final class Serving implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Serving.class.getName());
  private static final Logger[] QUIET = {
    Logger.getLogger("io.vertx"), Logger.getLogger("io.netty")
  };
  private static final int START_SECONDS = 30;
  private static final int STOP_SECONDS = 5;
  private static final int SHORTEST_TOKEN = 12;

  private final ServerOptions options;
  private final Vertx vertx;
  private final JointlineServer server;
  private final AtomicBoolean closed = new AtomicBoolean();

  private Serving(ServerOptions options, Vertx vertx, JointlineServer server) {
    this.options = options;
    this.vertx = vertx;
    this.server = server;
  }

  /**
   * Starts a server and returns once it listens.
   *
   * @throws ServerException if it cannot be started as asked
   * @throws InterruptedException if the calling thread is interrupted
   */
  public static Serving start(ServerOptions options) throws ServerException, InterruptedException {
    return start(options, new VertxOptions());
  }

  static Serving start(ServerOptions options, VertxOptions vertxOptions)
      throws ServerException, InterruptedException {
    check(options);
    // its libraries would tell of every client that goes away
    for (Logger logger : QUIET) {
      logger.setLevel(Level.SEVERE);
    }
    Vertx vertx =
        Vertx.vertx(
            vertxOptions.setFileSystemOptions(
                new FileSystemOptions()
                    .setFileCachingEnabled(false)
                    .setClassPathResolvingEnabled(false)));
    JointlineServer server = new JointlineServer(options);
    Serving serving = new Serving(options, vertx, server);
    try {
      wait(vertx.deployVerticle(server), START_SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      serving.end();
      throw new ServerException(why(options, e.getCause() == null ? e : e.getCause()));
    } catch (InterruptedException e) {
      serving.end();
      throw e;
    }
    LOG.log(Level.INFO, "listening on {0}", serving.address());
    return serving;
  }

  /** Only this machine is let in without a token. */
  private static void check(ServerOptions options) throws ServerException {
    InetAddress address;
    try {
      address = InetAddress.getByName(options.host());
    } catch (UnknownHostException e) {
      throw new ServerException(
          "no address is known for the host '" + options.host() + "'; try 127.0.0.1");
    }
    if (options.token().isEmpty() && !address.isLoopbackAddress()) {
      throw new ServerException(
          "listening on "
              + options.host()
              + " lets other machines in, so it needs a token: give one of at least "
              + SHORTEST_TOKEN
              + " characters with --token or in JOINTLINE_TOKEN");
    }
    if (options.token().isPresent() && !options.token().get().matches("[A-Za-z0-9._~-]{12,200}")) {
      throw new ServerException(
          "the token must have from "
              + SHORTEST_TOKEN
              + " to 200 characters: letters, digits and . _ ~ -, as an address carries them");
    }
    checkData(options.data());
  }

  /** Sessions are saved there; it is made when the first one is. */
  private static void checkData(Path data) throws ServerException {
    Path there = data.toAbsolutePath();
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    if (there == null || !Files.isDirectory(there) || !Files.isWritable(there)) {
      throw new ServerException(
          "sessions cannot be saved in "
              + data
              + (there == null || Files.isDirectory(there)
                  ? ": the folder is not writable"
                  : ": " + there + " is a file")
              + "; name another folder with --data");
    }
  }

  private static String why(ServerOptions options, Throwable e) {
    if (e instanceof BindException && String.valueOf(e.getMessage()).contains("in use")) {
      return "port "
          + options.port()
          + " is in use, perhaps by another Jointline; choose one with --port, or --port 0 for any";
    }
    String said = e.getMessage() == null ? e.toString() : e.getMessage();
    return "cannot listen on " + options.host() + ", port " + options.port() + ": " + said;
  }

  public int port() {
    return server.port();
  }

  /** Where a browser on this machine finds it, such as {@code http://127.0.0.1:8080/}. */
  public String address() {
    String host = options.host().equals("0.0.0.0") ? ServerOptions.LOOPBACK : options.host();
    return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port() + "/";
  }

  /** All there is to see, for a test. */
  JointlineServer server() {
    return server;
  }

  /** Stops it, within some seconds. The second time, nothing happens. */
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    end();
    LOG.info("stopped");
  }

  private void end() {
    try {
      wait(vertx.close(), STOP_SECONDS);
    } catch (ExecutionException | TimeoutException | CompletionException e) {
      LOG.log(Level.WARNING, "it did not stop cleanly", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void wait(Future<?> future, int seconds)
      throws ExecutionException, TimeoutException, InterruptedException {
    future.toCompletionStage().toCompletableFuture().get(seconds, TimeUnit.SECONDS);
  }
}

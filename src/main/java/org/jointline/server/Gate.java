package org.jointline.server;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What every request passes before it reaches a {@link Part}: too many, under a wrong name, from a
 * foreign page, without the token, too large or in a form that a foreign page could send are
 * refused here. Every answer carries the headers that keep a browser careful.
 */
final class Gate {
  /** For everything but a report, which says its own. */
  private static final String POLICY =
      "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "connect-src 'self'; frame-src 'self'; object-src 'none'; base-uri 'none'; "
          + "form-action 'self'; frame-ancestors 'none'";

  /** A body must have come by then. */
  private static final long BODY_MILLIS = 20_000;

  private static final Pattern NO_PATH = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  private static final Set<HttpMethod> READING =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  /** Beside JSON; for scenarios. Not what a form of a page sends, but for plain text. */
  private static final List<String> TEXTS =
      List.of("application/yaml", "application/x-yaml", "text/yaml", "text/plain");

  private static final List<String> TAKING_TEXT = List.of("/api/v1/scenarios/check");

  private final ServerOptions options;
  private final RequestRate rate;
  private final OwnNames names;

  Gate(ServerOptions options) {
    this.options = options;
    rate =
        new RequestRate(
            options.limits().requestsPerSecond(),
            options.limits().requestsAtOnce(),
            System::nanoTime);
    names = new OwnNames(options);
  }

  void mount(Router router) {
    router.route().handler(Gate::addHeaders);
    router.route().handler(this::checkRate);
    router.route().handler(Gate::checkPath);
    router.route().handler(this::checkName);
    router.route().handler(Gate::checkOrigin);
    if (options.token().isPresent()) {
      Token token = new Token(options.token().get());
      router.route("/api/*").handler(token::check);
      router.route("/metrics").handler(token::check);
      router.get("/login").handler(token::login);
    } else {
      router.get("/login").handler(Token::toFirstPage);
    }
    router.route().handler(Gate::checkType);
    router.route().handler(Gate::checkPace);
    router.route().handler(BodyHandler.create(false).setBodyLimit(options.limits().bodyBytes()));
  }

  private static void addHeaders(RoutingContext ctx) {
    ctx.response()
        .putHeader("Content-Security-Policy", POLICY)
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("X-Frame-Options", "DENY")
        .putHeader("Referrer-Policy", "same-origin")
        .putHeader("Cross-Origin-Resource-Policy", "same-origin")
        .putHeader("Cross-Origin-Opener-Policy", "same-origin");
    ctx.next();
  }

  private void checkRate(RoutingContext ctx) {
    if (!rate.allows(String.valueOf(ctx.request().remoteAddress().hostAddress()))) {
      ctx.response().putHeader("Retry-After", "1");
      throw Problem.of(
          429,
          "Too many requests",
          "a client may make " + options.limits().requestsPerSecond() + " requests a second");
    }
    ctx.next();
  }

  private static void checkPath(RoutingContext ctx) {
    String address = ctx.request().uri();
    if (ctx.request().path() == null || NO_PATH.matcher(address).find()) {
      throw Problem.of(400, "Malformed request", "a % in an address is followed by two digits");
    }
    ctx.next();
  }

  private void checkName(RoutingContext ctx) {
    HttpServerRequest request = ctx.request();
    if (!names.contain(request.authority(), request.localAddress())) {
      throw Problem.of(
          421,
          "Not this server's name",
          "call it by its address or localhost; further names are given by --allow-host");
    }
    ctx.next();
  }

  private static void checkOrigin(RoutingContext ctx) {
    MultiMap headers = ctx.request().headers();
    if (!READING.contains(ctx.request().method())
        && (isForeign(headers.get("Origin"), ctx) || isCrossSite(headers))) {
      throw Problem.of(
          403, "From another site", "only this server's own pages may change something");
    }
    ctx.next();
  }

  /** Whether a browser says that a page of another origin asks. Programs say nothing. */
  private static boolean isForeign(String origin, RoutingContext ctx) {
    if (origin == null) {
      return false;
    }
    String own = ctx.request().authority().toString().toLowerCase(Locale.ROOT);
    String said = origin.toLowerCase(Locale.ROOT);
    return !said.equals("http://" + own) && !said.equals("https://" + own);
  }

  private static boolean isCrossSite(MultiMap headers) {
    String site = headers.get("Sec-Fetch-Site");
    return "cross-site".equals(site) || "same-site".equals(site);
  }

  /** Whoever sends a body bit by bit holds a connection that others may need. */
  private static void checkPace(RoutingContext ctx) {
    HttpServerRequest request = ctx.request();
    if (!READING.contains(request.method())) {
      ctx.vertx()
          .setTimer(
              BODY_MILLIS,
              timer -> {
                if (!request.isEnded()) {
                  request.connection().close();
                }
              });
    }
    ctx.next();
  }

  /** A form of a page can send neither JSON nor, without an origin, anything else. */
  private static void checkType(RoutingContext ctx) {
    HttpServerRequest request = ctx.request();
    if (!READING.contains(request.method()) && !isTaken(ctx, request)) {
      throw Problem.of(
          415,
          "Unsupported media type",
          TAKING_TEXT.contains(ctx.normalizedPath())
              ? "send application/json, application/yaml or text/plain"
              : "send application/json");
    }
    ctx.next();
  }

  private static boolean isTaken(RoutingContext ctx, HttpServerRequest request) {
    String type = request.getHeader("Content-Type");
    if (type == null) {
      String length = request.getHeader("Content-Length");
      return request.getHeader("Transfer-Encoding") == null
          && (length == null || length.equals("0"));
    }
    String plain = type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    return plain.equals("application/json")
        || TEXTS.contains(plain) && TAKING_TEXT.contains(ctx.normalizedPath());
  }
}

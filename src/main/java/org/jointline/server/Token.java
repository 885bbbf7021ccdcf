package org.jointline.server;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The secret that requests must know. Programs send it in {@code Authorization: Bearer}; a browser
 * is given a cookie once it has shown it, because it cannot send a header with every request. The
 * cookie holds a hash.
 */
final class Token {
  private static final String COOKIE = "token";
  private static final String BEARER = "Bearer ";

  private final byte[] hash;
  private final String cookie;

  Token(String secret) {
    hash = sha256(secret);
    cookie = HexFormat.of().formatHex(sha256("cookie of " + secret));
  }

  /** Lets a request on that knows the token. */
  void check(RoutingContext ctx) {
    if (!knows(ctx.request())) {
      ctx.response().putHeader("WWW-Authenticate", "Bearer realm=\"jointline\"");
      throw Problem.of(
          401,
          "Token needed",
          "send the token as 'Authorization: Bearer ...', or open /login?token=... in a browser");
    }
    ctx.next();
  }

  private boolean knows(HttpServerRequest request) {
    String header = request.getHeader("Authorization");
    if (header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return isSecret(header.substring(BEARER.length()).strip());
    }
    Cookie sent = request.getCookie(COOKIE);
    return sent != null && MessageDigest.isEqual(bytes(sent.getValue()), bytes(cookie));
  }

  /** Both are hashed, so that the time it takes says nothing about the secret. */
  private boolean isSecret(String said) {
    return MessageDigest.isEqual(sha256(said), hash);
  }

  /** Gives a browser that shows the token a cookie, and sends it to the first page. */
  void login(RoutingContext ctx) {
    String said = ctx.request().getParam("token");
    if (said == null || !isSecret(said)) {
      throw Problem.of(401, "Wrong token", "open /login?token=... with this server's token");
    }
    ctx.response()
        .addCookie(
            Cookie.cookie(COOKIE, cookie)
                .setPath("/")
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.STRICT));
    toFirstPage(ctx);
  }

  /** Where no token is needed. */
  static void toFirstPage(RoutingContext ctx) {
    ctx.response()
        .setStatusCode(303)
        .putHeader("Location", "/")
        .putHeader("Cache-Control", "no-store")
        .end();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes(text));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}

package org.jointline.server;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The pages and what they need, from the class path: names of one folder and of the folders in it,
 * of known kinds, and nothing else. A browser asks each time whether it has the latest.
 */
final class PagesPart implements Part {
  private static final String FOLDER = "web/";
  private static final String FIRST = "index.html";
  private static final String OPEN_API = "/openapi.json";

  /** No name starts with a dot, so none leads up. */
  private static final Pattern NAME =
      Pattern.compile("([A-Za-z0-9_-][A-Za-z0-9._-]*/)?[A-Za-z0-9_-][A-Za-z0-9._-]*");

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("mjs", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("md", "text/plain; charset=utf-8"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"));

  private final Vertx vertx;

  /** What was read before, and what is not there. On the event loop only. */
  private final Map<String, File> files = new HashMap<>();

  PagesPart(Vertx vertx) {
    this.vertx = vertx;
  }

  /** A file's bytes, and a name that changes with them. */
  private record File(Buffer bytes, String type, String tag) {}

  @Override
  public void mount(Router router) {
    router.get(OPEN_API).handler(ctx -> send(ctx, "openapi.json"));
    router.get("/").handler(ctx -> send(ctx, FOLDER + FIRST));
    router.route().handler(this::page);
  }

  private void page(RoutingContext ctx) {
    String name = ctx.normalizedPath().replaceFirst("^/", "");
    HttpMethod method = ctx.request().method();
    boolean reads = method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
    if (reads && NAME.matcher(name).matches() && TYPES.containsKey(ending(name))) {
      send(ctx, FOLDER + name);
    } else {
      ctx.next();
    }
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private void send(RoutingContext ctx, String resource) {
    File known = files.get(resource);
    if (known != null) {
      send(ctx, known);
      return;
    }
    vertx
        .executeBlocking(() -> read(resource), false)
        .onSuccess(
            read -> {
              if (read.isPresent()) {
                files.put(resource, read.get());
                send(ctx, read.get());
              } else {
                ctx.next();
              }
            })
        .onFailure(ctx::fail);
  }

  private static void send(RoutingContext ctx, File file) {
    ctx.response().putHeader("ETag", file.tag()).putHeader("Cache-Control", "no-cache");
    String has = ctx.request().getHeader("If-None-Match");
    if (has != null && has.contains(file.tag())) {
      ctx.response().setStatusCode(304).end();
      return;
    }
    ctx.response().putHeader("Content-Type", file.type());
    if (ctx.request().method().equals(HttpMethod.HEAD)) {
      ctx.response().putHeader("Content-Length", String.valueOf(file.bytes().length())).end();
    } else {
      ctx.response().end(file.bytes());
    }
  }

  private static Optional<File> read(String resource) throws IOException {
    try (InputStream in = PagesPart.class.getResourceAsStream(resource)) {
      if (in == null) {
        return Optional.empty();
      }
      byte[] bytes = in.readAllBytes();
      return Optional.of(new File(Buffer.buffer(bytes), TYPES.get(ending(resource)), tag(bytes)));
    }
  }

  private static String tag(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return '"' + HexFormat.of().formatHex(digest, 0, 12) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  @Override
  public Future<Void> close() {
    return Future.succeededFuture();
  }
}

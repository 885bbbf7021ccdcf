package org.jointline.server;

import io.vertx.ext.web.Route;
import java.util.ArrayList;
import java.util.List;

/** The paths that a router knows, to name a request without naming what it asks for. */
final class RoutePatterns {
  /** Whatever no route is for. */
  static final String OTHER = "other";

  private final List<String> patterns = new ArrayList<>();

  RoutePatterns(List<Route> routes) {
    for (Route route : routes) {
      String path = route.getPath();
      if (path != null && path.length() > 1 && !patterns.contains(path)) {
        patterns.add(path);
      }
    }
  }

  /** The first pattern that a path fits. */
  String of(String path) {
    if (path.equals("/")) {
      return path;
    }
    for (String pattern : patterns) {
      if (fits(pattern, path)) {
        return pattern;
      }
    }
    return OTHER;
  }

  private static boolean fits(String pattern, String path) {
    String[] wanted = pattern.split("/", -1);
    String[] given = path.split("/", -1);
    if (wanted.length != given.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (!wanted[i].startsWith(":") && !wanted[i].equals(given[i])) {
        return false;
      }
    }
    return true;
  }
}

package org.jointline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused before anything is done. */
class GateTest {
  private static final String CHECK = "/api/v1/scenarios/check";
  private static final String SECRET = "correct-horse-battery";

  private static TestServer server;

  @BeforeAll
  static void start() throws Exception {
    server = TestServer.shipped();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1:%d", "localhost:%d", "LOCALHOST:%d", "[::1]:%d"})
  void it_answers_to_its_own_names(String host) throws Exception {
    assertThat(server.rawGet("/health/live", String.format(host, server.port())))
        .startsWith("HTTP/1.1 200 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example:%d",
        "localhost",
        "localhost:1",
        "localhost.evil.example:%d",
        "127.0.0.1.evil.example:%d",
        "127.0.0.2:%d"
      })
  void it_answers_to_no_other_name(String host) throws Exception {
    assertThat(server.rawGet("/health/live", String.format(host, server.port())))
        .startsWith("HTTP/1.1 421 ")
        .contains("application/problem+json");
  }

  @Test
  void a_request_without_a_name_is_refused() throws Exception {
    assertThat(server.raw("GET /health/live HTTP/1.0\r\n\r\n")).startsWith("HTTP/1.0 421 ");
  }

  @Test
  void a_name_that_was_allowed_is_answered() throws Exception {
    ServerOptions named =
        TestServer.options().withAllowedHosts(List.of("wall.example", "desk.example:99"));
    try (TestServer other = new TestServer(named)) {
      assertThat(other.rawGet("/health/live", "wall.example:1")).startsWith("HTTP/1.1 200 ");
      assertThat(other.rawGet("/health/live", "desk.example:99")).startsWith("HTTP/1.1 200 ");
      assertThat(other.rawGet("/health/live", "desk.example:98")).startsWith("HTTP/1.1 421 ");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://evil.example", "null", "http://127.0.0.1:1", "http://localhost"})
  void a_page_of_another_origin_may_change_nothing(String origin) throws Exception {
    HttpResponse<String> refused = post(CHECK, "Origin", origin);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(TestServer.json(refused).get("title").textValue()).isEqualTo("From another site");
  }

  @Test
  void its_own_page_may() throws Exception {
    String own = "http://127.0.0.1:" + server.port();
    assertThat(post(CHECK, "Origin", own).statusCode()).isEqualTo(200);
    assertThat(post(CHECK, "Sec-Fetch-Site", "same-origin").statusCode()).isEqualTo(200);
  }

  @Test
  void a_browser_that_says_it_is_cross_site_is_believed() throws Exception {
    assertThat(post(CHECK, "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
  }

  private static HttpResponse<String> post(String path, String header, String value)
      throws Exception {
    return server.send(
        server
            .request(path)
            .header("Content-Type", "application/yaml")
            .header(header, value)
            .POST(HttpRequest.BodyPublishers.ofString("name: x\n")));
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/scenarios/check, application/x-www-form-urlencoded",
    "/api/v1/scenarios/check, multipart/form-data; boundary=x",
    "/api/v1/runs, text/plain",
    "/api/v1/runs, application/yaml"
  })
  void a_form_of_a_page_cannot_send_anything(String path, String type) throws Exception {
    HttpResponse<String> refused = server.post(path, type, "a=b");
    assertThat(refused.statusCode()).isEqualTo(415);
    assertThat(TestServer.json(refused).get("detail").textValue()).startsWith("send application/j");
  }

  @Test
  void a_body_without_a_type_is_refused() throws Exception {
    HttpResponse<String> refused =
        server.send(server.request(CHECK).POST(HttpRequest.BodyPublishers.ofString("name: x\n")));
    assertThat(refused.statusCode()).isEqualTo(415);
  }

  @Test
  void a_large_body_is_refused() throws Exception {
    String head =
        "POST %s HTTP/1.1\r\nHost: localhost:%d\r\nContent-Type: text/plain\r\nConnection: close\r\n"
            .formatted(CHECK, server.port());
    assertThat(server.raw(head + "Content-Length: 1048577\r\n\r\n")).startsWith("HTTP/1.1 413 ");
  }

  @Test
  void a_large_body_in_pieces_is_refused() throws Exception {
    ServerOptions.Limits small = new ServerOptions.Limits(20, 5, 10, 20, 100, 100, 400, 1000);
    try (TestServer other = new TestServer(TestServer.options().withLimits(small))) {
      String head =
          "POST %s HTTP/1.1\r\nHost: localhost:%d\r\nContent-Type: text/plain\r\nConnection: close\r\n"
              .formatted(CHECK, other.port());
      String piece = "40\r\n" + "#".repeat(64) + "\r\n";
      assertThat(other.raw(head + "Transfer-Encoding: chunked\r\n\r\n" + piece + piece))
          .startsWith("HTTP/1.1 413 ")
          .contains("application/problem+json");
    }
  }

  @Test
  void a_flood_is_refused_and_passes() throws Exception {
    ServerOptions.Limits few = new ServerOptions.Limits(20, 5, 10, 20, 1 << 20, 5, 10, 1000);
    try (TestServer other = new TestServer(TestServer.options().withLimits(few))) {
      HttpResponse<String> refused = other.get("/health/live");
      for (int i = 0; i < 1000 && refused.statusCode() == 200; i++) {
        refused = other.get("/health/live");
      }
      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
      HttpResponse<String> later = refused;
      while (later.statusCode() == 429) {
        later = other.get("/health/live");
      }
      assertThat(later.statusCode()).isEqualTo(200);
    }
  }

  @Test
  void there_is_a_limit_to_connections() throws Exception {
    ServerOptions.Limits one = new ServerOptions.Limits(20, 5, 10, 20, 1 << 20, 100, 400, 0);
    try (TestServer other = new TestServer(TestServer.options().withLimits(one))) {
      assertThat(other.rawGet("/health/live", "localhost:" + other.port())).isEmpty();
    }
  }

  @Test
  void what_is_not_there_is_told_as_a_problem() throws Exception {
    HttpResponse<String> missing = server.get("/api/v1/nothing");
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(TestServer.json(missing).get("status").intValue()).isEqualTo(404);
    assertThat(server.post("/nothing", "{}").statusCode()).isEqualTo(404);
  }

  @Test
  void a_wrong_method_is_told_as_one() throws Exception {
    HttpResponse<String> wrong = server.delete("/api/v1/scenarios");
    assertThat(wrong.statusCode()).isEqualTo(405);
    assertThat(wrong.headers().firstValue("Allow")).hasValue("GET");
    assertThat(TestServer.json(wrong).get("title").textValue()).isEqualTo("Method Not Allowed");
  }

  @Test
  void a_browser_is_told_to_be_careful() throws Exception {
    HttpResponse<String> response = server.get("/health/live");
    assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(response.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
  }

  @Test
  void with_a_token_the_api_is_closed_to_who_does_not_know_it() throws Exception {
    try (TestServer closed = new TestServer(TestServer.options().withToken(SECRET))) {
      HttpResponse<String> refused = closed.get("/api/v1/scenarios");
      assertThat(refused.statusCode()).isEqualTo(401);
      assertThat(refused.headers().firstValue("WWW-Authenticate").orElseThrow())
          .startsWith("Bearer");
      assertThat(closed.get("/metrics").statusCode()).isEqualTo(401);
      assertThat(closed.get("/%61pi/v1/scenarios").statusCode()).isEqualTo(401);
      assertThat(closed.rawGet("//api/v1/scenarios", "localhost:" + closed.port()))
          .doesNotContain("HTTP/1.1 200");
      assertThat(closed.rawGet("/x/../api/v1/scenarios", "localhost:" + closed.port()))
          .doesNotContain("HTTP/1.1 200");
      assertThat(closed.get("/health/live").statusCode()).isEqualTo(200);
      assertThat(bearer(closed, "wrong-horse-battery").statusCode()).isEqualTo(401);
      assertThat(bearer(closed, SECRET).statusCode()).isEqualTo(200);
    }
  }

  private static HttpResponse<String> bearer(TestServer to, String token) throws Exception {
    return to.send(to.request("/api/v1/scenarios").header("Authorization", "Bearer " + token));
  }

  @Test
  void a_browser_shows_the_token_once_and_has_a_cookie_then() throws Exception {
    try (TestServer closed = new TestServer(TestServer.options().withToken(SECRET))) {
      assertThat(closed.get("/login?token=wrong").statusCode()).isEqualTo(401);
      HttpResponse<String> login = closed.get("/login?token=" + SECRET);
      assertThat(login.statusCode()).isEqualTo(303);
      assertThat(login.headers().firstValue("Location")).hasValue("/");
      String cookie = login.headers().firstValue("Set-Cookie").orElseThrow();
      assertThat(cookie)
          .containsIgnoringCase("; HttpOnly")
          .contains("; SameSite=Strict")
          .doesNotContain(SECRET);
      String sent = cookie.substring(0, cookie.indexOf(';'));
      assertThat(
              closed.send(closed.request("/api/v1/scenarios").header("Cookie", sent)).statusCode())
          .isEqualTo(200);
      assertThat(
              closed
                  .send(closed.request("/api/v1/scenarios").header("Cookie", "token=x"))
                  .statusCode())
          .isEqualTo(401);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/..%2f..%2fpom.xml",
        "/%2e%2e/%2e%2e/pom.xml",
        "/../../pom.xml",
        "/..%5c..%5cpom.xml",
        "/web/../openapi.json%00.html",
        "/../openapi.json/../JointlineServer.class",
        "/JointlineServer.class",
        "/./.hidden.html",
        "/api/v1/scenarios/..%2f..%2fpom",
        "/api/v1/scenarios/..%2fpom.xml",
        "/api/v1/scenarios/%2fetc%2fpasswd",
        "/api/v1/scenarios/examples/..%2f..%2fpom",
        "/api/v1/scenarios/%zz"
      })
  void no_path_leads_out(String path) throws Exception {
    assertThat(server.rawGet(path, "localhost:" + server.port()))
        .containsPattern("^HTTP/1.1 (404|400) ")
        .doesNotContain("<artifactId>")
        .doesNotContain("root:");
  }

  /** The address itself, a token in it perhaps, is neither repeated nor logged. */
  @ParameterizedTest
  @ValueSource(strings = {"/login?token=%zz", "/api/v1/compare?runs=%zz", "/api/v1/scenarios?a=%"})
  void a_malformed_query_is_the_clients_fault(String address) throws Exception {
    assertThat(server.rawGet(address, "localhost:" + server.port()))
        .startsWith("HTTP/1.1 400 ")
        .doesNotContain("zz");
  }

  @Test
  void the_options_do_not_tell_the_token() {
    assertThat(TestServer.options().withToken(SECRET).toString()).doesNotContain(SECRET);
  }

  @Test
  void nothing_was_written() {
    assertThat(Files.exists(Path.of("target/server-data"))).isFalse();
  }
}

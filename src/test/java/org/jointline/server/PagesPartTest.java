package org.jointline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of the class path, some of which only the tests have. */
class PagesPartTest {
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
  @CsvSource({
    "/of-a-test.html, text/html; charset=utf-8, A page of a test",
    "/folder/of-a-test.css, text/css; charset=utf-8, margin",
    "/openapi.json, application/json, 3.1.0"
  })
  void a_file_comes_with_its_type(String path, String type, String content) throws Exception {
    HttpResponse<String> page = server.get(path);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).hasValue(type);
    assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-cache");
    assertThat(page.body()).contains(content);
  }

  @Test
  void a_browser_that_has_it_is_told_so() throws Exception {
    String tag = server.get("/of-a-test.html").headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again =
        server.send(server.request("/of-a-test.html").header("If-None-Match", tag));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    HttpResponse<String> other =
        server.send(server.request("/of-a-test.html").header("If-None-Match", "\"other\""));
    assertThat(other.statusCode()).isEqualTo(200);
  }

  @Test
  void a_head_is_answered_without_the_body() throws Exception {
    HttpResponse<String> head =
        server.send(
            server.request("/of-a-test.html").method("HEAD", HttpRequest.BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.headers().firstValue("Content-Length").orElseThrow()).isNotEqualTo("0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/.hidden.html",
        "/of-a-test.class",
        "/folder",
        "/folder/",
        "/folder/../of-a-test.class",
        "/folder/folder/of-a-test.css",
        "/web/of-a-test.html",
        "/nothing.html",
        "//of-a-test.class"
      })
  void nothing_else_is_there(String path) throws Exception {
    assertThat(server.rawGet(path, "localhost:" + server.port())).startsWith("HTTP/1.1 404 ");
  }
}

package org.jointline.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests for a session may be larger than others, as they may carry a session's log. */
class SessionLogSizeTest {
  private static final int COMMANDS = 8_000;

  @TempDir private Path data;

  private static String head(TestServer server, String path, int length) {
    return ("POST %s HTTP/1.1\r\nHost: localhost:%d\r\nContent-Type: application/json\r\n"
            + "Connection: close\r\nContent-Length: %d\r\n\r\n")
        .formatted(path, server.port(), length);
  }

  /** The first line of the answer. */
  private static String status(TestServer server, String head) throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      InputStreamReader in =
          new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII);
      return new BufferedReader(in).readLine();
    }
  }

  /** As a session's log is after many commands. */
  private static String repeated(String log) {
    StringBuilder text = new StringBuilder();
    for (String line : log.lines().toList()) {
      int times = line.contains("\"command\"") ? COMMANDS : 1;
      text.append((line + "\n").repeat(times));
    }
    return text.toString();
  }

  @Test
  void a_session_of_many_commands_is_opened_again_from_its_log() throws Exception {
    try (TestServer server = new TestServer(Room.options(data))) {
      Room room = Room.open(server, "\"paused\":true");
      room.command(
          "{\"command\":\"set overflow\",\"line\":\"101\",\"group\":\"advisers\","
              + "\"after\":\"7 s\"}");
      String log = repeated(server.get(room.path("/log")).body());
      ObjectNode body = Json.object().put("scenario", Room.JOINT).put("log", log);
      assertThat(body.toString().length()).isGreaterThan(1 << 20);
      Room again = Room.post(server, body.toString());
      HttpResponse<String> kept = server.get(again.path("/log"));
      assertThat(kept.body().lines().filter(line -> line.contains("\"command\"")))
          .hasSize(COMMANDS);
    }
  }

  @Test
  void there_is_a_limit_all_the_same_and_a_smaller_one_elsewhere() throws Exception {
    try (TestServer server = new TestServer(Room.options(data))) {
      String tooLarge = server.raw(head(server, Room.SESSIONS, (16 << 20) + 1));
      assertThat(tooLarge).startsWith("HTTP/1.1 413 ").contains("application/problem+json");
      for (String path : new String[] {"/api/v1/runs", Room.SESSIONS + "/s1/commands"}) {
        assertThat(server.raw(head(server, path, (1 << 20) + 1))).startsWith("HTTP/1.1 413 ");
      }
    }
  }

  /** A body that is announced and never sent: who is refused is refused without it. */
  @Test
  void nobody_who_is_refused_is_read() throws Exception {
    try (TestServer server = new TestServer(Room.options(data).withToken("0123456789abcdef"))) {
      assertThat(status(server, head(server, Room.SESSIONS, 2 << 20))).startsWith("HTTP/1.1 401 ");
    }
    try (TestServer server = new TestServer(Room.options(data))) {
      String form = head(server, Room.SESSIONS, 2 << 20).replace("application/json", "text/plain");
      assertThat(status(server, form)).startsWith("HTTP/1.1 415 ");
    }
  }
}

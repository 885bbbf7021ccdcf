package org.jointline.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionFramesTest {
  private static final int PATIENCE_MILLIS = 60_000;

  @TempDir private static Path data;
  private static TestServer server;

  @BeforeAll
  static void start() throws Exception {
    server = new TestServer(Room.options(data));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** A reader on a socket of its own. */
  private static final class Watcher implements AutoCloseable {
    private final Socket socket = new Socket();
    private BufferedReader in;

    Watcher(Room room, int receiveBytes) throws IOException {
      if (receiveBytes > 0) {
        socket.setReceiveBufferSize(receiveBytes);
      }
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.connect(
          new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
      String request =
          "GET " + room.path("/frames") + " HTTP/1.1\r\nHost: localhost:" + server.port();
      socket.getOutputStream().write((request + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    /** The next frame. */
    JsonNode next() throws IOException {
      if (in == null) {
        in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      }
      String line = in.readLine();
      while (!line.startsWith("data: ")) {
        line = in.readLine();
      }
      return TestServer.parsed(line.substring("data: ".length()));
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  private static long metric(String name, Room room) throws Exception {
    String start = "jointline_" + name + "{session=\"" + room.id() + "\"} ";
    return server
        .get("/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith(start))
        .mapToLong(line -> (long) Double.parseDouble(line.substring(start.length())))
        .findFirst()
        .orElseThrow();
  }

  private static void until(Condition condition) throws Exception {
    long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
    while (!condition.holds()) {
      assertThat(System.nanoTime()).isLessThan(end);
    }
  }

  private interface Condition {
    boolean holds() throws Exception;
  }

  @Test
  void frames_come_as_events_stamped_with_simulated_time() throws Exception {
    Room room = Room.open(server, "\"speed\":60");
    long began = System.nanoTime();
    HttpResponse<Stream<String>> stream = server.lines(room.path("/frames"));
    assertThat(stream.headers().firstValue("Content-Type")).hasValue("text/event-stream");
    try (Stream<String> lines = stream.body()) {
      Iterator<String> line = lines.iterator();
      assertThat(line.next()).isEqualTo("retry: 1000");
      assertThat(line.next()).isEmpty();
      long last = -1;
      for (int i = 0; i < 6; i++) {
        assertThat(line.next()).isEqualTo("event: frame");
        long id = Long.parseLong(line.next().substring("id: ".length()));
        JsonNode frame = TestServer.parsed(line.next().substring("data: ".length()));
        assertThat(frame.get("tick").longValue()).isEqualTo(id).isGreaterThan(last);
        assertThat(line.next()).isEmpty();
        last = id;
      }
      assertThat(System.nanoTime() - began).as("five a second").isGreaterThan(700_000_000L);
    }
    room.delete();
  }

  @Test
  void a_paused_session_says_its_frame_again_so_that_boards_know_it_is_there() throws Exception {
    Room room = Room.open(server, "\"paused\":true");
    try (Watcher watcher = new Watcher(room, 0)) {
      assertThat(watcher.next()).isEqualTo(watcher.next());
      room.command("{\"command\":\"close line\",\"line\":\"council\"}");
      JsonNode frame = watcher.next();
      while (Room.part(frame, "lines", "council").get("open").booleanValue()) {
        frame = watcher.next();
      }
    }
    room.delete();
  }

  @Test
  void readers_that_go_away_are_forgotten() throws Exception {
    Room room = Room.open(server, "\"speed\":60");
    List<Watcher> watchers = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      watchers.add(new Watcher(room, 0));
      watchers.get(i).next();
    }
    assertThat(metric("readers", room)).isEqualTo(5);
    for (Watcher watcher : watchers.subList(0, 4)) {
      watcher.close();
    }
    until(() -> metric("readers", room) == 1);
    watchers.get(4).next();
    room.delete();
    watchers.get(4).close();
  }

  @Test
  void two_hundred_readers_all_get_the_latest() throws Exception {
    Room room = Room.open(server, "\"speed\":60");
    List<Watcher> watchers = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      watchers.add(new Watcher(room, 0));
    }
    long tick = room.frame().get("tick").longValue();
    for (Watcher watcher : watchers) {
      JsonNode frame = watcher.next();
      while (frame.get("tick").longValue() <= tick) {
        frame = watcher.next();
      }
    }
    assertThat(metric("readers", room)).isEqualTo(200);
    for (Watcher watcher : watchers) {
      watcher.close();
    }
    room.delete();
  }

  @Test
  void one_that_stops_reading_holds_up_nobody_and_costs_no_memory() throws Exception {
    Room room = Room.open(server, "\"speed\":600,\"at\":\"Mon 09:00\"");
    List<Watcher> stalled = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      stalled.add(new Watcher(room, 2048));
    }
    try (Watcher reading = new Watcher(room, 0)) {
      long tick = reading.next().get("tick").longValue();
      // the sockets' own buffers have to be full first
      until(() -> reading.next() != null && metric("frames_dropped_total", room) > 100);
      long used = heapAfterCollection();
      long dropped = metric("frames_dropped_total", room);
      until(() -> reading.next() != null && metric("frames_dropped_total", room) > dropped + 100);
      assertThat(heapAfterCollection() - used).isLessThan(5 << 20);
      assertThat(reading.next().get("tick").longValue()).isGreaterThan(tick);
    }
    for (Watcher watcher : stalled) {
      watcher.close();
    }
    room.delete();
  }

  private static long heapAfterCollection() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  @Test
  void a_deleted_session_ends_its_streams() throws Exception {
    Room room = Room.open(server, "\"speed\":60");
    try (Stream<String> lines = server.lines(room.path("/frames")).body()) {
      Iterator<String> line = lines.iterator();
      assertThat(line.next()).isEqualTo("retry: 1000");
      room.delete();
      while (line.hasNext()) {
        assertThat(line.next()).isNotNull();
      }
    }
  }
}

package org.jointline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What-if questions that take long. */
class SessionForksTest {
  /** The answer is given after ten seconds at the latest, from the futures that are done. */
  private static final String LONG = "{\"horizon\":\"24 h\",\"futures\":5000}";

  private static final String SHORT = "{\"horizon\":\"1 h\",\"futures\":1}";

  @TempDir private Path data;

  /** Asked, and on its way. */
  private static CompletableFuture<HttpResponse<String>> asked(TestServer server, Room room)
      throws Exception {
    CompletableFuture<HttpResponse<String>> answer = server.postLater(room.path("/forks"), LONG);
    String asked = "jointline_forks_total{session=\"" + room.id() + "\"} 1.0";
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!server.get("/metrics").body().contains(asked)) {
      assertThat(System.nanoTime()).isLessThan(end);
    }
    return answer;
  }

  @Test
  void a_client_asks_one_at_a_time_and_none_outlives_its_session() throws Exception {
    try (TestServer server = new TestServer(Room.options(data))) {
      Room busy = Room.open(server, "\"paused\":true");
      Room other = Room.open(server, "\"paused\":true");
      CompletableFuture<HttpResponse<String>> answer = asked(server, busy);
      HttpResponse<String> refused = server.post(other.path("/forks"), SHORT);
      assertThat(refused.statusCode()).as(refused.body()).isEqualTo(429);
      assertThat(refused.body()).contains("one fork at a time");
      assertThat(refused.headers().firstValue("Retry-After")).hasValue("10");
      long began = System.nanoTime();
      busy.delete();
      HttpResponse<String> told = answer.get(30, TimeUnit.SECONDS);
      assertThat(System.nanoTime() - began).isLessThan(TimeUnit.SECONDS.toNanos(5));
      assertThat(told.statusCode()).as(told.body()).isEqualTo(404);
      assertThat(told.body()).contains("session " + busy.id() + " has ended");
      other.good("/forks", SHORT);
    }
  }
}

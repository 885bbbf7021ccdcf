package org.jointline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session in which so many calls wait that it cannot go on. */
class SessionFaultTest {
  private static final String REASON = "calls wait at once";

  /** More than a million callers in a day, who never give up, and one who answers. */
  private static final String TOO_MUCH =
      """
      name: Too much
      calendar: {start: 2024-03-04, days: 1}
      organisations:
        council: {name: The Council}
      call types:
        enquiries:
          owner: council
          opening hours: 09:00-17:00
          arrivals: {per day: 4000000}
          talk: {exponential: {mean: 4 min}}
          target: {answered within: 20 s, share: 80 %}
      agent groups:
        advisers:
          employer: council
          skills: [enquiries]
          staffing: {09:00-17:00: 1}
      """;

  @TempDir private Path data;

  private static String text(String more) {
    return Json.object().put("text", TOO_MUCH).toString().replaceFirst("}$", "," + more + "}");
  }

  @Test
  void what_cannot_be_done_is_refused_with_the_reason() throws Exception {
    try (TestServer server = new TestServer(Room.options(data))) {
      Room room = Room.post(server, text("\"paused\":true,\"at\":\"Mon 09:00\""));
      String metric = "jointline_session_faulted{session=\"" + room.id() + "\"} ";
      assertThat(server.get("/metrics").body()).contains(metric + "0.0");
      // no future gets to its end, though the session has not come to it yet
      String question = "{\"horizon\":\"8 h\",\"futures\":1}";
      assertThat(room.refused("/forks", question, 422)).contains(REASON);
      room.pace("{\"speed\":\"max\",\"paused\":false}");
      assertThat(room.until(frame -> frame.has("fault")).get("fault").textValue()).contains(REASON);
      assertThat(room.refused("/pace", "{\"speed\":60}", 422)).contains(REASON);
      assertThat(room.refused("/pace", "{\"step\":\"1 min\"}", 422)).contains(REASON);
      String command = "{\"command\":\"close line\",\"line\":\"enquiries\"}";
      assertThat(room.refused("/commands", command, 422)).contains(REASON);
      assertThat(room.refused("/forks", question, 422)).contains(REASON);
      assertThat(server.get(room.path("/log")).body()).doesNotContain("close line");
      assertThat(server.get("/metrics").body()).contains(metric + "1.0");
      room.delete();
    }
  }
}

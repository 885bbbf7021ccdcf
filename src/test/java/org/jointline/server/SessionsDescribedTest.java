package org.jointline.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers about sessions are as the interface's description says. */
class SessionsDescribedTest {
  @Test
  void answers_are_as_described(@TempDir Path data) throws Exception {
    try (TestServer server = new TestServer(Room.options(data))) {
      JsonNode description = server.json("/openapi.json");
      Room room = Room.open(server, "\"paused\":true,\"at\":\"Mon 09:00\"");
      room.until(frame -> frame.get("time").textValue().startsWith("2015-09-07T09:00:00"));
      fits(
          description,
          "Done",
          room.command(
              "{\"command\":\"incident\",\"line\":\"999\",\"calls\":50,\"over\":\"5 min\"}"));
      fits(description, "Frame", room.step("4 min", 240_000_000L));
      fits(description, "History", server.json(room.path("/history")));
      fits(description, "SessionScenario", server.json(room.path("/scenario")));
      fits(description, "Sessions", server.json(Room.SESSIONS));
      fits(description, "Fans", room.good("/forks", "{\"futures\":20,\"horizon\":\"1 h\"}"));
      JsonNode problem = TestServer.json(server.post(room.path("/pace"), "{\"speed\":\"slow\"}"));
      fits(description, "Problem", problem);
    }
  }

  private static void fits(JsonNode description, String name, JsonNode answer) {
    ObjectNode schema = Json.object().put("$ref", "#/components/schemas/" + name);
    schema.set("components", description.get("components"));
    Schema compiled =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema);
    assertThat(compiled.validate(answer.toString(), InputFormat.JSON)).as(name).isEmpty();
  }
}

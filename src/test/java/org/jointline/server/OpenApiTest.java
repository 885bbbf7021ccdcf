package org.jointline.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.vertx.ext.web.Route;
import java.net.http.HttpResponse;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The description of the interface against the interface. */
class OpenApiTest {
  /** Pages are not described. */
  private static final Set<String> PAGES = Set.of("GET /");

  /** Parts that are described, and compared as soon as they have any route. */
  private static final Set<String> PARTS = Set.of("/api/v1/sessions", "/metrics");

  private static TestServer server;
  private static JsonNode description;

  @BeforeAll
  static void start() throws Exception {
    server = TestServer.shipped();
    description = server.json("/openapi.json");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void every_route_is_described_and_nothing_else() {
    Set<String> routes = routes();
    Set<String> described = described();
    for (String part : PARTS) {
      if (routes.stream().noneMatch(route -> isOf(part, route))) {
        described.removeIf(route -> isOf(part, route));
      }
    }
    assertThat(described).isEqualTo(routes);
  }

  private static boolean isOf(String part, String route) {
    return route.substring(route.indexOf(' ') + 1).startsWith(part);
  }

  private static Set<String> routes() {
    Set<String> routes = new TreeSet<>();
    for (Route route : server.serving().server().routes().getRoutes()) {
      if (route.methods() != null && route.getPath() != null) {
        String path = route.getPath().replaceAll(":(\\w+)", "{$1}");
        route.methods().forEach(method -> routes.add(method.name() + " " + path));
      }
    }
    routes.removeAll(PAGES);
    return routes;
  }

  private static Set<String> described() {
    Set<String> described = new TreeSet<>();
    for (Map.Entry<String, JsonNode> path : description.get("paths").properties()) {
      for (Iterator<String> methods = path.getValue().fieldNames(); methods.hasNext(); ) {
        described.add(methods.next().toUpperCase(Locale.ROOT) + " " + path.getKey());
      }
    }
    return described;
  }

  @Test
  void every_reference_leads_somewhere() {
    for (JsonNode reference : description.findValues("$ref")) {
      assertThat(description.at(reference.textValue().substring(1)).isMissingNode())
          .as(reference.textValue())
          .isFalse();
    }
  }

  @Test
  void what_stands_in_a_path_is_described() {
    for (Map.Entry<String, JsonNode> path : description.get("paths").properties()) {
      for (JsonNode operation : path.getValue()) {
        Set<String> names = new TreeSet<>();
        operation
            .path("parameters")
            .forEach(
                p -> {
                  if (p.get("in").textValue().equals("path")) {
                    names.add("{" + p.get("name").textValue() + "}");
                  }
                });
        Set<String> needed = new TreeSet<>();
        for (String piece : path.getKey().split("/")) {
          if (piece.startsWith("{")) {
            needed.add(piece);
          }
        }
        assertThat(names).as(path.getKey()).isEqualTo(needed);
      }
    }
  }

  @Test
  void answers_are_as_described() throws Exception {
    String body = "{\"scenario\": \"city-jccr-2015/overflow\", \"replications\": 3}";
    fits("Run", server.post("/api/v1/runs", body));
    server.post("/api/v1/runs", body);
    server.until("/api/v1/runs/r2", run -> run.get("state").textValue().equals("done"));
    fits("/api/v1/scenarios", "/api/v1/scenarios");
    fits("/api/v1/scenarios/{id}", "/api/v1/scenarios/city-jccr-2015%2Foverflow");
    fits("/api/v1/runs", "/api/v1/runs");
    fits("/api/v1/runs/{id}", "/api/v1/runs/r1");
    fits("/api/v1/runs/{id}/convergence", "/api/v1/runs/r1/convergence");
    fits("/api/v1/compare", "/api/v1/compare?runs=r1,r2");
    fits("/health/ready", "/health/ready");
    fits("Problem", server.get("/api/v1/runs/r9"));
    fits("Problem", server.post("/api/v1/runs", "{\"text\": \"name: x\"}"));
    fits("Check", server.post("/api/v1/scenarios/check", "text/plain", "name: x"));
  }

  /** The answer to a GET. */
  private static void fits(String path, String asked) throws Exception {
    JsonNode schema =
        description
            .get("paths")
            .get(path)
            .at("/get/responses/200/content/application~1json/schema");
    fits((ObjectNode) schema.deepCopy(), server.get(asked));
  }

  private static void fits(String name, HttpResponse<String> response) {
    fits(Json.object().put("$ref", "#/components/schemas/" + name), response);
  }

  private static void fits(ObjectNode schema, HttpResponse<String> response) {
    schema.set("components", description.get("components"));
    Schema compiled =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema);
    assertThat(compiled.validate(response.body(), InputFormat.JSON)).as(response.body()).isEmpty();
  }
}

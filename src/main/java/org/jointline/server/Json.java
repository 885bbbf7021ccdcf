package org.jointline.server;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.ext.web.RoutingContext;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** JSON in requests, read strictly, and in answers. */
final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(30)
                          .maxNumberLength(50)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /**
   * The object in a request's body.
   *
   * @param keys it may have
   * @throws Problem 400 if it is no JSON object, 422 if it has another key
   */
  static ObjectNode body(RoutingContext ctx, String... keys) {
    ObjectNode object = anyBody(ctx);
    List<String> known = List.of(keys);
    for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!known.contains(name)) {
        throw Problem.unusable(
            "unknown key '" + shortened(name) + "'; it may have " + String.join(", ", keys));
      }
    }
    return object;
  }

  /**
   * The object in a request's body, whatever its keys.
   *
   * @throws Problem 400 if it is no JSON object
   */
  static ObjectNode anyBody(RoutingContext ctx) {
    String text = text(ctx);
    try {
      if (MAPPER.readTree(text) instanceof ObjectNode object) {
        return object;
      }
      throw Problem.of(400, "Malformed request", "the body must be one JSON object");
    } catch (JsonProcessingException e) {
      String place =
          e.getLocation() == null
              ? ""
              : ":" + e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr();
      throw Problem.of(400, "Malformed request", "body" + place + ": " + e.getOriginalMessage());
    }
  }

  /** The text in a request's body. */
  static String text(RoutingContext ctx) {
    String text = ctx.body().asString(StandardCharsets.UTF_8.name());
    return text == null ? "" : text;
  }

  /** Answers with JSON that is not to be kept. */
  static void answer(RoutingContext ctx, int status, JsonNode json) {
    ctx.response()
        .setStatusCode(status)
        .putHeader("Content-Type", "application/json")
        .putHeader("Cache-Control", "no-store")
        .end(json.toString());
  }

  /**
   * Text of a key; null where it is not there.
   *
   * @throws Problem 422 if it is something else
   */
  static String text(ObjectNode object, String key) {
    JsonNode value = object.get(key);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      throw Problem.unusable(key + " must be a text, got " + shortened(value.toString()));
    }
    return value.textValue();
  }

  /**
   * A whole number of a key.
   *
   * @throws Problem 422 if it is something else or not in the range
   */
  static OptionalLong whole(ObjectNode object, String key, long least, long most) {
    JsonNode value = object.get(key);
    if (value == null || value.isNull()) {
      return OptionalLong.empty();
    }
    boolean good =
        value.isIntegralNumber()
            && value.canConvertToLong()
            && value.longValue() >= least
            && value.longValue() <= most;
    if (!good) {
      throw Problem.unusable(
          String.format(
              Locale.ROOT,
              "%s must be a whole number from %,d to %,d, got %s",
              key,
              least,
              most,
              shortened(value.toString())));
    }
    return OptionalLong.of(value.longValue());
  }

  /** As {@link #whole}, for small ranges. */
  static OptionalInt number(ObjectNode object, String key, int least, int most) {
    OptionalLong value = whole(object, key, least, most);
    return value.isPresent() ? OptionalInt.of((int) value.getAsLong()) : OptionalInt.empty();
  }

  /** Six digits after the point are enough for a screen; what is no number is null. */
  static void put(ObjectNode object, String key, double value) {
    if (Double.isFinite(value)) {
      BigDecimal rounded = BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_EVEN);
      object.put(key, rounded.doubleValue());
    } else {
      object.putNull(key);
    }
  }

  static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 57) + "...";
  }
}

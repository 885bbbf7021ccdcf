package org.jointline.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalDouble;

/** Numbers with as many decimals as a board can use. What is no number becomes null. */
final class Rounded {
  private Rounded() {}

  /** Seconds, to a tenth. */
  static void seconds(ObjectNode to, String key, double value) {
    put(to, key, value, 10);
  }

  static void seconds(ObjectNode to, String key, OptionalDouble value) {
    seconds(to, key, value.orElse(Double.NaN));
  }

  /** A share, or a mean of counts, to a ten thousandth. */
  static void fine(ObjectNode to, String key, double value) {
    put(to, key, value, 10_000);
  }

  static void fine(ObjectNode to, String key, OptionalDouble value) {
    fine(to, key, value.orElse(Double.NaN));
  }

  /** To so many parts of one; NaN stays. */
  static double to(double parts, double value) {
    return Double.isNaN(value) ? value : Math.rint(value * parts) / parts;
  }

  private static void put(ObjectNode to, String key, double value, double parts) {
    if (Double.isFinite(value)) {
      to.put(key, to(parts, value));
    } else {
      to.putNull(key);
    }
  }
}

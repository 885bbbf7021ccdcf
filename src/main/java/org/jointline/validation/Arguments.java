package org.jointline.validation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a formula is asked about, from text such as {@code rate 3.5; handle time 3; agents 13}. */
final class Arguments {
  private final String text;
  private final Map<String, double[]> values = new LinkedHashMap<>();

  Arguments(String text) {
    this.text = text;
    for (String part : text.split(";")) {
      String word = part.strip();
      int numbers = 0;
      while (!Character.isDigit(word.charAt(numbers))) {
        numbers++;
      }
      values.put(
          word.substring(0, numbers).strip(),
          Arrays.stream(word.substring(numbers).split(" "))
              .mapToDouble(Double::parseDouble)
              .toArray());
    }
  }

  double number(String name) {
    return numbers(name)[0];
  }

  int whole(String name) {
    return (int) number(name);
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  double[] numbers(String name) {
    double[] found = values.get(name);
    if (found == null) {
      throw new IllegalArgumentException("no '" + name + "' in '" + text + "'");
    }
    return found;
  }
}

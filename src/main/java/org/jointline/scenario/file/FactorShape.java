package org.jointline.scenario.file;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jointline.scenario.Factor;

/** One of {@code factors:}. */
final class FactorShape {
  private static final Pattern EACH = Pattern.compile("([0-9.eE+-]+)\\s*(.{0,40})");

  /** A count and what it is of. */
  private record Counted(Factor.Count count, String of) {}

  /** A number and its unit. */
  private record Each(double number, String unit) {}

  private static final Key<Counted> OF =
      Key.required(
          "of",
          new Scalar<>(
              "what is counted",
              "a count such as 'calls answered of front desk'",
              SchemaParts.object(
                  "description",
                  "A count, 'of', and the call type, agent group or organisation.",
                  "type",
                  "string",
                  "pattern",
                  "^(calls|hours) .* of .+"),
              FactorShape::counted),
          "What is counted.",
          "calls answered of front desk");
  private static final Key<Each> EACH_KEY =
      Key.required(
          "each",
          new Scalar<>(
              "number with a unit",
              "a number with a unit such as 2.1 kg",
              SchemaParts.object("type", List.of("string", "number")),
              FactorShape::each),
          "What each of them is multiplied by.",
          "2.1 kg");

  static final Kind<List<Factor>> DECLARED =
      ById.declaring(
          Names.Sort.FACTOR,
          Shape.of(
              "counted factor",
              "A count times a number.",
              List.of(OF, EACH_KEY),
              FactorShape::read),
          200);

  private FactorShape() {}

  private static Counted counted(Node.Text text) throws NotUnderstood {
    String value = text.value().strip();
    List<String> words = new ArrayList<>();
    for (Factor.Count count : Factor.Count.values()) {
      words.add(count.words());
      if (value.startsWith(count.words() + " of ")) {
        return new Counted(count, value.substring(count.words().length() + 4).strip());
      }
    }
    throw new NotUnderstood(
        "must be a count and what it is of, such as 'calls answered of front desk'",
        "counts: " + Words.listed(words));
  }

  private static Each each(Node.Text text) throws NotUnderstood {
    Matcher m = EACH.matcher(text.value().strip());
    if (!m.matches()) {
      throw new NotUnderstood("must be a number with a unit such as 2.1 kg");
    }
    return new Each(Numbers.parse(m.group(1)), m.group(2).strip());
  }

  private static Factor read(Found found) {
    if (!found.sound(OF, EACH_KEY)) {
      return null;
    }
    Counted of = found.get(OF);
    Each each = found.get(EACH_KEY);
    return new Factor(found.at().step(), of.count(), of.of(), each.number(), each.unit());
  }
}

package org.jointline.scenario.file;

import java.util.List;
import java.util.Map;
import org.jointline.scenario.Distribution;

/** How random durations are written: one family, with its parameters, and a limit if wanted. */
final class Distributions {
  private static final double SHARES_WITHIN = 1e-6;

  private static final Key<Double> AT_MOST =
      Key.optional(
          "at most",
          Values.POSITIVE_SECONDS,
          null,
          "no limit",
          "Longer draws are cut to this.",
          "2 min");
  private static final Key<Double> PART_SHARE =
      Key.required("share", Values.SHARE, "Share of draws that come from this part.", "80 %");

  private static final Shape<Distribution.Part> PART =
      Shape.oneOf(
          "mixture part",
          "A part of a mixture: a share and a distribution.",
          Distributions::forms,
          List.of(PART_SHARE, AT_MOST),
          Distributions::part);

  private static final Key<Distribution> EXPONENTIAL =
      form(
          "exponential",
          Families.EXPONENTIAL,
          "Many short, few long; standard deviation = mean.",
          "{mean: 240 s}");
  private static final Key<Distribution> LOGNORMAL =
      form(
          "lognormal",
          Families.LOGNORMAL,
          "The usual shape of talk times.",
          "{mean: 200 s, cv: 1.1}");
  private static final Key<Distribution> GAMMA =
      form("gamma", Families.GAMMA, "Gamma distribution.", "{mean: 200 s, cv: 0.8}");
  private static final Key<Distribution> ERLANG =
      form(
          "erlang", Families.ERLANG, "Sum of equal exponential phases.", "{phases: 3, mean: 60 s}");
  private static final Key<Distribution> WEIBULL =
      form("weibull", Families.WEIBULL, "Weibull distribution.", "{mean: 10 min, cv: 1.5}");
  private static final Key<Distribution> HYPEREXPONENTIAL =
      form(
          "hyperexponential",
          Families.HYPEREXPONENTIAL,
          "A mixture of exponentials; by mean and cv it has two branches of balanced means.",
          "{mean: 200 s, cv: 2}");
  private static final Key<Distribution> MIXTURE =
      form(
          "mixture",
          new Parts(),
          "One of several distributions, by share.",
          "[{share: 80 %, exponential: {mean: 2 min}}, {share: 20 %, exponential: {mean: 9 min}}]");
  private static final Key<Distribution> TRIANGULAR =
      form(
          "triangular",
          Families.TRIANGULAR,
          "Least, most likely, most.",
          "{min: 1 min, mode: 3 min, max: 9 min}");
  private static final Key<Distribution> UNIFORM =
      form(
          "uniform",
          Families.UNIFORM,
          "Anything between two durations, all alike.",
          "{min: 1 min, max: 2 min}");
  private static final Key<Distribution> DETERMINISTIC =
      form(
          "deterministic",
          Values.SECONDS.as(Distribution.Deterministic::new),
          "Always the same.",
          "30 s");
  private static final Key<Distribution> EMPIRICAL =
      form(
          "empirical",
          Empiricals.SHAPE,
          "Each of some measured values as likely as any other.",
          "{csv: talk.csv, column: seconds}");

  private static final List<Alternative> FORMS =
      List.of(
          Alternative.of(EXPONENTIAL),
          Alternative.of(LOGNORMAL),
          Alternative.of(GAMMA),
          Alternative.of(ERLANG),
          Alternative.of(WEIBULL),
          Alternative.of(HYPEREXPONENTIAL),
          Alternative.of(MIXTURE),
          Alternative.of(TRIANGULAR),
          Alternative.of(UNIFORM),
          Alternative.of(DETERMINISTIC),
          Alternative.of(EMPIRICAL));

  /** A random duration that ends. */
  static final Shape<Distribution> SHAPE =
      Shape.oneOf(
              "distribution",
              "A random duration: one family with its parameters.",
              Distributions::forms,
              List.of(AT_MOST),
              Distributions::whole)
          .hinting(Distributions::hint);

  /** A duration, which then is always the same, or a random one. */
  static final Kind<Distribution> LENGTH =
      new Either<>("length", List.of(Values.SECONDS.as(Distribution.Deterministic::new), SHAPE));

  /** A random duration, or {@code infinite}. */
  static final Kind<Distribution> PATIENCE =
      new Either<>(
          "patience",
          List.of(
              new Scalar<Distribution>(
                  "",
                  "infinite",
                  SchemaParts.object("const", "infinite"),
                  text -> {
                    if (text.value().equals("infinite")) {
                      return new Distribution.Never();
                    }
                    throw new NotUnderstood("must be 'infinite' or a distribution", hint(text));
                  }),
              SHAPE));

  private Distributions() {}

  private static List<Alternative> forms() {
    return FORMS;
  }

  private static Key<Distribution> form(
      String name, Kind<? extends Distribution> kind, String doc, String example) {
    return Key.optional(name, kind, null, "", doc, example);
  }

  /** A bare duration says too little; how to say what may be meant. */
  private static String hint(Node node) {
    if (!(node instanceof Node.Text text)) {
      return "";
    }
    try {
      Durations.seconds(text);
    } catch (NotUnderstood e) {
      return "such as '{exponential: {mean: 200 s}}'";
    }
    String value = text.value().strip();
    return "say how it varies: {exponential: {mean: "
        + value
        + "}}, {lognormal: {mean: "
        + value
        + ", cv: 1}} or {deterministic: "
        + value
        + "}";
  }

  private static Distribution whole(Found found) {
    for (Alternative form : FORMS) {
      Object given = found.get(form.needed().get(0));
      if (given instanceof Distribution distribution) {
        Double limit = found.get(AT_MOST);
        return limit == null ? distribution : new Distribution.AtMost(distribution, limit);
      }
    }
    return null;
  }

  private static Distribution.Part part(Found found) {
    Distribution of = whole(found);
    Double share = found.get(PART_SHARE);
    return of == null || share == null ? null : new Distribution.Part(share, of);
  }

  /** Tells shares that do not add up to 1. */
  static boolean sharesAddUp(double sum, At at) {
    if (Math.abs(sum - 1) <= SHARES_WITHIN) {
      return true;
    }
    at.problem("shares must add up to 100 %, got " + Words.number(sum * 100) + " %", "");
    return false;
  }

  /** The list of a mixture's parts. */
  private static final class Parts extends Kind<Distribution> {
    private final Kind<List<Distribution.Part>> parts = new Listed<>(PART);

    @Override
    Distribution readPlain(Node node, At at) {
      int before = at.reading().problemCount();
      List<Distribution.Part> read = parts.readPlain(node, at);
      if (read == null || at.reading().problemCount() > before) {
        return null;
      }
      double sum = read.stream().mapToDouble(Distribution.Part::share).sum();
      return sharesAddUp(sum, at) ? new Distribution.Mixture(read) : null;
    }

    @Override
    String needs() {
      return "a list of parts with shares";
    }

    @Override
    Map<String, Object> plainSchema(SchemaParts schema) {
      return parts.plainSchema(schema);
    }

    @Override
    boolean looksLike(Node node) {
      return parts.looksLike(node);
    }
  }
}

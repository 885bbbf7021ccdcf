package org.jointline.scenario.file;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jointline.scenario.Curve;
import org.jointline.scenario.Guard;
import org.jointline.scenario.Trigger;
import org.jointline.scenario.When;

/** What says when a rule is in force: hours, modes and what is seen on the floor. */
final class GuardShape {
  private static final int MOST_TERMS = 50;
  private static final int MOST_CASES = 20;
  private static final Duration LONGEST_LOOK = Duration.ofHours(24);
  private static final Duration USUAL_LOOK = Duration.ofMinutes(30);

  static final Key<Curve> HOURS =
      Key.optional(
          "hours", new OpeningHours(), null, "always", "When it may be.", "Mon-Fri 08:00-18:00");
  static final Key<List<String>> MODES =
      Key.optional(
          "in mode",
          new Either<>(
              "in mode",
              List.of(
                  Values.name(Names.Sort.MODE).as(List::of),
                  new Listed<>(Values.name(Names.Sort.MODE)))),
          List.of(),
          "in every mode",
          "The modes in which it may be.",
          "[overflow, pooled]");

  private static final Key<Duration> OVER =
      Key.optional(
          "over",
          Values.POSITIVE_DURATION,
          USUAL_LOOK,
          "30 min",
          "How far back a service level or an occupancy looks, in whole minutes.",
          "30 min");
  private static final List<Key<List<When.Term>>> SIGNS =
      List.of(
          sign(
              When.Sign.WAITING,
              "At least so many calls of a type wait: nobody has answered them yet, in the queue or"
                  + " while a phone rings. Work that was begun and call-backs do not wait.",
              calls(1),
              "{101: 3}"),
          sign(When.Sign.WAITING_BELOW, "Fewer calls of a type wait.", calls(1), "{101: 1}"),
          sign(
              When.Sign.IDLE,
              "At least so many agents of a group are idle.",
              people(),
              "{advisers: 2}"),
          sign(
              When.Sign.IDLE_BELOW, "Fewer agents of a group are idle.", people(), "{advisers: 2}"),
          sign(
              When.Sign.ON_DUTY,
              "At least so many agents of a group are on duty.",
              people(),
              "{advisers: 2}"),
          sign(
              When.Sign.ON_DUTY_BELOW,
              "Fewer agents of a group are on duty.",
              people(),
              "{advisers: 2}"),
          sign(
              When.Sign.LONGEST_WAIT,
              "A call of a type has waited at least so long.",
              Values.POSITIVE_SECONDS,
              "{101: 1 min}"),
          sign(
              When.Sign.EXPECTED_WAIT,
              "Who called now could expect to wait so long: 0 while an agent who takes the type at"
                  + " once is idle, else (waiting + 1) x mean handle time / such agents on duty.",
              Values.POSITIVE_SECONDS,
              "{101: 2 min}"),
          sign(
              When.Sign.SERVICE_LEVEL_BELOW,
              "Answered within the target's time / answered or abandoned is smaller, of the calls"
                  + " of a type that ended their wait in the last whole minutes; not while there"
                  + " are none.",
              Values.SHARE,
              "{999: 85 %}"),
          sign(
              When.Sign.OCCUPANCY_ABOVE,
              "Time on calls / time on calls or idle is larger, of a group in the last whole"
                  + " minutes; not while nobody is there.",
              Values.SHARE,
              "{advisers: 85 %}"));

  static final Kind<When> WHEN_KIND = when();

  static final Key<When> WHEN =
      Key.optional(
          "when",
          WHEN_KIND,
          When.ALWAYS,
          "always",
          "What must be seen on the floor: all of a mapping, any of a list of them.",
          "{waiting: {101: 3}}");
  private static final Key<When> UNTIL =
      Key.optional(
          "until",
          WHEN_KIND,
          When.ALWAYS,
          "until 'when' no longer holds",
          "What ends it again.",
          "{waiting below: {101: 1}}");
  private static final Key<Duration> NOTICE =
      Key.optional(
          "notice",
          Values.DURATION,
          Duration.ZERO,
          "none",
          "From when the condition is seen to when it takes effect.",
          "5 min");
  private static final Key<Duration> AT_LEAST =
      Key.optional(
          "for at least",
          Values.DURATION,
          Duration.ZERO,
          "no time",
          "It stays on so long.",
          "30 min");

  /** Keys of what is switched on and off. */
  static final List<Key<?>> TRIGGER = List.of(HOURS, MODES, WHEN, UNTIL, NOTICE, AT_LEAST);

  private GuardShape() {}

  private static Kind<Double> calls(int least) {
    return Values.count(least, 1_000_000).as(Integer::doubleValue);
  }

  private static Kind<Double> people() {
    return Values.count(1, 10_000).as(Integer::doubleValue);
  }

  private static Key<List<When.Term>> sign(
      When.Sign sign, String doc, Kind<Double> bound, String example) {
    Names.Sort of = sign.isOfCalls() ? Names.Sort.CALL_TYPE : Names.Sort.AGENT_GROUP;
    return Key.optional(
        sign.words(),
        ById.referring(of, new Term(sign, bound), MOST_TERMS),
        List.of(),
        "not looked at",
        doc,
        example);
  }

  private static Kind<When> when() {
    List<Key<?>> keys = new ArrayList<>(SIGNS);
    keys.add(OVER);
    Shape<List<When.Term>> one =
        Shape.of("condition", "What is seen on the floor: all of it.", keys, GuardShape::terms);
    return new Either<>(
        "conditions",
        List.of(
            one.as(terms -> new When(List.of(terms))), new Listed<>(one).as(GuardShape::cases)));
  }

  private static When cases(List<List<When.Term>> cases) {
    return new When(cases.subList(0, Math.min(MOST_CASES, cases.size())));
  }

  private static List<When.Term> terms(Found found) {
    Duration over = found.get(OVER, USUAL_LOOK);
    if (over.compareTo(LONGEST_LOOK) > 0 || over.toNanos() % 60_000_000_000L != 0) {
      found
          .at(OVER)
          .problem("must be whole minutes, at most 24 h, as it is looked at each minute", "");
      over = USUAL_LOOK;
    }
    List<When.Term> terms = new ArrayList<>();
    for (Key<List<When.Term>> sign : SIGNS) {
      for (When.Term t : found.get(sign, List.of())) {
        terms.add(
            new When.Term(
                t.sign(), t.of(), t.bound(), t.sign().looksBack() ? over : Duration.ZERO));
      }
    }
    if (terms.isEmpty()) {
      found.at().problem("must look at something", "such as 'waiting: {101: 3}'");
    }
    return terms;
  }

  static Guard guard(Found found) {
    return new Guard(
        found.optional(HOURS), found.get(MODES, List.of()), found.get(WHEN, When.ALWAYS));
  }

  static Trigger trigger(Found found) {
    return new Trigger(
        guard(found),
        found.get(UNTIL, When.ALWAYS),
        found.get(NOTICE, Duration.ZERO),
        found.get(AT_LEAST, Duration.ZERO));
  }

  /** A term's bound, under the name of what it is about. */
  private static final class Term extends Kind<When.Term> {
    private final When.Sign sign;
    private final Kind<Double> bound;

    Term(When.Sign sign, Kind<Double> bound) {
      this.sign = sign;
      this.bound = bound;
    }

    @Override
    When.Term readPlain(Node node, At at) {
      Double read = bound.readPlain(node, at);
      return read == null ? null : new When.Term(sign, at.step(), read, Duration.ZERO);
    }

    @Override
    String needs() {
      return bound.needs();
    }

    @Override
    Map<String, Object> plainSchema(SchemaParts parts) {
      return bound.plainSchema(parts);
    }

    @Override
    boolean looksLike(Node node) {
      return bound.looksLike(node);
    }
  }
}

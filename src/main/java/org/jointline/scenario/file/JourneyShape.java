package org.jointline.scenario.file;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jointline.scenario.Distribution;
import org.jointline.scenario.Journey;

/** The keys of a call type that say what becomes of its calls besides being answered. */
final class JourneyShape {
  /** Stands for the call type itself until all is read. */
  static final String ITSELF = "itself";

  private static final int MOST_BRANCHES = 50;
  private static final int MOST_REDIALS = 1000;
  private static final Distribution AT_ONCE = new Distribution.Deterministic(0);

  private static final Kind<Boolean> YES_OR_NO = Values.oneOf("yes or no", yesOrNo());

  private static final Key<Double> SHARE =
      Key.required("share", Values.SHARE, "Share of calls that this happens to.", "20 %");
  private static final Key<String> TO =
      Key.required("to", Values.name(Names.Sort.CALL_TYPE), "A call type.", "non-emergency");
  private static final Key<String> ON_TO =
      Key.optional(
          "to",
          new LineOrItself(),
          ITSELF,
          "itself",
          "The call type that the next contact comes to.",
          "non-emergency");
  private static final Key<Journey.Kind> KIND =
      Key.optional(
          "kind",
          Values.oneOf("what follows", Journey.Kind.values(), Journey.Kind::words),
          Journey.Kind.TRANSFER,
          "transfer",
          "What follows: the caller is passed on, or calls again, or leaves work for others.",
          "escalation");
  private static final Key<Distribution> DELAY =
      Key.optional("delay", Distributions.LENGTH, AT_ONCE, "none", "Time until it happens.", "5 s");
  private static final Key<Boolean> HANDOVER =
      Key.optional(
          "handover",
          Values.oneOf("handover", coldOrWarm()),
          false,
          "cold",
          "Warm: the first agent stays with the caller until the second has taken over.",
          "warm");
  private static final Key<Distribution> TIME =
      Key.optional(
          "time",
          Distributions.LENGTH,
          AT_ONCE,
          "0 s",
          "How long both agents are on the line at a warm handover.",
          "15 s");
  private static final Key<Boolean> ON_THE_SPOT =
      Key.optional(
          "on the spot",
          YES_OR_NO,
          false,
          "no",
          "Whether an agent whose group has the skill deals with it there and then.",
          "yes");
  private static final Key<Distribution> TALK_MORE =
      Key.optional(
          "talk more",
          Distributions.LENGTH,
          null,
          "the talk of the other call type",
          "What dealing with it on the spot adds to the talk.",
          "60 s");

  private static final Key<Boolean> DIALS_THERE =
      Key.optional(
          "dials there again",
          YES_OR_NO,
          false,
          "no",
          "Whether a caller who is passed on and gets no answer dials that line again, by its own"
              + " redial, and not the one dialled before.",
          "yes");

  private static final Shape<Journey.Branch> BRANCH =
      Shape.of(
          "what follows a call",
          "What becomes of a share of answered calls.",
          List.of(SHARE, ON_TO, KIND, DELAY, HANDOVER, TIME, ON_THE_SPOT, TALK_MORE, DIALS_THERE),
          JourneyShape::branch);

  private static final Shape<Journey.Option> OPTION =
      Shape.of(
          "option",
          "A share of callers who go to another line.",
          List.of(SHARE, TO),
          f -> f.sound(SHARE, TO) ? new Journey.Option(f.get(SHARE), f.get(TO)) : null);

  private static final Key<Distribution> LENGTH =
      Key.required("length", Distributions.LENGTH, "How long it takes.", "20 s");
  private static final Key<Double> HANG_UP =
      Key.optional(
          "hang up", Values.SHARE, 0.0, "0 %", "Share of callers who hang up during it.", "5 %");
  private static final Key<List<Journey.Option>> OPTIONS =
      Key.optional(
          "options",
          new Listed<>(OPTION),
          List.of(),
          "none",
          "Shares of those who stay that go on to another line; the rest stays on this one.",
          "[{share: 10 %, to: council}]");

  static final Key<Journey.Announcement> ANNOUNCEMENT =
      Key.optional(
          "announcement",
          Shape.of(
              "announcement",
              "What callers hear before they join the queue; it is no part of their wait.",
              List.of(LENGTH, HANG_UP, OPTIONS),
              f ->
                  f.sound(LENGTH)
                      ? new Journey.Announcement(
                          f.get(LENGTH), f.get(HANG_UP, 0.0), f.get(OPTIONS, List.of()))
                      : null),
          null,
          "none",
          "What callers hear before they join the queue; it is no part of their wait.",
          "{length: 20 s, hang up: 5 %}");

  static final Key<List<Journey.Branch>> THEN =
      Key.optional(
          "then",
          new Listed<>(BRANCH),
          List.of(),
          "nothing",
          "What becomes of calls once they are answered; the rest is resolved there.",
          "[{share: 33 %, to: contact handler}]");

  private static final Key<Double> AFTER_ABANDONING =
      Key.optional(
          "after abandoning",
          Values.SHARE,
          0.0,
          "0 %",
          "Share of those who gave up waiting that call again.",
          "50 %");
  private static final Key<Double> AFTER_BLOCKED =
      Key.optional(
          "after blocked",
          Values.SHARE,
          0.0,
          "0 %",
          "Share of those turned away that call again.",
          "70 %");
  private static final Key<Double> AFTER_HANGING_UP =
      Key.optional(
          "after hanging up",
          Values.SHARE,
          null,
          "that of abandoning",
          "Share of those who hung up at once that call again.",
          "0 %");
  private static final Key<Double> AFTER_MESSAGE =
      Key.optional(
          "after the message",
          Values.SHARE,
          0.0,
          "0 %",
          "Share of those cut off by the message that call again.",
          "20 %");
  private static final Key<Double> AFTER_FURTHER =
      Key.optional(
          "after further attempts",
          Values.SHARE,
          null,
          "as after the first",
          "Share of those whose further attempt fails, however it does, that call once more.",
          "80 %");
  private static final Key<Distribution> REDIAL_DELAY =
      Key.required(
          "delay",
          Distributions.LENGTH,
          "Time until the next attempt; a second at least.",
          "{exponential: {mean: 5 min}}");
  private static final Key<Integer> AT_MOST =
      Key.optional(
          "at most",
          Values.count(1, MOST_REDIALS, "nobody dials so often"),
          MOST_REDIALS,
          "1,000",
          "Further attempts after the first.",
          10);
  private static final Key<List<Journey.Option>> REDIAL_TO =
      Key.optional(
          "to",
          new Listed<>(OPTION),
          List.of(),
          "the same line",
          "Shares of the redials that go to another line.",
          "[{share: 2 %, to: emergency}]");
  private static final Key<Boolean> SAME_CALLER =
      Key.optional(
          "same caller",
          YES_OR_NO,
          true,
          "yes",
          "Whether the caller's patience and talk stay what they were.",
          "yes");

  static final Key<Journey.Redial> REDIAL =
      Key.optional(
          "redial",
          Shape.of(
              "redial",
              "Calling again after no answer.",
              List.of(
                  AFTER_ABANDONING,
                  AFTER_BLOCKED,
                  AFTER_HANGING_UP,
                  AFTER_MESSAGE,
                  AFTER_FURTHER,
                  REDIAL_DELAY,
                  AT_MOST,
                  REDIAL_TO,
                  SAME_CALLER),
              JourneyShape::redial),
          null,
          "nobody calls again",
          "Who calls again after no answer.",
          "{after abandoning: 50 %, delay: {exponential: {mean: 5 min}}}");

  private static final Key<Distribution> DUPLICATE_DELAY =
      Key.optional(
          "delay",
          Distributions.LENGTH,
          AT_ONCE,
          "none",
          "Time after the first call.",
          "{exponential: {mean: 30 min}}");

  static final Key<Journey.Duplicates> DUPLICATES =
      Key.optional(
          "duplicates",
          Shape.of(
              "duplicates",
              "The same matter is reported to another line too.",
              List.of(SHARE, TO, DUPLICATE_DELAY),
              f ->
                  f.sound(SHARE, TO, DUPLICATE_DELAY)
                      ? new Journey.Duplicates(f.get(SHARE), f.get(TO), f.get(DUPLICATE_DELAY))
                      : null),
          null,
          "none",
          "Who reports the same matter to another line too.",
          "{share: 10 %, to: council enquiries, delay: {exponential: {mean: 30 min}}}");

  static final Key<Duration> MESSAGE_AFTER =
      Key.optional(
          "message after",
          Values.POSITIVE_DURATION,
          null,
          "never",
          "A caller who has waited so long hears a message and is cut off; counted apart from"
              + " abandoned calls.",
          "2 min");

  static final Key<List<Integer>> CLEARED_AT =
      Key.optional(
          "queue cleared at",
          new Listed<>(
              new Scalar<>(
                  "time of day",
                  "a time of day such as 17:00",
                  SchemaParts.object(
                      "type", "string", "pattern", "^[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?$"),
                  text -> ClockTimes.second(text.value()))),
          List.of(),
          "never",
          "Times of day at which all who wait are disconnected.",
          "['17:00']");

  static final List<Key<?>> KEYS =
      List.of(ANNOUNCEMENT, THEN, REDIAL, DUPLICATES, MESSAGE_AFTER, CLEARED_AT);

  private JourneyShape() {}

  private static Map<String, Boolean> yesOrNo() {
    Map<String, Boolean> words = new LinkedHashMap<>();
    words.put("yes", true);
    words.put("no", false);
    return words;
  }

  private static Map<String, Boolean> coldOrWarm() {
    Map<String, Boolean> words = new LinkedHashMap<>();
    words.put("cold", false);
    words.put("warm", true);
    return words;
  }

  private static Journey.Branch branch(Found f) {
    if (!f.sound(SHARE, ON_TO, KIND, DELAY, HANDOVER, TIME, ON_THE_SPOT, DIALS_THERE)) {
      return null;
    }
    Journey.Kind kind = f.get(KIND);
    boolean warm = f.get(HANDOVER);
    if (kind != Journey.Kind.REPEAT && f.get(ON_TO).equals(ITSELF)) {
      f.at(ON_TO).problem("a " + kind.words() + " must say where it goes", "such as 'to: 999'");
    }
    if (!kind.isTransfer() && (warm || f.get(ON_THE_SPOT))) {
      f.at(KIND)
          .problem(
              "a " + kind.words() + " has no caller to hand over or to deal with on the spot",
              "leave 'handover' and 'on the spot' out");
    }
    if (f.given(TIME) && !warm) {
      f.at(TIME).problem("only a warm handover takes time", "add 'handover: warm'");
    }
    if (f.given(DELAY) && warm) {
      f.at(DELAY).problem("a warm handover begins at once", "say 'time' for its length");
    }
    if (f.given(TALK_MORE) && !f.get(ON_THE_SPOT)) {
      f.at(TALK_MORE).problem("is about calls dealt with on the spot", "add 'on the spot: yes'");
    }
    if (f.given(DIALS_THERE) && !kind.isTransfer()) {
      f.at(DIALS_THERE)
          .problem("is about callers who are passed on", "leave it out of a " + kind.words());
    }
    return new Journey.Branch(
        f.get(SHARE),
        f.get(ON_TO),
        kind,
        f.get(DELAY),
        warm,
        f.get(TIME),
        f.get(ON_THE_SPOT),
        f.optional(TALK_MORE),
        f.get(DIALS_THERE));
  }

  private static Journey.Redial redial(Found f) {
    if (!f.sound(REDIAL_DELAY)) {
      return null;
    }
    double afterAbandoning = f.get(AFTER_ABANDONING, 0.0);
    Double further = f.get(AFTER_FURTHER, null);
    return new Journey.Redial(
        afterAbandoning,
        f.get(AFTER_BLOCKED, 0.0),
        f.get(AFTER_HANGING_UP, afterAbandoning),
        f.get(AFTER_MESSAGE, 0.0),
        further == null ? OptionalDouble.empty() : OptionalDouble.of(further),
        f.get(REDIAL_DELAY),
        f.get(AT_MOST, MOST_REDIALS),
        f.get(REDIAL_TO, List.of()),
        f.get(SAME_CALLER, true));
  }

  /** The journey of a call type; its shares are checked. */
  static Journey read(Found f) {
    String id = f.at().step();
    List<Journey.Branch> then = new ArrayList<>();
    for (Journey.Branch b : f.get(THEN, List.of())) {
      String to = b.to().equals(ITSELF) ? id : b.to();
      then.add(b.leadingTo(to));
    }
    checkBranches(then, f.at(THEN));
    f.optional(ANNOUNCEMENT).ifPresent(a -> checkOptions(a.options(), f.at(ANNOUNCEMENT)));
    f.optional(REDIAL).ifPresent(r -> checkOptions(r.to(), f.at(REDIAL)));
    return new Journey(
        f.optional(ANNOUNCEMENT),
        then,
        f.optional(REDIAL),
        f.optional(DUPLICATES),
        f.optional(MESSAGE_AFTER),
        f.get(CLEARED_AT, List.of()));
  }

  private static void checkBranches(List<Journey.Branch> then, At at) {
    if (then.size() > MOST_BRANCHES) {
      at.problem("has more than " + MOST_BRANCHES + " branches", "put some together");
    }
    checkSum(then.stream().mapToDouble(Journey.Branch::share).sum(), at);
  }

  private static void checkOptions(List<Journey.Option> options, At at) {
    if (options.size() > MOST_BRANCHES) {
      at.problem("names more than " + MOST_BRANCHES + " lines", "put some together");
    }
    checkSum(options.stream().mapToDouble(Journey.Option::share).sum(), at);
  }

  private static void checkSum(double sum, At at) {
    if (sum > 1 + 1e-9) {
      at.problem("shares must add up to 100 % or less, got " + Words.number(sum * 100) + " %", "");
    }
  }

  /** The name of a call type, or that it is the same one. */
  private static final class LineOrItself extends Kind<String> {
    private final Kind<String> name = Values.name(Names.Sort.CALL_TYPE);

    @Override
    String readPlain(Node node, At at) {
      boolean itself = node instanceof Node.Text text && text.value().equals(ITSELF);
      return itself ? ITSELF : name.readPlain(node, at);
    }

    @Override
    String needs() {
      return name.needs();
    }

    @Override
    boolean looksLike(Node node) {
      return name.looksLike(node);
    }

    @Override
    Map<String, Object> plainSchema(SchemaParts parts) {
      return name.plainSchema(parts);
    }

    @Override
    Map<String, Object> schema(SchemaParts parts) {
      return name.schema(parts);
    }
  }
}

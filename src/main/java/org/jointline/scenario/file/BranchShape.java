package org.jointline.scenario.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jointline.scenario.Curve;
import org.jointline.scenario.Distribution;
import org.jointline.scenario.Journey;

/** What becomes of a share of answered calls: a line of {@code then}. */
final class BranchShape {
  /** Stands for the call type itself until all is read. */
  static final String ITSELF = "itself";

  static final Distribution AT_ONCE = new Distribution.Deterministic(0);

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
          RedialShape.YES_OR_NO,
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
          RedialShape.YES_OR_NO,
          false,
          "no",
          "Whether a caller who is passed on and gets no answer dials that line again, by its own"
              + " redial, and not the one dialled before.",
          "yes");

  private static final Key<Curve> HOURS =
      Key.optional(
          "hours",
          new OpeningHours(),
          null,
          "always",
          "When it happens, by when the call is answered; at other times these calls are resolved.",
          "Mon-Fri 08:00-18:00");

  static final Shape<Journey.Branch> SHAPE =
      Shape.of(
          "what follows a call",
          "What becomes of a share of answered calls.",
          List.of(
              OptionShape.SHARE,
              ON_TO,
              KIND,
              DELAY,
              HANDOVER,
              TIME,
              ON_THE_SPOT,
              TALK_MORE,
              DIALS_THERE,
              HOURS),
          BranchShape::branch);

  private BranchShape() {}

  private static Map<String, Boolean> coldOrWarm() {
    Map<String, Boolean> words = new LinkedHashMap<>();
    words.put("cold", false);
    words.put("warm", true);
    return words;
  }

  private static Journey.Branch branch(Found f) {
    if (!f.sound(OptionShape.SHARE, ON_TO, KIND, DELAY, HANDOVER, TIME, ON_THE_SPOT, DIALS_THERE)) {
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
        f.get(OptionShape.SHARE),
        f.get(ON_TO),
        kind,
        f.get(DELAY),
        warm,
        f.get(TIME),
        f.get(ON_THE_SPOT),
        f.optional(TALK_MORE),
        f.get(DIALS_THERE),
        f.optional(HOURS));
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

package org.jointline.scenario.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jointline.scenario.AgentSelection;
import org.jointline.scenario.Arrivals;
import org.jointline.scenario.CallType;
import org.jointline.scenario.Curve;
import org.jointline.scenario.Distribution;
import org.jointline.scenario.Organisation;
import org.jointline.scenario.Routing;
import org.jointline.scenario.ServiceLevelBase;
import org.jointline.scenario.Target;
import org.jointline.scenario.Urgency;

/** One of {@code call types:}. */
final class CallTypeShape {
  static final int MOST = 200;
  private static final int LONGEST_QUEUE = 1_000_000;

  private static final Key<String> NAME =
      Key.optional(
          "name", Values.TEXT, null, "the key", "Name for people.", "Police non-emergency");
  private static final Key<String> OWNER =
      Key.required(
          "owner",
          Values.name(Names.Sort.ORGANISATION),
          "The organisation whose callers they are.",
          "police");
  private static final Key<Integer> PRIORITY =
      Key.optional("priority", Values.count(1, 1000), 1, "1", "1 is served before 2.", 2);
  private static final Key<Double> WEIGHT =
      Key.optional(
          "weight",
          Values.number(0.001, 1_000_000),
          1.0,
          "1",
          "Multiplies the wait where call selection is by weighted wait.",
          1.5);
  private static final Key<String> SENSITIVITY =
      Key.optional(
          "sensitivity",
          Values.name(Names.Sort.CLEARANCE),
          null,
          "none",
          "Clearance that an agent must hold.",
          "CTC");
  private static final Key<Curve> OPENING_HOURS =
      Key.optional(
          "opening hours",
          new OpeningHours(),
          Curve.constant(1),
          "always",
          "When calls are taken; nobody calls while closed.",
          "Mon-Fri 08:00-18:00");
  static final Key<Arrivals> ARRIVALS =
      Key.required("arrivals", ArrivalForms.SHAPE, "When callers call.", "{per day: 143}");
  private static final Key<Distribution> TALK =
      Key.required(
          "talk", Distributions.SHAPE, "Time on the phone.", "{lognormal: {mean: 200 s, cv: 1.1}}");
  private static final Key<Distribution> AFTER_CALL_WORK =
      Key.optional(
          "after-call work",
          Distributions.SHAPE,
          null,
          "none",
          "Time the agent needs afterwards.",
          "{lognormal: {mean: 40 s, cv: 1}}");
  private static final Key<Distribution> PATIENCE =
      Key.optional(
          "patience",
          Distributions.PATIENCE,
          new Distribution.Never(),
          "infinite",
          "How long a caller would wait.",
          "{exponential: {mean: 14 min}}");
  private static final Key<Double> HANG_UP =
      Key.optional(
          "hang up at once",
          Values.SHARE,
          0.0,
          "0 %",
          "Share of callers who hang up at once when they must wait.",
          "3 %");
  private static final Key<Integer> QUEUE_LIMIT =
      Key.optional(
          "queue limit",
          Values.count(0, LONGEST_QUEUE),
          null,
          "no limit",
          "Calls of this type that may wait, in the queue or while a phone rings; one more is"
              + " blocked.",
          20);
  private static final Key<Target> TARGET =
      Key.optional(
          "target",
          TargetShape.SHAPE,
          null,
          "none",
          "What was promised.",
          "{answered within: 20 s, share: 90 %}");
  private static final Key<Routing> ROUTING =
      Key.optional(
          "routing",
          RoutingShape.KIND,
          new Routing(List.of(), AgentSelection.RANK_THEN_LONGEST_IDLE),
          "every group with the skill, in file order, at once",
          "Who may take the calls.",
          "[police, {group: corporation, after: 20 s}]");

  private static final Key<Urgency> GROWTH =
      Key.optional(
          "priority grows",
          UrgencyShape.GROWTH,
          null,
          "it does not",
          "By how many priorities a call moves up while it waits: from 2 to 1 after a minute.",
          "{per minute: 1}");
  private static final Key<Urgency> SCORE =
      Key.optional(
          "score",
          UrgencyShape.SCORE,
          null,
          "by priority",
          "A claim to be served next that grows with the wait; the largest is served first.",
          "{base: 50, per second: 1}");

  static final Shape<CallType> SHAPE =
      Shape.of(
          "call type",
          "A kind of call, with its callers.",
          keys(
              NAME,
              OWNER,
              PRIORITY,
              WEIGHT,
              SENSITIVITY,
              OPENING_HOURS,
              ARRIVALS,
              TALK,
              AFTER_CALL_WORK,
              PATIENCE,
              HANG_UP,
              QUEUE_LIMIT,
              TARGET,
              ROUTING,
              GROWTH,
              SCORE,
              WorkShapes.CHANNEL,
              WorkShapes.INTERRUPTIBLE,
              WorkShapes.FINISHED_WITHIN),
          CallTypeShape::read);

  private CallTypeShape() {}

  private static List<Key<?>> keys(Key<?>... own) {
    List<Key<?>> keys = new ArrayList<>(List.of(own));
    keys.addAll(JourneyShape.KEYS);
    return keys;
  }

  /** Parts that are missing or faulty are null. */
  private static CallType read(Found found) {
    String id = found.at().step();
    Integer limit = found.get(QUEUE_LIMIT);
    return new CallType(
        id,
        found.get(NAME, id),
        found.get(OWNER),
        found.get(PRIORITY, 1),
        found.get(WEIGHT, 1.0),
        found.optional(SENSITIVITY).filter(Clearances::isOne),
        found.get(OPENING_HOURS),
        found.get(ARRIVALS),
        found.get(TALK),
        found.optional(AFTER_CALL_WORK),
        found.get(PATIENCE),
        found.get(HANG_UP, 0.0),
        limit == null ? OptionalInt.empty() : OptionalInt.of(limit),
        found.optional(TARGET).map(target -> withBase(target, found)),
        found.get(ROUTING),
        urgency(found),
        JourneyShape.read(found),
        WorkShapes.work(found));
  }

  /** A priority that grows is a score that starts with less the priority's number. */
  private static Optional<Urgency> urgency(Found found) {
    if (found.given(GROWTH) && found.given(SCORE)) {
      found.at(SCORE).problem("cannot stand beside 'priority grows'", "give one of them");
    }
    if (found.given(SCORE)) {
      if (found.given(PRIORITY)) {
        found.at(PRIORITY).problem("cannot stand beside 'score'", "the score's base says it");
      }
      return found.optional(SCORE);
    }
    return found.optional(GROWTH).map(g -> new Urgency(-found.get(PRIORITY, 1), g.perSecond()));
  }

  private static Target withBase(Target target, Found found) {
    if (target.base() != null) {
      return target;
    }
    Object owner =
        found.at().reading().names().value(Names.Sort.ORGANISATION, found.get(OWNER, ""));
    ServiceLevelBase base = owner instanceof Organisation o ? o.base() : ServiceLevelBase.OFFERED;
    return new Target(
        target.within(), target.share(), base, target.shortAbandon(), target.countedIn());
  }
}

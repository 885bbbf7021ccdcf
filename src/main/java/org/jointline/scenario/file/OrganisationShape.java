package org.jointline.scenario.file;

import java.util.ArrayList;
import java.util.List;
import org.jointline.scenario.Amount;
import org.jointline.scenario.Organisation;
import org.jointline.scenario.OwnTarget;
import org.jointline.scenario.ServiceLevelBase;
import org.jointline.scenario.Target;

/** One of {@code organisations:}. */
final class OrganisationShape {
  private static final Key<String> NAME =
      Key.optional("name", Values.TEXT, null, "the key", "Name for people.", "City Police");
  private static final Key<ServiceLevelBase> BASE =
      Key.optional(
          "service level base",
          TargetShape.BASE_KIND,
          ServiceLevelBase.OFFERED,
          "offered",
          "What service level is a share of, for its own call types.",
          "offered");
  private static final Key<Amount> BUDGET =
      Key.optional(
          "budget",
          Pounds.AMOUNT,
          null,
          "none",
          "What it may spend on staff, net of what the settlement moves.",
          "£120k a year");
  private static final Key<List<OwnTarget>> OWN_TARGETS =
      Key.optional(
          "own targets",
          ById.referring(
              Names.Sort.CALL_TYPE,
              new Valued<>(TargetShape.SHAPE, OwnTarget::new),
              CallTypeShape.MOST),
          List.of(),
          "none",
          "How it reads call types by definitions of its own, whosever callers they are.",
          "{101: {answered within: 40 s, share: 80 %, base: answered}}");

  static final Shape<Organisation> SHAPE =
      Shape.of(
          "organisation",
          "A party: it owns call types and employs agent groups.",
          List.of(NAME, BASE, BUDGET, OWN_TARGETS),
          OrganisationShape::read);

  private OrganisationShape() {}

  private static Organisation read(Found found) {
    String id = found.at().step();
    ServiceLevelBase base = found.get(BASE, ServiceLevelBase.OFFERED);
    List<OwnTarget> own = new ArrayList<>();
    for (OwnTarget target : found.get(OWN_TARGETS, List.of())) {
      own.add(new OwnTarget(target.callType(), withBase(target.target(), base)));
    }
    return new Organisation(id, found.get(NAME, id), base, found.optional(BUDGET), own);
  }

  private static Target withBase(Target target, ServiceLevelBase base) {
    return target.base() != null
        ? target
        : new Target(target.within(), target.share(), base, target.shortAbandon());
  }
}

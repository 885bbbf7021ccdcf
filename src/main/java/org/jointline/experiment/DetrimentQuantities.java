package org.jointline.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jointline.measure.Measure;
import org.jointline.scenario.CallType;
import org.jointline.scenario.FinishTarget;
import org.jointline.scenario.Journey;
import org.jointline.scenario.Organisation;
import org.jointline.scenario.OwnTarget;
import org.jointline.scenario.Scenario;

/** What two scenarios both have to be compared, and what only one of them has. */
final class DetrimentQuantities {
  private final Scenario here;
  private final Scenario there;
  private final List<Quantity> list = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();

  DetrimentQuantities(Scenario here, Scenario there) {
    this.here = here;
    this.there = there;
    List<String> types = shared("call type", CallType::id, Scenario::callTypes);
    List<String> parties = shared("organisation", Organisation::id, Scenario::organisations);
    for (String id : parties) {
      organisation(id);
    }
    for (String id : types) {
      callType(type(here, id), type(there, id));
    }
    for (String id : parties) {
      ownTargets(party(here, id), party(there, id), types);
    }
  }

  /** By organisation, then call type, then organisations' own targets. */
  List<Quantity> list() {
    return list;
  }

  /** In words. */
  List<String> leftOut() {
    return leftOut;
  }

  /** Ids that both have; those of only one are left out, and said so. */
  private <T> List<String> shared(
      String what, Function<T, String> id, Function<Scenario, List<T>> of) {
    List<String> mine = of.apply(here).stream().map(id).toList();
    List<String> theirs = of.apply(there).stream().map(id).toList();
    mine.stream()
        .filter(i -> !theirs.contains(i))
        .forEach(i -> leftOut.add(what + " " + i + ", which is only in this scenario"));
    theirs.stream()
        .filter(i -> !mine.contains(i))
        .forEach(i -> leftOut.add(what + " " + i + ", which is only in the other"));
    return mine.stream().filter(theirs::contains).toList();
  }

  private static CallType type(Scenario scenario, String id) {
    return scenario.callTypes().stream().filter(t -> t.id().equals(id)).findFirst().orElseThrow();
  }

  private static Organisation party(Scenario scenario, String id) {
    return scenario.organisations().stream()
        .filter(o -> o.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private void organisation(String id) {
    Quantity.Kind kind = Quantity.Kind.ORGANISATION;
    List<CallType> mine = owned(here, id);
    List<CallType> theirs = owned(there, id);
    if (ids(mine).equals(ids(theirs)) && !mine.isEmpty()) {
      if (mine.stream().anyMatch(t -> t.target().isPresent())) {
        list.add(Quantity.of(kind, id, TargetRisk.base(party(here, id).base())));
      }
      boolean both =
          mine.stream().anyMatch(DetrimentQuantities::passesOn)
              && theirs.stream().anyMatch(DetrimentQuantities::passesOn);
      callers(kind, id, both);
    } else if (!mine.isEmpty()) {
      leftOut.add("all callers of " + id + " together, because their call types differ");
    }
    list.add(Quantity.netCost(id));
  }

  private void callers(Quantity.Kind kind, String id, boolean passedOn) {
    list.add(Quantity.of(kind, id, Measure.MEAN_WAIT));
    list.add(Quantity.of(kind, id, Measure.ABANDONED_SHARE));
    list.add(Quantity.of(kind, id, Measure.UNANSWERED_SHARE));
    if (passedOn) {
      list.add(Quantity.of(kind, id, Measure.TOTAL_WAIT));
      list.add(Quantity.of(kind, id, Measure.LOST_AFTER_TRANSFER));
    }
  }

  private static List<CallType> owned(Scenario scenario, String organisation) {
    return scenario.callTypes().stream().filter(t -> t.owner().equals(organisation)).toList();
  }

  private static List<String> ids(List<CallType> types) {
    return types.stream().map(CallType::id).toList();
  }

  private static boolean passesOn(CallType type) {
    return type.journey().then().stream().map(Journey.Branch::kind).anyMatch(k -> k.isTransfer());
  }

  private void callType(CallType mine, CallType theirs) {
    Quantity.Kind kind = Quantity.Kind.CALL_TYPE;
    String id = mine.id();
    mine.target().ifPresent(t -> list.add(Quantity.of(kind, id, TargetRisk.base(t.base()))));
    if (passesOn(mine) != passesOn(theirs)) {
      String where = passesOn(mine) ? "this scenario" : "the other";
      leftOut.add("the wait of " + id + " in all, which passes callers on only in " + where);
    }
    callers(kind, id, passesOn(mine) && passesOn(theirs));
    Optional<FinishTarget> finish = mine.work().finishedWithin();
    if (finish.isPresent() && finish.equals(theirs.work().finishedWithin())) {
      list.add(Quantity.of(kind, id, Measure.FINISHED_IN_TIME));
    } else if (finish.isPresent() || theirs.work().finishedWithin().isPresent()) {
      leftOut.add("the time to finish " + id + ", because what is promised differs");
    }
  }

  private void ownTargets(Organisation mine, Organisation theirs, List<String> types) {
    for (OwnTarget own : mine.ownTargets()) {
      boolean same = theirs.ownTargets().contains(own) && types.contains(own.callType());
      if (same) {
        Measure base = TargetRisk.base(own.target().base());
        list.add(Quantity.read(mine.id(), own.callType(), base));
      } else {
        leftOut.add(
            "the own target of "
                + mine.id()
                + " for "
                + own.callType()
                + ", which is only in this scenario");
      }
    }
    for (OwnTarget own : theirs.ownTargets()) {
      if (mine.ownTargets().stream().noneMatch(o -> o.callType().equals(own.callType()))) {
        leftOut.add(
            "the own target of "
                + mine.id()
                + " for "
                + own.callType()
                + ", which is only in the other");
      }
    }
  }
}

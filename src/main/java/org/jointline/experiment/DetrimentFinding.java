package org.jointline.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jointline.measure.Measure;
import org.jointline.scenario.CallType;
import org.jointline.scenario.Organisation;
import org.jointline.scenario.Scenario;
import org.jointline.stats.ConfidenceInterval;
import org.jointline.stats.Estimate;
import org.jointline.stats.PairedDifference;
import org.jointline.stats.Tally;

/** Finds out whether any party fares worse in one scenario than in another. */
final class DetrimentFinding {
  private static final int HERE = 0;
  private static final int THERE = 1;

  private final Scenario here;
  private final Scenario there;
  private final List<Quantity> quantities = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();

  DetrimentFinding(Scenario here, Scenario there) {
    this.here = here;
    this.there = there;
    List<String> types = shared("call type", CallType::id, Scenario::callTypes);
    List<String> parties = shared("organisation", Organisation::id, Scenario::organisations);
    for (String id : parties) {
      organisation(id);
    }
    for (CallType type : here.callTypes()) {
      if (types.contains(type.id())) {
        callType(type);
      }
    }
  }

  /** Ids that both have; those of only one are left out, and said so. */
  private <T> List<String> shared(
      String what, Function<T, String> id, Function<Scenario, List<T>> of) {
    List<String> mine = of.apply(here).stream().map(id).toList();
    List<String> theirs = of.apply(there).stream().map(id).toList();
    mine.stream()
        .filter(i -> !theirs.contains(i))
        .forEach(i -> leftOut.add(what + " " + i + ", which is only here"));
    theirs.stream()
        .filter(i -> !mine.contains(i))
        .forEach(i -> leftOut.add(what + " " + i + ", which is only there"));
    return mine.stream().filter(theirs::contains).toList();
  }

  private void organisation(String id) {
    List<String> mine = owned(here, id);
    if (mine.equals(owned(there, id)) && !mine.isEmpty()) {
      boolean promised =
          here.callTypes().stream().anyMatch(t -> mine.contains(t.id()) && t.target().isPresent());
      if (promised) {
        quantities.add(Quantity.of(Quantity.Kind.ORGANISATION, id, base(id)));
      }
      quantities.add(Quantity.of(Quantity.Kind.ORGANISATION, id, Measure.MEAN_WAIT));
      quantities.add(Quantity.of(Quantity.Kind.ORGANISATION, id, Measure.ABANDONED_SHARE));
    } else if (!mine.isEmpty()) {
      leftOut.add("all callers of " + id + " together, because their call types differ");
    }
    quantities.add(Quantity.netCost(id));
  }

  private Measure base(String organisation) {
    return here.organisations().stream()
        .filter(o -> o.id().equals(organisation))
        .map(o -> TargetRisk.base(o.base()))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> owned(Scenario scenario, String organisation) {
    return scenario.callTypes().stream()
        .filter(t -> t.owner().equals(organisation))
        .map(CallType::id)
        .toList();
  }

  private void callType(CallType type) {
    Quantity.Kind kind = Quantity.Kind.CALL_TYPE;
    type.target()
        .ifPresent(t -> quantities.add(Quantity.of(kind, type.id(), TargetRisk.base(t.base()))));
    quantities.add(Quantity.of(kind, type.id(), Measure.MEAN_WAIT));
    quantities.add(Quantity.of(kind, type.id(), Measure.ABANDONED_SHARE));
  }

  /** What must be kept of every replication of both. */
  List<Quantity> quantities() {
    return quantities;
  }

  /**
   * @param pairs of this scenario, then the other
   */
  Accounts.Detriment of(PairedValues pairs, double confidence) {
    List<Accounts.Compared> rows = new ArrayList<>();
    for (Quantity quantity : quantities) {
      row(quantity, pairs, confidence).ifPresent(rows::add);
    }
    List<Accounts.TargetCompared> targets = new ArrayList<>();
    for (CallType type : here.callTypes()) {
      target(type, pairs, confidence).ifPresent(targets::add);
    }
    return new Accounts.Detriment(there.name(), pairs.replications(), rows, targets, leftOut);
  }

  private Optional<Accounts.Compared> row(
      Quantity quantity, PairedValues pairs, double confidence) {
    Optional<PairedDifference> difference = pairs.difference(HERE, THERE, quantity, confidence);
    if (difference.isEmpty()) {
      return Optional.empty();
    }
    boolean more = quantity.measure().map(DetrimentFinding::moreIsBetter).orElse(false);
    double[][] both = pairs.pairs(HERE, THERE, quantity);
    return Optional.of(
        new Accounts.Compared(
            quantity,
            owner(quantity),
            mean(both[HERE], confidence),
            mean(both[THERE], confidence),
            difference.get().difference(),
            difference.get().correlation(),
            pairs.worse(HERE, THERE, quantity, more, confidence).orElseThrow(),
            verdict(difference.get().difference(), more)));
  }

  private static Accounts.Verdict verdict(Estimate difference, boolean moreIsBetter) {
    if (difference.low() == 0 && difference.high() == 0) {
      return Accounts.Verdict.SAME;
    }
    if (difference.low() <= 0 && difference.high() >= 0) {
      return Accounts.Verdict.OPEN;
    }
    return difference.mean() > 0 == moreIsBetter ? Accounts.Verdict.BETTER : Accounts.Verdict.WORSE;
  }

  private static boolean moreIsBetter(Measure measure) {
    return measure != Measure.MEAN_WAIT && measure != Measure.ABANDONED_SHARE;
  }

  private String owner(Quantity quantity) {
    return here.callTypes().stream()
        .filter(t -> quantity.kind() == Quantity.Kind.CALL_TYPE && t.id().equals(quantity.id()))
        .map(CallType::owner)
        .findFirst()
        .orElse(quantity.id());
  }

  private static Estimate mean(double[] values, double confidence) {
    Tally tally = new Tally();
    for (double value : values) {
      tally.add(value);
    }
    return tally.estimate(confidence).orElseThrow();
  }

  private Optional<Accounts.TargetCompared> target(
      CallType type, PairedValues pairs, double confidence) {
    if (type.target().isEmpty()) {
      return Optional.empty();
    }
    TargetRisk risk = new TargetRisk(type.target().get(), 0, 0);
    Quantity quantity = Quantity.of(Quantity.Kind.CALL_TYPE, type.id(), risk.base());
    if (!quantities.contains(quantity)) {
      return Optional.empty();
    }
    double[][] both = pairs.pairs(HERE, THERE, quantity);
    // met in both, missed only there, missed only here, missed in both
    long[] count = new long[4];
    for (int r = 0; r < both[HERE].length; r++) {
      int missedHere = risk.misses(both[HERE][r]) ? 2 : 0;
      count[missedHere + (risk.misses(both[THERE][r]) ? 1 : 0)]++;
    }
    if (both[HERE].length == 0) {
      return Optional.empty();
    }
    int n = both[HERE].length;
    return Optional.of(
        new Accounts.TargetCompared(
            type.id(),
            type.owner(),
            ConfidenceInterval.proportion(count[3], n, confidence).orElseThrow(),
            ConfidenceInterval.proportion(count[2], n, confidence).orElseThrow(),
            ConfidenceInterval.proportion(count[1], n, confidence).orElseThrow(),
            ConfidenceInterval.proportion(count[0], n, confidence).orElseThrow()));
  }
}

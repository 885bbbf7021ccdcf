package org.jointline.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jointline.measure.Measure;
import org.jointline.scenario.CallType;
import org.jointline.scenario.Organisation;
import org.jointline.scenario.OwnTarget;
import org.jointline.scenario.SameCallers;
import org.jointline.scenario.Scenario;
import org.jointline.scenario.Target;
import org.jointline.stats.ConfidenceInterval;
import org.jointline.stats.Estimate;
import org.jointline.stats.PairedDifference;
import org.jointline.stats.Tally;

/**
 * Finds out whether any party fares worse in one scenario than in another. Many figures are
 * compared, and of many some differ by luck: each verdict is held to the confidence that makes all
 * of them right together (Bonferroni). A row that differs in no replication, or repeats another, is
 * no further test.
 */
final class DetrimentFinding {
  private static final int HERE = 0;
  private static final int THERE = 1;

  private final Scenario here;
  private final Scenario there;
  private final DetrimentQuantities quantities;

  DetrimentFinding(Scenario here, Scenario there) {
    this.here = here;
    this.there = there;
    quantities = new DetrimentQuantities(here, there);
  }

  /** What must be kept of every replication of both. */
  List<Quantity> quantities() {
    return quantities.list();
  }

  /** A quantity's values where both have one. */
  private record Pairs(Quantity quantity, double[] here, double[] there) {
    boolean isEmpty() {
      return here.length == 0;
    }

    boolean differs() {
      return !Arrays.equals(here, there);
    }

    boolean repeats(Pairs other) {
      return Arrays.equals(here, other.here) && Arrays.equals(there, other.there);
    }
  }

  /**
   * @param values of this scenario, then the other
   */
  Accounts.Detriment of(PairedValues values, double confidence) {
    List<Pairs> all = pairs(values);
    int tests = tests(all);
    double each = PairedDifference.confidenceOfEach(confidence, Math.max(1, tests));
    List<Accounts.Compared> rows = new ArrayList<>();
    for (Pairs pairs : all) {
      rows.add(row(pairs, values, confidence, each));
    }
    return new Accounts.Detriment(
        there.name(),
        values.replications(),
        here.money().margin(),
        tests,
        each,
        SameCallers.butFor(here, there),
        rows,
        targets(values, confidence),
        quantities.leftOut());
  }

  private List<Pairs> pairs(PairedValues values) {
    List<Pairs> all = new ArrayList<>();
    for (Quantity quantity : quantities.list()) {
      double[][] both = values.pairs(HERE, THERE, quantity);
      Pairs pairs = new Pairs(quantity, both[HERE], both[THERE]);
      if (!pairs.isEmpty() && !saysWhatAbandonmentSays(pairs, all)) {
        all.add(pairs);
      }
    }
    return all;
  }

  /** Where callers are lost in no other way, one row is enough. */
  private static boolean saysWhatAbandonmentSays(Pairs pairs, List<Pairs> before) {
    Quantity q = pairs.quantity();
    return q.measure() == Measure.UNANSWERED_SHARE
        && before.stream()
            .filter(
                p -> p.quantity().equals(Quantity.of(q.kind(), q.id(), Measure.ABANDONED_SHARE)))
            .anyMatch(p -> p.repeats(pairs));
  }

  private static int tests(List<Pairs> all) {
    int tests = 0;
    for (int i = 0; i < all.size(); i++) {
      Pairs one = all.get(i);
      tests += one.differs() && all.subList(0, i).stream().noneMatch(one::repeats) ? 1 : 0;
    }
    return tests;
  }

  private Accounts.Compared row(
      Pairs pairs, PairedValues values, double confidence, double ofEach) {
    Quantity quantity = pairs.quantity();
    PairedDifference shown = PairedDifference.of(pairs.here(), pairs.there(), confidence);
    Estimate sure = PairedDifference.of(pairs.here(), pairs.there(), ofEach).difference();
    boolean more = moreIsBetter(quantity.measure());
    Estimate alone = mean(pairs.there(), confidence);
    double margin = here.money().margin();
    boolean share = quantity.measure().unit() == Measure.Unit.SHARE;
    return new Accounts.Compared(
        quantity,
        owner(quantity),
        pairs.here().length,
        mean(pairs.here(), confidence),
        alone,
        shown.difference(),
        shown.correlation(),
        values.worse(HERE, THERE, quantity, more, confidence).orElseThrow(),
        more ? -sure.low() : sure.high(),
        isTellable(pairs, ofEach) || sure.mean() == 0
            ? verdict(sure, more, share ? margin : margin * Math.abs(alone.mean()))
            : Accounts.Verdict.OPEN);
  }

  /**
   * Whether so many pairs could tell anything: where even all of them on one side would be no
   * surprise by luck (a sign test), a narrow interval of theirs is not to be trusted. What is paid
   * is known better than that.
   */
  private static boolean isTellable(Pairs pairs, double confidence) {
    return pairs.quantity().measure() == Measure.NET_COST
        || Math.scalb(1.0, 1 - pairs.here().length) <= 1 - confidence;
  }

  /**
   * @param margin by how much it may be worse
   */
  private static Accounts.Verdict verdict(
      Estimate difference, boolean moreIsBetter, double margin) {
    double least = moreIsBetter ? -difference.high() : difference.low();
    double most = moreIsBetter ? -difference.low() : difference.high();
    if (least == 0 && most == 0) {
      return Accounts.Verdict.SAME;
    }
    if (most < 0) {
      return Accounts.Verdict.BETTER;
    }
    if (least > margin) {
      return Accounts.Verdict.WORSE;
    }
    return margin > 0 && most <= margin ? Accounts.Verdict.WITHIN : Accounts.Verdict.OPEN;
  }

  private static boolean moreIsBetter(Measure measure) {
    return switch (measure) {
      case MEAN_WAIT,
          ABANDONED_SHARE,
          UNANSWERED_SHARE,
          TOTAL_WAIT,
          LOST_AFTER_TRANSFER,
          NET_COST ->
          false;
      default -> true;
    };
  }

  private String owner(Quantity quantity) {
    if (quantity.reader().isPresent()) {
      return quantity.reader().get();
    }
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

  private List<Accounts.TargetCompared> targets(PairedValues values, double confidence) {
    List<Accounts.TargetCompared> targets = new ArrayList<>();
    for (CallType type : here.callTypes()) {
      type.target()
          .flatMap(t -> target(ofType(type, t), t, type.owner(), values, confidence))
          .ifPresent(targets::add);
    }
    for (Organisation party : here.organisations()) {
      for (OwnTarget own : party.ownTargets()) {
        Measure base = TargetRisk.base(own.target().base());
        Quantity quantity = Quantity.read(party.id(), own.callType(), base);
        target(quantity, own.target(), party.id(), values, confidence).ifPresent(targets::add);
      }
    }
    return targets;
  }

  private static Quantity ofType(CallType type, Target target) {
    return Quantity.of(Quantity.Kind.CALL_TYPE, type.id(), TargetRisk.base(target.base()));
  }

  private Optional<Accounts.TargetCompared> target(
      Quantity quantity, Target target, String whose, PairedValues values, double confidence) {
    if (!quantities.list().contains(quantity)) {
      return Optional.empty();
    }
    TargetRisk risk = new TargetRisk(target, 0, 0);
    double[][] both = values.pairs(HERE, THERE, quantity);
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
            quantity.id(),
            whose,
            quantity.reader().isPresent(),
            ConfidenceInterval.proportion(count[3], n, confidence).orElseThrow(),
            ConfidenceInterval.proportion(count[2], n, confidence).orElseThrow(),
            ConfidenceInterval.proportion(count[1], n, confidence).orElseThrow(),
            ConfidenceInterval.proportion(count[0], n, confidence).orElseThrow()));
  }
}

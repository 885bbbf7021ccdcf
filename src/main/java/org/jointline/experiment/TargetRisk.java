package org.jointline.experiment;

import java.util.Arrays;
import org.jointline.measure.Measure;
import org.jointline.scenario.ServiceLevelBase;
import org.jointline.scenario.Target;

/** How often replications, intervals and parts of days miss one target. */
final class TargetRisk {
  private final Target target;
  private final long[] intervalMissed;
  private final long[] intervalSeen;
  private final long[] partMissed;
  private final long[] partSeen;
  private long missed;
  private long seen;

  TargetRisk(Target target, int intervals, int dayParts) {
    this.target = target;
    intervalMissed = new long[intervals];
    intervalSeen = new long[intervals];
    partMissed = new long[dayParts];
    partSeen = new long[dayParts];
  }

  Target target() {
    return target;
  }

  /** The service level that the target is about. */
  Measure base() {
    return base(target.base());
  }

  static Measure base(ServiceLevelBase base) {
    return switch (base) {
      case OFFERED -> Measure.SERVICE_LEVEL;
      case ANSWERED -> Measure.SERVICE_LEVEL_ANSWERED;
      case EXCLUDING_SHORT -> Measure.SERVICE_LEVEL_EXCLUDING_SHORT;
      case ANSWERED_OR_ABANDONED -> Measure.SERVICE_LEVEL_ANSWERED_OR_ABANDONED;
    };
  }

  /**
   * One interval of one replication.
   *
   * @param met calls that count as met, by the target's base
   * @param of calls it is a share of; 0 says nothing
   */
  void addInterval(int interval, int dayPart, double met, double of) {
    if (of > 0) {
      boolean miss = misses(met, of);
      intervalSeen[interval]++;
      partSeen[dayPart]++;
      intervalMissed[interval] += miss ? 1 : 0;
      partMissed[dayPart] += miss ? 1 : 0;
    }
  }

  /** One whole replication. */
  void addTotal(double met, double of) {
    if (of > 0) {
      seen++;
      missed += misses(met, of) ? 1 : 0;
    }
  }

  private boolean misses(double met, double of) {
    return misses(met / of);
  }

  /** Whether a service level breaks the promise; one that equals it but for rounding keeps it. */
  boolean misses(double share) {
    return share < target.share() * (1 - 1e-12);
  }

  long missed() {
    return missed;
  }

  long seen() {
    return seen;
  }

  /** By interval; NaN where nobody called. */
  double[] intervalRisk() {
    double[] risk = new double[intervalSeen.length];
    Arrays.setAll(
        risk,
        s -> intervalSeen[s] == 0 ? Double.NaN : intervalMissed[s] / (double) intervalSeen[s]);
    return risk;
  }

  /** By part of the day, over replications and days; NaN where nobody called. */
  double partRisk(int part) {
    return partSeen[part] == 0 ? Double.NaN : partMissed[part] / (double) partSeen[part];
  }
}

package org.jointline.validation;

import java.util.List;

/**
 * What a validation found.
 *
 * @param effort at which it was done
 * @param cases in the tables' order
 * @param pooled over all cases looked at
 * @param whole whether these are all cases, so that {@code pooled} means something
 * @param later what is not compared yet, and why
 * @param interrupted whether it was stopped before all cases were done
 */
public record Outcome(
    int effort,
    List<CaseOutcome> cases,
    PooledZ pooled,
    boolean whole,
    List<Later> later,
    boolean interrupted) {

  public Outcome {
    cases = List.copyOf(cases);
    later = List.copyOf(later);
  }

  /** A case and its values. */
  public record CaseOutcome(Case of, List<Checked> values) {
    public CaseOutcome {
      values = List.copyOf(values);
    }

    /** Whether all values that count are as they should be. */
    public boolean accepted() {
      return values.stream().allMatch(v -> !v.isCounted() || v.verdict() == Verdict.WITHIN);
    }
  }

  /** Values with a verdict. */
  public long count(Verdict verdict) {
    return cases.stream()
        .flatMap(c -> c.values().stream())
        .filter(v -> v.verdict() == verdict)
        .count();
  }

  /** Values that count. */
  public long counted() {
    return cases.stream().flatMap(c -> c.values().stream()).filter(Checked::isCounted).count();
  }

  /** Whether everything is as it should be. */
  public boolean accepted() {
    return !interrupted
        && cases.stream().allMatch(CaseOutcome::accepted)
        && (!whole || pooled.accepted());
  }
}

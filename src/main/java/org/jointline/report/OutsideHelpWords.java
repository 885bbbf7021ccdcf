package org.jointline.report;

import java.util.List;
import java.util.Optional;
import org.jointline.experiment.Summary;
import org.jointline.experiment.Summary.CallTypeResult;
import org.jointline.experiment.Summary.TargetResult;
import org.jointline.measure.Measure;
import org.jointline.stats.Estimate;

/** Calls that outside help answers, beside those that own agents answer. */
final class OutsideHelpWords {
  /** In the column that says who answered. */
  static final String ANSWERER = "Outside help";

  /** In front of figures of calls answered by anybody. */
  static final String TOGETHER = "with outside help";

  private OutsideHelpWords() {}

  /** Call types of which outside help answered any call. */
  static List<CallTypeResult> helped(Summary summary) {
    return summary.callTypes().stream().filter(OutsideHelpWords::isHelped).toList();
  }

  /** Whether outside help answered any call of a type. */
  static boolean isHelped(CallTypeResult line) {
    Estimate calls = line.measures().get(Measure.ANSWERED_OUTSIDE);
    return calls != null && calls.mean() > 0;
  }

  /** Calls of a type answered outside / all that anybody answered or called back, 0 to 1. */
  static double shareOfType(Summary summary, CallTypeResult line) {
    double outside = line.measures().get(Measure.ANSWERED_OUTSIDE).mean();
    double own =
        summary.answeredBy().stream()
            .filter(pair -> pair.callType().equals(line.id()))
            .mapToDouble(pair -> pair.calls().mean())
            .sum();
    return outside / (own + outside);
  }

  /**
   * {@code Outside help answers another 34 % (33 to 35): together 99.9 % of all 101 calls are
   * answered within 30 s, and those answered wait 1.7 s on average.} Empty where it answers none.
   */
  static Optional<String> sentence(CallTypeResult line) {
    if (!isHelped(line)) {
      return Optional.empty();
    }
    Estimate inTime = line.measures().get(Measure.SERVICE_LEVEL_BY_ANYBODY);
    String share = text(line, Measure.ANSWERED_OUTSIDE_SHARE);
    String wait = text(line, Measure.ASA_BY_ANYBODY) + " on average.";
    if (inTime == null || line.target().isEmpty()) {
      return Optional.of(
          "Outside help answers another " + share + ": together, those answered wait " + wait);
    }
    TargetResult target = line.target().get();
    return Optional.of(
        "Outside help answers another "
            + share
            + ": together "
            + Figures.SHARE.withRange(inTime)
            + " of all "
            + Wording.calls(line)
            + " are answered within "
            + Times.threshold(target.withinSeconds())
            + ", and those answered wait "
            + wait);
  }

  private static String text(CallTypeResult line, Measure measure) {
    return Figures.text(measure, line.measures().get(measure));
  }
}

package org.jointline.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointline.experiment.Summary;
import org.jointline.experiment.Summary.CallTypeResult;
import org.jointline.experiment.Summary.RiskyDayPart;
import org.jointline.experiment.Summary.TargetResult;
import org.jointline.measure.Measure;
import org.jointline.stats.Estimate;

/** The sentences that the console and the HTML report share. */
final class Wording {
  /** The least risk of a time of day that the words point to. */
  private static final double WORTH_A_LOOK = 0.05;

  private final Summary summary;

  Wording(Summary summary) {
    this.summary = summary;
  }

  /** What was simulated and what the brackets mean. */
  String subject() {
    int replications = summary.provenance().replications();
    String what =
        Times.lengthPlural(summary.period()) + ", " + Times.span(summary.period()) + ", simulated ";
    if (replications == 1) {
      return capital(what) + "once: there is no telling how far chance moves these figures.";
    }
    return capital(what)
        + Decimals.grouped(replications, 0)
        + " times. In brackets, or under a figure: its "
        + Decimals.plain(100 * summary.confidence())
        + " % confidence interval.";
  }

  /** The planner's question answered for one line, in whole sentences. */
  String answer(CallTypeResult line) {
    if (summary.provenance().replications() == 0) {
      return "Nothing was simulated to the end, so there is nothing to say of " + calls(line) + ".";
    }
    if (!called(line)) {
      return "Nobody made " + calls(line) + ": there is nothing to measure.";
    }
    return Stream.of(
            answered(line),
            OutsideHelpWords.sentence(line).orElse(""),
            CallBackSection.sentence(line).orElse(""),
            finished(line).strip(),
            foundFull(line))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** {@code 1,234 calls (12 % of those who called) found the line full.} Nothing where none did. */
  private static String foundFull(CallTypeResult line) {
    Estimate blocked = line.measures().get(Measure.BLOCKED);
    if (blocked == null || !(blocked.mean() > 0)) {
      return "";
    }
    double share = blocked.mean() / (blocked.mean() + offered(line));
    boolean few = blocked.mean() < 1;
    return (few ? "Less than 1 " : Decimals.grouped(blocked.mean(), 0) + " ")
        + line.contacts().one()
        + (few || Math.round(blocked.mean()) == 1 ? "" : "s")
        + " ("
        + (share < 0.01 ? "less than 1" : Decimals.grouped(100 * share, 0))
        + " % of those who called) found the line full.";
  }

  private static double offered(CallTypeResult line) {
    Estimate offered = line.measures().get(Measure.OFFERED);
    return offered == null ? 0 : offered.mean();
  }

  private String answered(CallTypeResult line) {
    if (!(offered(line) > 0) && line.target().isEmpty()) {
      return "";
    }
    if (line.target().isEmpty()) {
      return untargeted(line);
    }
    TargetResult target = line.target().get();
    if (target.achieved().isEmpty()) {
      return capital(calls(line)) + " have nothing to hold against their target.";
    }
    return (achieved(line, target) + "; " + verdict(target) + ". ")
        + (slices(target) + chance(target)).strip()
        + stillWaiting(line);
  }

  /** Nothing without a promise on work being done. */
  private static String finished(CallTypeResult line) {
    return line.contacts()
        .finish()
        .filter(f -> f.achieved().isPresent())
        .map(
            f ->
                " "
                    + Figures.SHARE.withRange(f.achieved().get())
                    + " are all done within "
                    + Times.threshold(f.withinSeconds())
                    + hours(f.inHours())
                    + "; the promise of "
                    + Decimals.plain(100 * f.share())
                    + " % is "
                    + (f.met() ? "kept." : "missed."))
        .orElse("");
  }

  private static String hours(boolean counted) {
    return counted ? " of the hours that count" : "";
  }

  private static boolean called(CallTypeResult line) {
    Estimate blocked = line.measures().get(Measure.BLOCKED);
    return offered(line) > 0 || blocked != null && blocked.mean() > 0;
  }

  private static String untargeted(CallTypeResult line) {
    StringBuilder text = new StringBuilder(capital(calls(line)) + " have no target");
    append(text, line, Measure.ASA, "; they are answered after ", " on average");
    append(text, line, Measure.ABANDONED_SHARE, "; ", " give up");
    return text.append('.').append(stillWaiting(line)).toString();
  }

  /** Nothing where none was. */
  private static String stillWaiting(CallTypeResult line) {
    Estimate e = line.measures().get(Measure.STILL_WAITING);
    if (e == null || !(e.mean() > 0)) {
      return "";
    }
    String calls = e.mean() < 0.1 ? "less than 0.1" : Figures.COUNT.withRange(e);
    String many = " " + line.contacts().one() + "s";
    return " On average " + calls + many + " were still waiting when the run ended.";
  }

  private static void append(
      StringBuilder text, CallTypeResult line, Measure measure, String before, String after) {
    Estimate e = line.measures().get(measure);
    if (e != null) {
      text.append(before).append(Figures.text(measure, e)).append(after);
    }
  }

  private static String achieved(CallTypeResult line, TargetResult target) {
    String share = Figures.SHARE.withRange(target.achieved().orElseThrow());
    String within =
        " within " + Times.threshold(target.withinSeconds()) + hours(line.contacts().inHours());
    switch (target.base()) {
      case SERVICE_LEVEL_ANSWERED:
        return share
            + " of answered "
            + calls(line)
            + " are answered"
            + within
            + " (those who gave up are left out"
            + ofAllOffered(line);
      case SERVICE_LEVEL_EXCLUDING_SHORT:
        return share
            + " of "
            + calls(line)
            + " are answered"
            + within
            + " (those who gave up early are left out"
            + ofAllOffered(line);
      case SERVICE_LEVEL_ANSWERED_OR_ABANDONED:
        return share
            + " of "
            + calls(line)
            + " are answered or given up"
            + within
            + " (giving up early counts as kept"
            + ofAllOffered(line);
      default:
        return share + " of " + calls(line) + " are answered" + within;
    }
  }

  /** Honest about a base that flatters: what the same calls give when every abandon is a miss. */
  private static String ofAllOffered(CallTypeResult line) {
    Estimate e = line.measures().get(Measure.SERVICE_LEVEL);
    return e == null ? ")" : "; answered in time of all offered: " + Figures.SHARE.value(e) + ")";
  }

  /** "the target of 90 % is met", and whether chance could have made it so. */
  static String verdict(TargetResult target) {
    Estimate e = target.achieved().orElseThrow();
    String text =
        "the target of "
            + Decimals.plain(100 * target.share())
            + " % is "
            + (target.met() ? "met" : "missed");
    boolean unsure = e.low() < target.share() && e.high() >= target.share();
    return unsure ? text + ", but too narrowly to be sure" : text;
  }

  private String slices(TargetResult target) {
    int all = target.intervalsWithCalls();
    if (all < 2) {
      return "";
    }
    String slices = Times.intervalWord(summary.period().intervalMinutes()) + "s of the day";
    if (target.intervalsMissed() == 0) {
      return "On average it is met in each of the " + all + " " + slices + ". ";
    }
    return "On average it is missed in "
        + target.intervalsMissed()
        + " of "
        + all
        + " "
        + slices
        + ". ";
  }

  private String chance(TargetResult target) {
    if (summary.provenance().replications() == 1) {
      return "";
    }
    Estimate missed = target.missedReplications();
    if (missed.mean() == 0 && missed.high() > 0) {
      return "None of the "
          + Decimals.grouped(summary.provenance().replications(), 0)
          + " simulated periods misses it, so the chance of that is below "
          + Decimals.grouped(Math.ceil(1000 * missed.high()) / 10, 1)
          + " %.";
    }
    return "A "
        + Times.length(summary.period())
        + " period misses it with a chance of "
        + Figures.SHARE.withRange(missed)
        + ".";
  }

  /**
   * {@code Most at risk: the half-hours from 12:00 (missed on 31 % of days), 12:30 (28 %).} Empty
   * where none is missed often enough to look at.
   */
  Optional<String> mostAtRisk(CallTypeResult line, int most) {
    List<RiskyDayPart> parts =
        line.target().map(TargetResult::atRisk).orElse(List.of()).stream()
            .filter(part -> part.risk() > 0)
            .limit(most)
            .collect(Collectors.toList());
    if (parts.isEmpty() || parts.get(0).risk() < WORTH_A_LOOK) {
      return Optional.empty();
    }
    String slices = Times.intervalWord(summary.period().intervalMinutes()) + "s from ";
    return Optional.of(
        parts.stream()
            .map(part -> risky(part, part == parts.get(0)))
            .collect(Collectors.joining(", ", "Most at risk: the " + slices, ".")));
  }

  private static String risky(RiskyDayPart part, boolean first) {
    String share = Figures.wholePercent(part.risk());
    return Times.clock(part.minuteOfDay())
        + (first ? " (missed on " + share + " of days)" : " (" + share + ")");
  }

  /**
   * The line's name with "calls", "e-mails" or whatever they are behind it, unless it ends with
   * that already.
   */
  static String calls(CallTypeResult line) {
    String name = line.name();
    String one = line.contacts().one();
    if (name.toLowerCase(Locale.ROOT).endsWith(one)) {
      return name + "s";
    }
    return name.endsWith(one + "s") ? name : name + " " + one + "s";
  }

  /** How the run ended, where a reader must know it first; empty for a complete run. */
  Optional<String> cutShort() {
    if (!summary.stopped().interrupted()) {
      return Optional.empty();
    }
    return Optional.of(
        "Stopped early after "
            + Decimals.grouped(summary.provenance().replications(), 0)
            + " replications: "
            + summary.stopped().reason()
            + ".");
  }

  /** {@code 7 values are assumed and 12 have a source.} */
  String assumptions() {
    long assumed = summary.assumptions().stream().filter(a -> a.kind().equals("assumed")).count();
    long sourced = summary.assumptions().size() - assumed;
    if (assumed + sourced == 0) {
      return "The scenario marks no value as assumed and names no source.";
    }
    return count(assumed, "value is assumed", "values are assumed")
        + ", "
        + count(sourced, "has a source", "have a source")
        + ".";
  }

  private static String count(long n, String one, String many) {
    return n + " " + (n == 1 ? one : many);
  }

  static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}

package org.jointline.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jointline.experiment.Accounts;
import org.jointline.experiment.Accounts.Compared;
import org.jointline.experiment.Accounts.Verdict;
import org.jointline.experiment.Quantity;
import org.jointline.measure.Measure;
import org.jointline.stats.Estimate;

/** The sentences and cells about parties and money that the console and the HTML report share. */
final class AccountWords {
  private static final int MOST_NAMED = 8;

  private final Names names;

  AccountWords(Names names) {
    this.names = names;
  }

  /** {@code Against "Alone", with the same callers in 50 replications: ...}, in whole sentences. */
  String detriment(Accounts.Detriment found) {
    String beyond = found.margin() > 0 ? " by more than the margin" : " beyond chance";
    return "Held against \u201c"
        + found.than()
        + "\u201d with the same callers"
        + butFor(found)
        + " in "
        + Decimals.grouped(found.replications(), 0)
        + (found.replications() == 1 ? " replication. " : " replications. ")
        + verdicts(found, Verdict.WORSE, "Worse" + beyond + ": ", "Nothing is worse" + beyond + ".")
        + " "
        + verdicts(found, Verdict.BETTER, "Better: ", "Nothing is better beyond chance.")
        + open(found)
        + sure(found);
  }

  private static String butFor(Accounts.Detriment found) {
    return found.butFor().isEmpty() ? "" : ", but for " + String.join("; ", found.butFor()) + ",";
  }

  /** What is not known, and how bad it could be: that nothing was found may be for want of runs. */
  private String open(Accounts.Detriment found) {
    List<Compared> open =
        found.rows().stream()
            .filter(r -> r.verdict() == Verdict.OPEN && !saysTheSame(found, r))
            .toList();
    if (open.isEmpty()) {
      return "";
    }
    String worst =
        open.stream()
            .filter(r -> r.quantity().measure().unit() == Measure.Unit.SHARE)
            .filter(r -> Double.isFinite(r.worst()))
            .max(Comparator.comparingDouble(Compared::worst))
            .map(
                r ->
                    "; of the shares "
                        + whose(r.quantity())
                        + " ("
                        + what(r.quantity())
                        + ") may be worst, by up to "
                        + Decimals.plain(Math.min(100, Math.ceil(1000 * r.worst()) / 10))
                        + " points")
            .orElse("");
    return " Not known of "
        + open.size()
        + (open.size() == 1 ? " figure" : " figures")
        + ", which may be worse or not"
        + worst
        + ". More replications would tell.";
  }

  private static String sure(Accounts.Detriment found) {
    if (found.tests() < 2) {
      return "";
    }
    return " Of "
        + found.tests()
        + " figures that differ some would do so by luck: each is judged at "
        + Decimals.plain(Math.floor(1e4 * found.rowConfidence()) / 100)
        + " %, so that all verdicts are right together.";
  }

  private String verdicts(
      Accounts.Detriment found, Verdict verdict, String before, String otherwise) {
    Map<String, Set<String>> all = new LinkedHashMap<>();
    for (Compared row : found.rows()) {
      if (row.verdict() == verdict && !saysTheSame(found, row)) {
        all.computeIfAbsent(whose(row.quantity()), w -> new LinkedHashSet<>())
            .add(what(row.quantity()));
      }
    }
    if (all.isEmpty()) {
      return otherwise;
    }
    String more = all.size() > MOST_NAMED ? " and " + (all.size() - MOST_NAMED) + " more" : "";
    return before
        + all.entrySet().stream()
            .limit(MOST_NAMED)
            .map(e -> e.getKey() + " (" + String.join(", ", e.getValue()) + ")")
            .collect(Collectors.joining(", "))
        + more
        + ".";
  }

  /** Whether a call type is all that its organisation has, so that its row repeats that one's. */
  private static boolean saysTheSame(Accounts.Detriment found, Compared row) {
    return row.quantity().kind() == Quantity.Kind.CALL_TYPE
        && row.quantity().reader().isEmpty()
        && found.rows().stream()
            .map(Compared::quantity)
            .filter(q -> q.kind() == Quantity.Kind.ORGANISATION)
            .filter(q -> q.id().equals(row.organisation()))
            .anyMatch(q -> q.measure() == row.quantity().measure())
        && found.rows().stream()
                .filter(r -> r.organisation().equals(row.organisation()))
                .filter(r -> r.quantity().kind() == Quantity.Kind.CALL_TYPE)
                .map(r -> r.quantity().id())
                .distinct()
                .count()
            == 1;
  }

  /** What there is to compare: not the costs of whoever has none in either scenario. */
  static List<Compared> rows(Accounts.Detriment found) {
    return found.rows().stream()
        .filter(
            row ->
                row.quantity().measure() != Measure.NET_COST
                    || row.joint().mean() != 0
                    || row.alone().mean() != 0)
        .toList();
  }

  /** The name of what a quantity is of, with its kind where another kind's has the same name. */
  String whose(Quantity quantity) {
    boolean type = quantity.kind() == Quantity.Kind.CALL_TYPE;
    boolean party = quantity.kind() == Quantity.Kind.ORGANISATION;
    String name =
        type
            ? names.callType(quantity.id())
            : party ? names.organisation(quantity.id()) : names.agentGroup(quantity.id());
    boolean shared = type && names.isOrganisation(name) || party && names.isCallType(name);
    return shared ? name + ", " + quantity.kind().words() : name;
  }

  /** {@code net cost}, or the measure in words with a small letter. */
  String what(Quantity quantity) {
    String words = shortWords(quantity.measure());
    return quantity
        .reader()
        .map(r -> words + " as " + names.organisation(r) + " reads it")
        .orElse(words);
  }

  private static String shortWords(Measure measure) {
    return switch (measure) {
      case MEAN_WAIT -> "mean wait of all offered";
      case UNANSWERED_SHARE -> "never answered";
      case TOTAL_WAIT -> "wait in all if passed on";
      case LOST_AFTER_TRANSFER -> "lost when passed on";
      case FINISHED_IN_TIME -> "finished in time";
      case NET_COST -> "net cost";
      case ABANDONED_SHARE -> "abandonment";
      case SERVICE_LEVEL,
          SERVICE_LEVEL_ANSWERED,
          SERVICE_LEVEL_EXCLUDING_SHORT,
          SERVICE_LEVEL_ANSWERED_OR_ABANDONED ->
          "service level";
      default -> {
        String words = MeasureWords.of(measure);
        yield words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
      }
    };
  }

  /** How a row's values are shown: all three alike. */
  static Figures figures(Compared row) {
    Estimate larger = row.joint().mean() >= row.alone().mean() ? row.joint() : row.alone();
    return Figures.of(row.quantity().measure(), larger);
  }

  /** With a sign, and shares in points. */
  static String difference(Compared row) {
    if (row.verdict() == Verdict.SAME) {
      return "the same";
    }
    String text = figures(row).withRange(row.difference()).replace(" %", " points");
    return row.difference().mean() > 0 && !text.startsWith("<") ? "+" + text : text;
  }

  /**
   * Why a month has no chance to exceed its budget, and no bill, and what the bills of the period
   * come to; empty where there are no months or nothing is settled.
   */
  static Optional<String> unsettled(Accounts accounts) {
    if (accounts.months().isEmpty() || accounts.settlement().isEmpty()) {
      return Optional.empty();
    }
    String net =
        accounts.parties().stream()
            .flatMap(
                p -> p.position().stream().map(q -> p.name() + " " + Figures.POUNDS.value(q.net())))
            .collect(Collectors.joining(", "));
    return Optional.of(
        "A month's cost is before settlement, which is of the whole period (free allowances and"
            + " thresholds are, too), and a budget is after it, so that a month alone does not say"
            + " whether it is kept. What the settlement of the period brings: "
            + net
            + ".");
  }

  /** {@code , in 12 of 40}: where some replications have no value in one of the two. */
  static String of(Accounts.Detriment found, Compared row) {
    return row.replications() == found.replications()
        ? ""
        : ", in "
            + Decimals.grouped(row.replications(), 0)
            + " of "
            + Decimals.grouped(found.replications(), 0);
  }

  /** {@code 80 % in 40 s, of answered}. */
  static String promise(Accounts.Service service) {
    return Decimals.plain(100 * service.share())
        + " % in "
        + Times.threshold(service.withinSeconds())
        + ", of "
        + service.baseWords();
  }

  /** {@code 80 % in 40 s, of answered; its own definition}. */
  static String definition(Accounts.Service service) {
    return promise(service) + (service.own() ? "; its own definition" : "");
  }

  /** What a target about savings says. */
  static String goal(Accounts.GoalResult goal) {
    return "Asked for: "
        + Figures.POUNDS.value(goal.pounds())
        + " over "
        + Decimals.plain(goal.years())
        + (goal.years() == 1 ? " year" : " years")
        + ". As this period goes, "
        + Decimals.grouped(goal.periods(), goal.periods() < 10 ? 1 : 0)
        + " of them save "
        + Figures.POUNDS.withRange(goal.saving())
        + ": "
        + (goal.saving().mean() >= goal.pounds() ? "enough" : "not enough")
        + ". A single period saves its part with a chance of "
        + Figures.SHARE.withRange(goal.reached())
        + ".";
  }
}

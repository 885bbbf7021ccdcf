package org.jointline.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    return "Held against \u201c"
        + found.than()
        + "\u201d with the same callers in "
        + Decimals.grouped(found.replications(), 0)
        + (found.replications() == 1 ? " replication. " : " replications. ")
        + verdicts(found, Verdict.WORSE, "Worse beyond chance: ", "Nothing is worse beyond chance.")
        + " "
        + verdicts(found, Verdict.BETTER, "Better: ", "Nothing is better beyond chance.");
  }

  private String verdicts(
      Accounts.Detriment found, Verdict verdict, String before, String otherwise) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    for (Compared row : found.rows()) {
      if (row.verdict() == verdict && !saysTheSame(found, row)) {
        all.computeIfAbsent(whose(row.quantity()), w -> new ArrayList<>())
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
                row.quantity().measure().isPresent()
                    || row.joint().mean() != 0
                    || row.alone().mean() != 0)
        .toList();
  }

  /** The name of what a quantity is of. */
  String whose(Quantity quantity) {
    return switch (quantity.kind()) {
      case CALL_TYPE -> names.callType(quantity.id());
      case AGENT_GROUP -> names.agentGroup(quantity.id());
      case ORGANISATION -> names.organisation(quantity.id());
    };
  }

  /** {@code net cost}, or the measure in words with a small letter. */
  static String what(Quantity quantity) {
    return quantity.measure().map(AccountWords::shortWords).orElse("net cost");
  }

  private static String shortWords(Measure measure) {
    return switch (measure) {
      case MEAN_WAIT -> "mean wait";
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
    return row.quantity()
        .measure()
        .map(measure -> Figures.of(measure, larger))
        .orElse(Figures.POUNDS);
  }

  /** With a sign, and shares in points. */
  static String difference(Compared row) {
    if (row.verdict() == Verdict.SAME) {
      return "the same";
    }
    String text = figures(row).withRange(row.difference()).replace(" %", " points");
    return row.difference().mean() > 0 && !text.startsWith("<") ? "+" + text : text;
  }

  /** {@code 80 % in 40 s, of answered; its own definition}. */
  static String definition(Accounts.Service service) {
    return Decimals.plain(100 * service.share())
        + " % in "
        + Times.threshold(service.withinSeconds())
        + ", of "
        + service.baseWords()
        + (service.own() ? "; its own definition" : "");
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

package org.jointline.experiment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jointline.measure.IntervalCounts;
import org.jointline.measure.RuleCounts;
import org.jointline.measure.RuleFigure;
import org.jointline.measure.RuleKind;
import org.jointline.model.Model;
import org.jointline.scenario.Modes;
import org.jointline.scenario.Rules;
import org.jointline.scenario.Scenario;
import org.jointline.stats.Estimate;
import org.jointline.stats.MomentGrid;

/** What rules did, over replications. */
final class RuleMerge {
  private final Scenario scenario;
  private static final List<RuleFigure> WAYS =
      Stream.of(RuleFigure.values()).filter(f -> f.isOf(RuleKind.CALL_TYPE)).toList();

  private final int intervals;
  private final double intervalTicks;
  private final double[] values = new double[RuleFigure.values().length];
  private MomentGrid grid;

  /** By entity and interval: ticks in its state, of all replications. */
  private long[][] ticks;

  /** By call type and interval: calls that went the ways that rules add; null without those. */
  private MomentGrid ways;

  private int[] size;
  private long replications;

  RuleMerge(Scenario scenario, Model model) {
    this.scenario = scenario;
    intervals = model.intervals;
    intervalTicks = model.intervalTicks;
  }

  void merge(IntervalCounts counts) {
    RuleCounts rules = counts.rules();
    if (rules == null) {
      return;
    }
    if (grid == null) {
      grid =
          new MomentGrid(
              rules.size(),
              values.length,
              new int[] {RuleFigure.WAIT.ordinal()},
              new int[] {RuleFigure.CALLS.ordinal()});
      ticks = new long[rules.size()][intervals];
      size = new int[RuleKind.values().length];
      for (RuleKind kind : RuleKind.values()) {
        size[kind.ordinal()] = rules.size(kind);
      }
      if (hasOtherWays(scenario.rules())) {
        int cells = rules.size(RuleKind.CALL_TYPE) * intervals;
        ways = new MomentGrid(cells, WAYS.size(), new int[0], new int[0]);
      }
    }
    for (RuleKind kind : RuleKind.values()) {
      for (int i = 0; i < rules.size(kind); i++) {
        int entity = rules.place(kind, i);
        rules.read(kind, i, values);
        grid.add(entity, values);
        for (int s = 0; s < intervals && kind != RuleKind.CALL_TYPE; s++) {
          ticks[entity][s] += rules.ticks(kind, i, s);
        }
      }
    }
    grid.endReplication();
    if (ways != null) {
      mergeWays(rules);
    }
    replications++;
  }

  private void mergeWays(RuleCounts rules) {
    double[] calls = new double[WAYS.size()];
    for (int i = 0; i < rules.size(RuleKind.CALL_TYPE); i++) {
      for (int s = 0; s < intervals; s++) {
        for (int w = 0; w < calls.length; w++) {
          calls[w] = rules.calls(WAYS.get(w), i, s);
        }
        ways.add(i * intervals + s, calls);
      }
    }
    ways.endReplication();
  }

  List<Summary.RuleResult> summary(double quantile) {
    List<Summary.RuleResult> results = new ArrayList<>();
    if (grid == null) {
      return results;
    }
    Rules rules = scenario.rules();
    int entity = 0;
    for (RuleKind kind : RuleKind.values()) {
      IntFunction<String> id = ids(rules, kind);
      for (int i = 0; i < size[kind.ordinal()]; i++) {
        if (kind != RuleKind.CALL_TYPE || hasOtherWays(rules)) {
          results.add(
              new Summary.RuleResult(
                  kind,
                  id.apply(i),
                  figures(kind, entity, quantile),
                  shares(kind, entity),
                  kind == RuleKind.CALL_TYPE ? byInterval(i, quantile) : List.of()));
        }
        entity++;
      }
    }
    return results;
  }

  private static boolean hasOtherWays(Rules rules) {
    return !rules.lines().isEmpty() || !rules.outside().isEmpty() || !rules.messages().isEmpty();
  }

  private IntFunction<String> ids(Rules rules, RuleKind kind) {
    return switch (kind) {
      case MODE -> i -> rules.modes().map(Modes::names).orElseThrow().get(i);
      case AGREEMENT -> i -> rules.agreements().get(i).id();
      case LINES -> i -> rules.lines().get(i).id();
      case OUTSIDE_HELP -> i -> rules.outside().get(i).id();
      case SITE -> i -> rules.sites().get(i).id();
      case MESSAGE -> i -> rules.messages().get(i).id();
      case CALL_TYPE -> i -> scenario.callTypes().get(i).id();
    };
  }

  private Map<RuleFigure, Estimate> figures(RuleKind kind, int entity, double quantile) {
    Map<RuleFigure, Estimate> figures = new EnumMap<>(RuleFigure.class);
    for (RuleFigure figure : RuleFigure.values()) {
      if (figure == RuleFigure.WAIT && figure.isOf(kind)) {
        grid.ratio(entity, 0, quantile)
            .ifPresent(e -> figures.put(figure, e.within(0, Double.POSITIVE_INFINITY)));
      } else if (figure.isOf(kind)) {
        double most = figure == RuleFigure.TIME_SHARE ? 1 : Double.POSITIVE_INFINITY;
        figures.put(figure, grid.mean(entity, figure.ordinal(), quantile).within(0, most));
      }
    }
    return figures;
  }

  private List<Map<RuleFigure, Estimate>> byInterval(int type, double quantile) {
    List<Map<RuleFigure, Estimate>> figures = new ArrayList<>();
    for (int s = 0; s < intervals; s++) {
      Map<RuleFigure, Estimate> of = new EnumMap<>(RuleFigure.class);
      for (int w = 0; w < WAYS.size(); w++) {
        Estimate e = ways.mean(type * intervals + s, w, quantile);
        of.put(WAYS.get(w), e.within(0, Double.POSITIVE_INFINITY));
      }
      figures.add(of);
    }
    return figures;
  }

  private List<Double> shares(RuleKind kind, int entity) {
    List<Double> shares = new ArrayList<>();
    for (int s = 0; s < intervals && RuleFigure.TIME_SHARE.isOf(kind); s++) {
      shares.add(ticks[entity][s] / (intervalTicks * replications));
    }
    return shares;
  }
}

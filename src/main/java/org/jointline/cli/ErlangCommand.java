package org.jointline.cli;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import org.jointline.scenario.ServiceLevelBase;
import org.jointline.staffing.AgentsNeeded;
import org.jointline.staffing.ErlangA;
import org.jointline.staffing.ErlangB;
import org.jointline.staffing.ErlangC;
import org.jointline.staffing.FiniteQueue;
import org.jointline.staffing.QueueFormula;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Answers by formula: what so many agents give, or how many it takes. */
@Command(
    name = "erlang",
    description = {
      "Say by Erlang's formulas what agents give, or how many it takes.",
      "Service level, waits and agents needed:",
      "  C  callers wait as long as it takes (the default)",
      "  A  callers hang up when their patience ends (when --patience is given)",
      "  B  nobody waits; calls that find no agent idle are lost (--formula B)",
      "One call type, one group, constant rate, in the long run; for anything else, simulate."
    },
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  jointline erlang --calls 100 --handle-time 240s --target 80%% --within 20s",
      "  jointline erlang --calls 400 --per 1h --handle-time 4min --patience 3min --agents 25"
    })
final class ErlangCommand implements Callable<Integer> {
  private static final int MOST_AGENTS = 1_000_000;

  private final Terminal terminal;

  @Option(
      names = "--formula",
      paramLabel = "B|C|A",
      description = "Which one (default: A with --patience, else C).")
  private Formula formula;

  @Option(names = "--calls", paramLabel = "N", required = true, description = "Calls in a period.")
  private BigDecimal calls;

  @Option(
      names = "--per",
      paramLabel = "TIME",
      defaultValue = "30min",
      converter = DurationConverter.class,
      description = "The period (default: ${DEFAULT-VALUE}).")
  private Duration per;

  @Option(
      names = {"--handle-time", "--aht"},
      paramLabel = "TIME",
      required = true,
      converter = DurationConverter.class,
      description = "Mean handle time of a call: talk and after-call work.")
  private Duration handleTime;

  @Option(
      names = "--patience",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description = "Mean patience of callers.")
  private Duration patience;

  @Option(
      names = "--agents",
      paramLabel = "N",
      description = "Agents; left out: how many it takes.")
  private Integer agents;

  @Option(
      names = "--target",
      paramLabel = "SHARE",
      defaultValue = "80%",
      converter = ShareConverter.class,
      description = "Share of calls to answer in time (default: 80%%).")
  private BigDecimal target;

  @Option(
      names = "--within",
      paramLabel = "TIME",
      defaultValue = "20s",
      converter = DurationConverter.class,
      description = "What is in time (default: ${DEFAULT-VALUE}).")
  private Duration within;

  @Option(
      names = "--blocked",
      paramLabel = "SHARE",
      defaultValue = "1%",
      converter = ShareConverter.class,
      description = "Formula B: share of calls that may be lost (default: 1%%).")
  private BigDecimal blocked;

  @Option(
      names = "--max-occupancy",
      paramLabel = "SHARE",
      converter = ShareConverter.class,
      description = "Most of their time that agents may spend on calls.")
  private BigDecimal maxOccupancy;

  @Option(
      names = "--shrinkage",
      paramLabel = "SHARE",
      converter = ShareConverter.class,
      description = "Share of paid time off the phones; adds the people to schedule.")
  private BigDecimal shrinkage;

  @Option(names = "--json", description = "Print JSON instead of a table.")
  private boolean json;

  ErlangCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try {
      ErlangAnswer answer = answer();
      terminal.out().print(json ? ErlangJson.text(answer) : ErlangTable.text(answer));
      return ExitCode.OK;
    } catch (IllegalArgumentException impossible) {
      throw new UserError(impossible.getMessage());
    }
  }

  private ErlangAnswer answer() {
    if (agents != null && (agents < 1 || agents > MOST_AGENTS)) {
      throw new UserError("--agents must be from 1 to 1,000,000, got " + agents);
    }
    if (calls.signum() <= 0 || per.isZero() || handleTime.isZero()) {
      throw new UserError("--calls, --per and --handle-time must be more than 0");
    }
    Formula used = formula();
    int centre = agents == null ? needed(used) : agents;
    return new ErlangAnswer(
        used.name(),
        rate() * seconds(handleTime),
        agents == null,
        centre,
        used == Formula.B ? blocked.doubleValue() : target.doubleValue(),
        seconds(within),
        shrinkage == null ? 0 : shrinkage.doubleValue(),
        ErlangAnswer.rows(around(used), centre, seconds(within)));
  }

  private Formula formula() {
    Formula used = formula == null ? patience == null ? Formula.C : Formula.A : formula;
    if ((used == Formula.A) != (patience != null)) {
      throw new UserError(
          used == Formula.A
              ? "formula A needs --patience"
              : "formula " + used + " knows no patience; leave out --patience");
    }
    if (used == Formula.A && patience.isZero()) {
      throw new UserError("--patience must be more than 0");
    }
    return used;
  }

  private int needed(Formula used) {
    double load = rate() * seconds(handleTime);
    if (load > MOST_AGENTS / 2.0) {
      throw new UserError("more than 500,000 erlangs; is --calls or --handle-time too large?");
    }
    if (used == Formula.B) {
      return ErlangB.agentsFor(load, blocked.doubleValue());
    }
    return AgentsNeeded.forServiceLevel(
        around(used),
        ServiceLevelBase.OFFERED,
        seconds(within),
        target.doubleValue(),
        maxOccupancy == null ? 1 : maxOccupancy.doubleValue());
  }

  private IntFunction<QueueFormula> around(Formula used) {
    double handle = seconds(handleTime);
    return switch (used) {
      case A -> n -> ErlangA.of(rate(), handle, seconds(patience), n);
      case B -> n -> FiniteQueue.of(rate(), handle, n, n);
      case C -> n -> ErlangC.of(rate(), handle, n);
    };
  }

  private double rate() {
    return calls.doubleValue() / seconds(per);
  }

  private static double seconds(Duration time) {
    return time.toNanos() / 1e9;
  }

  /** Which of Erlang's formulas. */
  enum Formula {
    A,
    B,
    C
  }
}

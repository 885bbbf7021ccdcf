package org.jointline.model;

import java.util.List;
import java.util.Locale;
import org.jointline.scenario.CallType;
import org.jointline.scenario.Cohorts;
import org.jointline.scenario.Scenario;
import org.jointline.scenario.Workload;

/**
 * A scenario with its model, and what links the two: local time and people.
 *
 * @param scenario what was compiled, with people who differ in groups of their own
 * @param model what runs
 * @param time ticks to local time
 * @param staff people of each agent group, in file order
 */
public record CompiledScenario(Scenario scenario, Model model, Timeline time, List<Staff> staff) {

  /**
   * Compiles a scenario.
   *
   * @throws IllegalArgumentException if it is too large to run, with the limit and the reason
   */
  public static CompiledScenario of(Scenario scenario) {
    return withSpareAgents(scenario, 0);
  }

  /**
   * Compiles a scenario whose groups may have more agents than its staffing ever plans. Spare ones
   * that stay off duty change no number of a replication.
   *
   * @param spare agents more in each group
   * @throws IllegalArgumentException if it is too large to run, with the limit and the reason
   */
  public static CompiledScenario withSpareAgents(Scenario written, int spare) {
    Scenario scenario = Cohorts.apart(written);
    ModelCompiler compiler = new ModelCompiler(scenario, spare);
    long entities = Workload.entities(scenario);
    long cells = entities * compiler.intervals();
    if (cells > Workload.MOST_CELLS) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%,d reporting intervals for %d call types, agent groups and rules make %,d cells of"
                  + " statistics, more than the limit of %,d; choose a longer interval or a shorter"
                  + " period",
              compiler.intervals(),
              entities,
              cells,
              Workload.MOST_CELLS));
    }
    Model model = new Model(compiler);
    double calls = 0;
    for (ArrivalCurve curve : model.arrivals) {
      calls += curve.expectedCalls();
    }
    Workload workload = new Workload(scenario.calendar(), scenario.demand());
    for (CallType type : scenario.callTypes()) {
      calls += workload.callsAboutIncidents(type);
    }
    if (calls > Workload.MOST_CALLS) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%,.0f calls expected in one replication, more than the limit of %,.0f; choose a"
                  + " shorter period and more replications",
              calls,
              Workload.MOST_CALLS));
    }
    return new CompiledScenario(scenario, model, compiler.time, compiler.staff);
  }
}

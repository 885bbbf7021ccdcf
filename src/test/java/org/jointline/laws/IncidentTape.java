package org.jointline.laws;

import java.util.ArrayList;
import java.util.List;
import org.jointline.kernel.Listener;
import org.jointline.kernel.Replication;
import org.jointline.model.CompiledScenario;
import org.jointline.model.Model;

/** Which incidents happened, and who called about them, in replications of a scenario. */
final class IncidentTape implements Listener {
  /**
   * @param replication index
   * @param seconds after the scenario's start
   */
  record Happening(int replication, int incident, double seconds) {}

  /**
   * @param happening number in the list of happenings of the latest one of the call's incident
   */
  record Call(int replication, int burst, double seconds, boolean duplicate, int happening) {}

  final List<Happening> happenings = new ArrayList<>();
  final List<Call> calls = new ArrayList<>();
  final CompiledScenario compiled;
  private final int[] latest;
  private int replication;

  private IncidentTape(CompiledScenario compiled) {
    this.compiled = compiled;
    latest = new int[compiled.model().incidents.incidents];
  }

  static IncidentTape of(String yaml, int replications) {
    IncidentTape tape = new IncidentTape(CompiledScenario.of(RandomScenario.parse(yaml)));
    Replication replication = new Replication(tape.compiled.model());
    for (int r = 0; r < replications; r++) {
      tape.replication = r;
      replication.run(2024, r, tape);
    }
    return tape;
  }

  /** A year's worth of one line with nobody but incidents, and enough staff. */
  static IncidentTape of(String calendar, String incidents, int replications) {
    return of(
        """
        name: Nothing but incidents
        calendar: %s
        organisations: {a: {name: A}}
        call types:
          one: {owner: a, arrivals: {rate: 0/h}, talk: {deterministic: 1 s}}
          two: {owner: a, arrivals: {rate: 0/h}, talk: {deterministic: 1 s}}
        agent groups:
          all: {employer: a, skills: [one, two], staffing: 3}
        incidents:
        %s
        """
            .formatted(calendar, incidents.indent(2)),
        replications);
  }

  @Override
  public void incidentHappened(int incident, long now) {
    latest[incident] = happenings.size();
    happenings.add(new Happening(replication, incident, seconds(now)));
  }

  @Override
  public void aboutIncident(int burst, long number, boolean duplicate, long now) {
    int happening = latest[compiled.model().incidents.incident[burst]];
    calls.add(new Call(replication, burst, seconds(now), duplicate, happening));
  }

  private double seconds(long tick) {
    return (tick - compiled.model().startTick) / (double) Model.TICKS_PER_SECOND;
  }
}

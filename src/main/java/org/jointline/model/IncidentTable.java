package org.jointline.model;

import org.jointline.random.CountSampler;
import org.jointline.random.Sampler;
import org.jointline.random.Spread;
import org.jointline.random.Streams;

/**
 * Incidents and who calls about them, as arrays. A burst is the calls to one line about one
 * incident.
 */
public final class IncidentTable {
  public final int incidents;

  /** By incident: a word for its id. */
  public final long[] name;

  /** When an incident happens, by incident; nothing happens from the end on. */
  public final ArrivalCurve[] occurrences;

  /** Bursts of incident i are burstFirst[i] up to burstFirst[i + 1]. */
  public final int[] burstFirst;

  public final int bursts;

  /** By burst: the incident it is about. */
  public final int[] incident;

  /** By burst: a word for its line. */
  public final long[] line;

  /** Call type, by burst. */
  public final int[] type;

  /** Ticks from the incident to the start of a burst. */
  public final long[] delay;

  /** Ticks that a burst lasts; at least one. */
  public final long[] length;

  public final Spread[] spread;
  public final CountSampler[] size;

  /** Share of the calls of a burst, after its first, that are duplicates. */
  public final double[] duplicates;

  public final Sampler[] duplicateTalk;

  /** Null where duplicates leave no work. */
  public final Sampler[] duplicateAfterCall;

  /** By call type: 1 while open, 0 while closed; nobody calls while closed. */
  public final StepFunction[] open;

  IncidentTable(IncidentCompiler c) {
    incidents = c.occurrences.length;
    name = c.names();
    occurrences = c.occurrences;
    burstFirst = c.burstFirst;
    bursts = burstFirst[incidents];
    incident = new int[bursts];
    for (int i = 0; i < incidents; i++) {
      java.util.Arrays.fill(incident, burstFirst[i], burstFirst[i + 1], i);
    }
    line = c.bursts.stream().mapToLong(b -> Streams.name(b.callType())).toArray();
    type = c.bursts.stream().mapToInt(c::type).toArray();
    delay = c.bursts.stream().mapToLong(b -> Timeline.ticks(b.delay())).toArray();
    length = c.bursts.stream().mapToLong(b -> Math.max(1, Timeline.ticks(b.over()))).toArray();
    spread = c.bursts.stream().map(b -> IncidentCompiler.spread(b.shape())).toArray(Spread[]::new);
    size = c.bursts.stream().map(b -> IncidentCompiler.size(b.size())).toArray(CountSampler[]::new);
    duplicates = c.bursts.stream().mapToDouble(b -> b.duplicates()).toArray();
    duplicateTalk = c.bursts.stream().map(c::duplicateTalk).toArray(Sampler[]::new);
    duplicateAfterCall = c.bursts.stream().map(c::duplicateAfterCall).toArray(Sampler[]::new);
    open = c.open();
  }
}

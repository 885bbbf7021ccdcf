package org.jointline.server;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jointline.live.Snapshot;
import org.jointline.scenario.AgentGroup;
import org.jointline.scenario.CallType;
import org.jointline.scenario.Routing;
import org.jointline.scenario.Scenario;
import org.jointline.server.Gathering.Metric;

/**
 * The live sessions as series, from their latest frames. There are as many as the sessions that run
 * have lines, groups and organisations: no agent, no call and no client is a label.
 */
final class SessionSeries implements MultiCollector {
  private static final Metric OFFERED =
      new Metric("calls_offered", "Calls offered to a line since the session began");
  private static final Metric ANSWERED =
      new Metric("calls_answered", "Calls of a line answered, by the employer of who answered");
  private static final Metric ABANDONED =
      new Metric("calls_abandoned", "Calls whose caller gave up waiting");
  private static final Metric BLOCKED =
      new Metric("calls_blocked", "Calls turned away because a queue was full or a line closed");
  private static final Metric OVERFLOWED =
      new Metric(
          "calls_overflowed", "Calls answered by a group that takes them only after some waiting");
  private static final Metric WITHIN =
      new Metric("calls_answered_within_target", "Calls that met the line's target");
  private static final Metric WAIT =
      new Metric("call_wait_seconds", "Waits of answered calls, in simulated seconds");
  private static final Metric QUEUE = new Metric("queue_calls", "Calls waiting now");
  private static final Metric OLDEST =
      new Metric("queue_oldest_wait_seconds", "Wait so far of the call that waits longest");
  private static final Metric AGENTS =
      new Metric("agents", "Agents of a group by what they are doing");
  private static final Metric PLANNED =
      new Metric("agents_planned", "Agents on the phones by the scenario's plan");
  private static final Metric SERVICE_LEVEL =
      new Metric("service_level_ratio", "Service level of the last half-hour, 0 to 1");
  private static final Metric TARGET = new Metric("target_ratio", "Service level promised, 0 to 1");
  private static final Metric TARGET_WITHIN =
      new Metric("target_within_seconds", "Wait within which the promise is kept");
  private static final Metric SPEED =
      new Metric("session_speed_ratio", "Simulated seconds a second; infinite at full speed");
  private static final Metric LAG =
      new Metric("session_lag_seconds", "Seconds that a session is behind its clock");
  private static final Metric PAUSED =
      new Metric("session_paused", "Whether a session's time stands still: 1 or 0");
  private static final Metric FAULTED =
      new Metric("session_faulted", "Whether a session cannot go on: 1 or 0");
  private static final Metric SIM_TIME =
      new Metric("sim_time_seconds", "Simulated seconds that have passed in a session");
  private static final Metric SENT =
      new Metric("frames_sent", "Frames sent to readers of a session");
  private static final Metric DROPPED =
      new Metric("frames_dropped", "Frames left out for readers who had not read the one before");
  private static final Metric COMMANDS =
      new Metric("commands", "Commands to a session, done or refused");
  private static final Metric FORKS = new Metric("forks", "What-if questions to a session");
  private static final Metric READERS = new Metric("readers", "Readers of a session's frames");
  private static final Metric SESSIONS = new Metric("sessions", "Sessions that run");

  private static final double[] BOUNDS = bounds();

  private final Supplier<Collection<OpenSession>> sessions;

  /**
   * @param sessions those that run; asked from the thread of the scrape
   */
  SessionSeries(Supplier<Collection<OpenSession>> sessions) {
    this.sessions = sessions;
  }

  private static double[] bounds() {
    List<Integer> seconds = Snapshot.Totals.BUCKET_SECONDS;
    double[] bounds = new double[seconds.size() + 1];
    for (int i = 0; i < seconds.size(); i++) {
      bounds[i] = seconds.get(i);
    }
    bounds[seconds.size()] = Double.POSITIVE_INFINITY;
    return bounds;
  }

  @Override
  public MetricSnapshots collect() {
    Gathering to = new Gathering();
    List<OpenSession> running = new ArrayList<>(sessions.get());
    to.gauge(SESSIONS, running.size(), Labels.EMPTY);
    for (OpenSession session : running) {
      session(to, session, session.runner().latest());
    }
    return to.snapshots();
  }

  private static void session(Gathering to, OpenSession session, Frame frame) {
    Snapshot snapshot = frame.snapshot();
    Labels id = Labels.of("session", session.id());
    for (int i = 0; i < snapshot.lines().size(); i++) {
      line(to, id, session.scenario(), snapshot.lines().get(i));
    }
    snapshot.groups().forEach(group -> group(to, id, group));
    to.gauge(SPEED, frame.pace().speed(), id);
    to.gauge(LAG, frame.pace().lag(), id);
    to.gauge(PAUSED, frame.pace().paused() ? 1 : 0, id);
    to.gauge(FAULTED, frame.isFaulty() ? 1 : 0, id);
    to.counter(SIM_TIME, snapshot.tick() / 1e6, id);
    to.counter(SENT, session.feed().sent(), id);
    to.counter(DROPPED, session.feed().dropped(), id);
    to.gauge(READERS, session.feed().readers(), id);
    to.counter(COMMANDS, session.done().sum(), id.add("outcome", "done"));
    to.counter(COMMANDS, session.refused().sum(), id.add("outcome", "refused"));
    to.counter(FORKS, session.forks().sum(), id);
  }

  private static void line(Gathering to, Labels id, Scenario scenario, Snapshot.Line line) {
    Labels labels = id.add("line", line.id()).add("owner", line.owner());
    Snapshot.Totals total = line.total();
    to.counter(OFFERED, total.offered(), labels);
    to.counter(ABANDONED, total.abandoned(), labels);
    to.counter(BLOCKED, total.blocked(), labels);
    to.counter(WITHIN, total.within(), labels);
    for (String employer : employers(scenario, line)) {
      Labels by = labels.add("employer", employer);
      to.counter(ANSWERED, total.answeredByEmployer().getOrDefault(employer, 0L), by);
      to.counter(OVERFLOWED, total.overflowedByEmployer().getOrDefault(employer, 0L), by);
    }
    to.histogram(WAIT, buckets(total.waitBuckets()), total.waitSeconds(), labels);
    to.gauge(QUEUE, line.waiting(), labels);
    to.gauge(OLDEST, line.longestWaitSeconds(), labels);
    line.recent().serviceLevel().ifPresent(value -> to.gauge(SERVICE_LEVEL, value, labels));
    line.target()
        .ifPresent(
            target -> {
              to.gauge(TARGET, target.share(), labels);
              to.gauge(TARGET_WITHIN, target.withinSeconds(), labels);
            });
  }

  /** Those who may answer the line, so that their series are there before they first do. */
  private static TreeSet<String> employers(Scenario scenario, Snapshot.Line line) {
    TreeSet<String> employers = new TreeSet<>(line.total().answeredByEmployer().keySet());
    for (CallType type : scenario.callTypes()) {
      for (Routing.Step step : type.routing().steps()) {
        for (AgentGroup group : scenario.agentGroups()) {
          if (type.id().equals(line.id()) && group.id().equals(step.group())) {
            employers.add(group.employer());
          }
        }
      }
    }
    return employers;
  }

  /** From counts at most so long to counts between the bounds. */
  private static ClassicHistogramBuckets buckets(List<Long> atMost) {
    long[] counts = new long[BOUNDS.length];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = atMost.get(i) - (i == 0 ? 0 : atMost.get(i - 1));
    }
    return ClassicHistogramBuckets.of(BOUNDS, counts);
  }

  private static void group(Gathering to, Labels id, Snapshot.Group group) {
    Labels labels = id.add("group", group.id()).add("employer", group.employer());
    to.gauge(AGENTS, group.idle(), labels.add("state", "idle"));
    to.gauge(AGENTS, group.talking(), labels.add("state", "talking"));
    to.gauge(AGENTS, group.afterCall(), labels.add("state", "after_call"));
    to.gauge(AGENTS, group.leaving(), labels.add("state", "leaving"));
    to.gauge(PLANNED, group.planned(), labels);
  }
}

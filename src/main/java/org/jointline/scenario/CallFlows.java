package org.jointline.scenario;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Expected calls and hours of work of every call type over the whole period on paper: its own, and
 * those that come of other calls. Everybody who stays on the line is taken as answered.
 *
 * <p>The traffic equations {@code calls = own + sum of calls of others x share of the branch},
 * summed pass by pass: nobody is passed on more than 20 times, so loops come to an end. Left out:
 * redials, as nobody gives up here; messages, which are not always on; how long agents who hand
 * over warm wait for the second; repeats after the 20th, which only a loop of nearly all calls has;
 * who is called back instead, and attempts to do so in vain.
 */
final class CallFlows {
  private static final int MOST_PASSES = 20;
  private static final double HOUR_SECONDS = 3600;
  private static final double NEARLY_NOBODY = 1e-9;

  private final Scenario scenario;
  private final Workload workload;
  private final List<CallType> types;
  private final Map<String, Integer> index = new HashMap<>();

  /** Calls by type, but for those who called it themselves and stay. */
  private final double[] others;

  /** Share of the callers who stay on the line they called. */
  private final double[] stay;

  /** Work besides the plain talk: on the spot, and while handing over. */
  private final double[] moreSeconds;

  CallFlows(Scenario scenario, Workload workload) {
    this.scenario = scenario;
    this.workload = workload;
    types = scenario.callTypes();
    others = new double[types.size()];
    stay = new double[types.size()];
    moreSeconds = new double[types.size()];
    for (int i = 0; i < types.size(); i++) {
      index.put(types.get(i).id(), i);
    }
    solve();
  }

  /** Hours of work at 100 % handle time. */
  double workHours(CallType type) {
    int i = index.get(type.id());
    double seconds = others[i] * seconds(type) + moreSeconds[i];
    return workload.workHours(type) * stay[i] + seconds / HOUR_SECONDS;
  }

  private static double seconds(CallType type) {
    return type.talk().mean() + mean(type.afterCallWork().orElse(null));
  }

  private static double mean(Distribution distribution) {
    return distribution == null ? 0 : distribution.mean();
  }

  private void solve() {
    double[] callers = new double[types.size()];
    double[] duplicates = new double[types.size()];
    for (int i = 0; i < types.size(); i++) {
      CallType type = types.get(i);
      double own = workload.calls(type);
      type.journey().duplicates().ifPresent(d -> duplicates[index.get(d.to())] += own * d.share());
      stay[i] = staying(type);
      callers[i] += own * stay[i];
      choose(type, own, callers);
    }
    dial(duplicates, callers);
    for (int round = 0; round <= MOST_PASSES && sum(callers) > NEARLY_NOBODY; round++) {
      double[] again = new double[types.size()];
      passOn(callers, again);
      callers = new double[types.size()];
      dial(again, callers);
    }
  }

  private void dial(double[] dialled, double[] callers) {
    for (int i = 0; i < types.size(); i++) {
      double staying = dialled[i] * staying(types.get(i));
      callers[i] += staying;
      others[i] += staying;
      choose(types.get(i), dialled[i], callers);
    }
  }

  private static double staying(CallType type) {
    return type.journey()
        .announcement()
        .map(
            a ->
                (1 - a.hangUp())
                    * (1 - a.options().stream().mapToDouble(Journey.Option::share).sum()))
        .orElse(1.0);
  }

  /** Those who go to another line during the announcement. */
  private void choose(CallType type, double dialled, double[] callers) {
    type.journey()
        .announcement()
        .ifPresent(
            a ->
                a.options()
                    .forEach(
                        o -> {
                          double calls = dialled * (1 - a.hangUp()) * o.share();
                          callers[index.get(o.to())] += calls;
                          others[index.get(o.to())] += calls;
                        }));
  }

  /**
   * Follows callers who have just dialled, and the work they leave, to the end of this attempt.
   *
   * @param again to which those who call again are added
   */
  private void passOn(double[] dialled, double[] again) {
    double[] callers = dialled;
    double[] work = new double[types.size()];
    for (int pass = 0; pass < MOST_PASSES; pass++) {
      double[] nextCallers = new double[types.size()];
      double[] nextWork = new double[types.size()];
      for (int i = 0; i < types.size(); i++) {
        for (Journey.Branch branch : types.get(i).journey().then()) {
          int to = index.get(branch.to());
          if (branch.kind() == Journey.Kind.FOLLOW_ON) {
            nextWork[to] += (callers[i] + work[i]) * branch.share();
          } else if (branch.kind() == Journey.Kind.REPEAT) {
            again[to] += callers[i] * branch.share();
          } else {
            nextCallers[to] += transfer(i, to, branch, callers[i] * branch.share());
          }
        }
      }
      for (int i = 0; i < types.size(); i++) {
        others[i] += nextCallers[i] + nextWork[i];
      }
      callers = nextCallers;
      work = nextWork;
    }
  }

  /** Calls that are passed on indeed; the work of the rest is noted where it is dealt with. */
  private double transfer(int from, int to, Journey.Branch branch, double calls) {
    double onTheSpot = branch.onTheSpot() ? calls * skilled(types.get(from), branch.to()) : 0;
    moreSeconds[from] += onTheSpot * branch.talkMore().orElse(types.get(to).talk()).mean();
    double passedOn = calls - onTheSpot;
    if (branch.warm()) {
      double handover = branch.handover().mean();
      moreSeconds[from] += passedOn * (branch.delay().mean() + handover);
      moreSeconds[to] += passedOn * handover;
    }
    return passedOn;
  }

  /** Of the hours of those who take a call type, the share of groups that have another skill. */
  private double skilled(CallType type, String skill) {
    double all = 0;
    double able = 0;
    for (AgentGroup group : scenario.agentGroups()) {
      if (type.routing().steps().stream().anyMatch(s -> s.group().equals(group.id()))) {
        double hours = workload.phoneHours(group);
        all += hours;
        able += group.skills().stream().anyMatch(s -> s.callType().equals(skill)) ? hours : 0;
      }
    }
    return all > 0 ? able / all : 0;
  }

  private static double sum(double[] calls) {
    double sum = 0;
    for (double c : calls) {
      sum += c;
    }
    return sum;
  }
}

package org.jointline.measure;

import java.util.ArrayList;
import java.util.List;
import org.jointline.measure.Quantities.Mean;
import org.jointline.measure.Quantities.Ratio;
import org.jointline.measure.Quantities.Scope;
import org.jointline.model.InterruptionRules;
import org.jointline.model.Model;
import org.jointline.model.WorkRules;

/** The numbers of work beyond the plain call over the whole period, where there is any. */
public final class WorkQuantities {
  private static final double PER_TICK = 1.0 / Model.TICKS_PER_SECOND;

  private WorkQuantities() {}

  /** Measures that make sense for a call type; none for plain calls. */
  public static Quantities ofCalls(Model model, int type) {
    List<Mean> means = new ArrayList<>();
    List<Ratio> ratios = new ArrayList<>();
    WorkRules rules = model.work;
    if (rules != null && rules.follows[type]) {
      means.add(new Mean(Measure.FINISHED, WorkCounts.FINISHED, Scope.EVERYWHERE));
      ratios.add(
          new Ratio(
              Measure.TIME_TO_FINISH,
              WorkCounts.TIME_TO_FINISH,
              WorkCounts.FINISHED,
              Scope.EVERYWHERE));
      if (rules.finishTicks[type] >= 0) {
        ratios.add(
            new Ratio(
                Measure.FINISHED_IN_TIME,
                WorkCounts.IN_TIME,
                WorkCounts.OFFERED,
                Scope.EVERYWHERE));
      }
      if (rules.interruptions != null && rules.interruptions.then[type] != null) {
        means.add(new Mean(Measure.INTERRUPTIONS, WorkCounts.INTERRUPTIONS, Scope.EVERYWHERE));
        means.add(new Mean(Measure.TIME_LOST, WorkCounts.LOST, Scope.EVERYWHERE));
      }
    }
    return new Quantities(WorkCounts.OF_TYPE, means, ratios);
  }

  /** Measures that make sense for an agent group; none where it takes plain calls only. */
  public static Quantities ofAgents(Model model, int group) {
    List<Mean> means = new ArrayList<>();
    if (model.work != null && model.work.interruptions != null && isInterrupted(model, group)) {
      means.add(new Mean(Measure.INTERRUPTIONS, WorkCounts.GROUP_INTERRUPTIONS, Scope.EVERYWHERE));
      means.add(new Mean(Measure.TIME_LOST, WorkCounts.GROUP_LOST, Scope.EVERYWHERE));
    }
    List<Ratio> ratios = new ArrayList<>();
    if (model.work != null && model.work.rings != null && model.work.rings.time[group] > 0) {
      means.add(new Mean(Measure.RINGING, WorkCounts.RINGING, Scope.EVERYWHERE));
      means.add(new Mean(Measure.NOT_PICKED_UP, WorkCounts.NOT_PICKED_UP, Scope.EVERYWHERE));
      means.add(new Mean(Measure.AWAY, WorkCounts.AWAY, Scope.EVERYWHERE));
    }
    if (model.work != null && model.work.chats != null && model.work.chats.most[group] > 1) {
      ratios.add(
          new Ratio(
              Measure.CHATS_AT_ONCE,
              WorkCounts.CHAT_TIME,
              WorkCounts.TIME_WITH_CHATS,
              Scope.EVERYWHERE));
    }
    return new Quantities(WorkCounts.OF_GROUP, means, ratios);
  }

  private static boolean isInterrupted(Model model, int group) {
    InterruptionRules rules = model.work.interruptions;
    for (int e = model.routing.entryFirst[group]; e < model.routing.entryFirst[group + 1]; e++) {
      if (rules.then[model.routing.entryType[e]] != null) {
        return true;
      }
    }
    return false;
  }

  /** Writes the numbers of a call type. */
  public static void readCalls(WorkCounts counts, int type, double[] out) {
    for (int q = 0; q < WorkCounts.OF_TYPE; q++) {
      boolean time = q == WorkCounts.TIME_TO_FINISH || q == WorkCounts.LOST;
      out[q] = counts.ofType(type, q) * (time ? PER_TICK : 1);
    }
  }

  /** Writes the numbers of an agent group. */
  public static void readAgents(WorkCounts counts, int group, double[] out) {
    for (int q = 0; q < WorkCounts.OF_GROUP; q++) {
      boolean time = q != WorkCounts.GROUP_INTERRUPTIONS && q != WorkCounts.NOT_PICKED_UP;
      out[q] = counts.ofGroup(group, q) * (time ? PER_TICK : 1);
    }
  }
}

package org.jointline.validation;

import org.jointline.scenario.ServiceLevelBase;
import org.jointline.staffing.AgentsNeeded;
import org.jointline.staffing.ErlangA;
import org.jointline.staffing.ErlangB;
import org.jointline.staffing.ErlangC;
import org.jointline.staffing.FiniteQueue;
import org.jointline.staffing.QueueFormula;
import org.jointline.stats.BatchMeans;
import org.jointline.stats.ConfidenceInterval;
import org.jointline.stats.Estimate;
import org.jointline.stats.Mser5;
import org.jointline.stats.PairedDifference;

/** A formula or statistic of the program, by the name it has in the table of points. */
enum Formula {
  ERLANG_B("Erlang B") {
    @Override
    double of(Arguments given, String quantity) {
      return ErlangB.blocking(given.number("load"), given.whole("agents"));
    }
  },
  ERLANG_C("Erlang C") {
    @Override
    double of(Arguments given, String quantity) {
      return queue(erlangC(given, given.whole("agents")), given, quantity);
    }
  },
  ERLANG_A("Erlang A") {
    @Override
    double of(Arguments given, String quantity) {
      ErlangA queue =
          ErlangA.of(
              given.number("rate"),
              given.number("handle time"),
              given.number("patience"),
              given.whole("agents"));
      return quantity.equals("mean wait of abandoned")
          ? queue.meanWaitAbandoned()
          : queue(queue, given, quantity);
    }
  },
  LIMITED_QUEUE("M/M/n/K") {
    @Override
    double of(Arguments given, String quantity) {
      FiniteQueue queue =
          FiniteQueue.of(
              given.number("rate"),
              given.number("handle time"),
              given.whole("agents"),
              given.whole("places"));
      return quantity.equals("empty") ? queue.emptyProbability() : queue(queue, given, quantity);
    }
  },
  AGENTS_NEEDED("agents needed") {
    @Override
    double of(Arguments given, String quantity) {
      int agents =
          AgentsNeeded.forServiceLevel(
              n -> erlangC(given, n),
              ServiceLevelBase.OFFERED,
              given.number("within"),
              given.number("share"),
              given.has("most occupancy") ? given.number("most occupancy") : 1);
      return switch (quantity) {
        case "agents" -> agents;
        case "scheduled" -> AgentsNeeded.scheduled(agents, given.number("shrinkage"));
        case "serviceLevel" -> queue(erlangC(given, agents), given, quantity);
        default -> throw unknown(quantity);
      };
    }
  },
  STUDENT("Student interval") {
    @Override
    double of(Arguments given, String quantity) {
      Estimate interval =
          ConfidenceInterval.student(
              given.number("mean"),
              given.number("deviation"),
              given.whole("values"),
              given.number("confidence"));
      return quantity.equals("low") ? interval.low() : interval.high();
    }
  },
  PAIRED("paired difference") {
    @Override
    double of(Arguments given, String quantity) {
      PairedDifference paired =
          PairedDifference.of(given.numbers("first"), given.numbers("second"), 0.95);
      return switch (quantity) {
        case "mean" -> paired.difference().mean();
        case "deviation" -> paired.standardDeviation();
        case "half-width" -> paired.difference().halfWidth();
        default -> throw unknown(quantity);
      };
    }
  },
  BATCH_MEANS("batch means") {
    @Override
    double of(Arguments given, String quantity) {
      BatchMeans batches =
          BatchMeans.of(
              given.numbers("series"),
              given.whole("drop"),
              given.whole("batches"),
              given.number("confidence"));
      return switch (quantity) {
        case "mean" -> batches.mean().mean();
        case "deviation" -> batches.standardDeviation();
        case "half-width" -> batches.mean().halfWidth();
        default -> throw unknown(quantity);
      };
    }
  },
  MSER_5("MSER-5") {
    @Override
    double of(Arguments given, String quantity) {
      Mser5 mser = Mser5.of(given.numbers("series"));
      return switch (quantity) {
        case "truncated" -> mser.truncated();
        case "statistic" -> mser.statistic();
        case "mean" -> mser.mean();
        default -> throw unknown(quantity);
      };
    }
  };

  private final String words;

  Formula(String words) {
    this.words = words;
  }

  static Formula named(String words) {
    for (Formula formula : values()) {
      if (formula.words.equals(words)) {
        return formula;
      }
    }
    throw unknown(words);
  }

  abstract double of(Arguments given, String quantity);

  private static ErlangC erlangC(Arguments given, int agents) {
    return ErlangC.of(given.number("rate"), given.number("handle time"), agents);
  }

  /** By the keys of the measures, times in the unit of the rates. */
  private static double queue(QueueFormula queue, Arguments given, String quantity) {
    return switch (quantity) {
      case "blockedShare" -> queue.blockedShare();
      case "waitedShare" -> queue.waitProbability();
      case "abandonedShare" -> queue.abandonedShare();
      case "meanWait" -> queue.meanWait();
      case "asa" -> queue.meanWaitAnswered();
      case "meanQueueLength" -> queue.meanQueueLength();
      case "occupancy" -> queue.occupancy();
      case "serviceLevel" -> serviceLevel(queue, given, ServiceLevelBase.OFFERED);
      case "serviceLevelAnswered" -> serviceLevel(queue, given, ServiceLevelBase.ANSWERED);
      case "serviceLevelExcludingShort" ->
          serviceLevel(queue, given, ServiceLevelBase.EXCLUDING_SHORT);
      case "serviceLevelAnsweredOrAbandoned" ->
          serviceLevel(queue, given, ServiceLevelBase.ANSWERED_OR_ABANDONED);
      default -> throw unknown(quantity);
    };
  }

  private static double serviceLevel(QueueFormula queue, Arguments given, ServiceLevelBase base) {
    return queue.serviceLevel(base, given.number("within"));
  }

  private static IllegalArgumentException unknown(String name) {
    return new IllegalArgumentException("the formulas know no '" + name + "'");
  }
}

package org.jointline.kernel;

import org.jointline.model.ArrivalCurve;
import org.jointline.model.Model;
import org.jointline.random.Purpose;
import org.jointline.random.Samplers;
import org.jointline.random.Streams;
import org.jointline.random.Xoshiro;

/**
 * The factors of the parts of all days of one call type: gamma with mean 1, whose normal scores
 * follow one another by a first-order autoregression.
 */
final class PartsOfDays {
  /** Streams of parts come after those of days. */
  private static final int OF_PARTS = 1_000_000;

  private final int type;
  private final int perDay;
  private final double cv;
  private final double correlation;
  private final ArrivalCurve curve;

  /** Independent standard normal draws. */
  private final double[] shock;

  private final double[] score;
  private final Xoshiro stream = new Xoshiro(0);

  PartsOfDays(Model model, int type) {
    this.type = type;
    perDay = model.busynessParts[type];
    cv = model.busynessPartCv[type];
    correlation = model.busynessPartCorrelation[type];
    curve = model.arrivals[type];
    shock = new double[model.days * perDay];
    score = new double[shock.length];
  }

  void restart(long seed, int replication) {
    stream.reseed(Streams.seed(seed, replication, Purpose.BUSYNESS, OF_PARTS + type));
    for (int i = 0; i < shock.length; i++) {
      shock[i] = Samplers.normal(stream);
    }
    score[0] = shock[0];
    follow(1);
  }

  /** Makes each score from one on of the one before it. */
  private void follow(int from) {
    double own = StrictMath.sqrt(1 - correlation * correlation);
    for (int i = from; i < score.length; i++) {
      score[i] = correlation * score[i - 1] + own * shock[i];
    }
  }

  void copyFrom(PartsOfDays other) {
    System.arraycopy(other.shock, 0, shock, 0, shock.length);
    System.arraycopy(other.score, 0, score, 0, score.length);
  }

  /** Takes the scores up to the present part from another; later ones follow from it. */
  void copyUntil(long now, PartsOfDays other) {
    int present = present(now / (double) Model.TICKS_PER_SECOND);
    System.arraycopy(other.score, 0, score, 0, present + 1);
    follow(present + 1);
  }

  private int present(double second) {
    int k = 0;
    while (k < curve.endSecond.length - 1 && curve.endSecond[k] <= second) {
      k++;
    }
    return curve.day[k];
  }

  /** Writes the days' factors times those of their parts. */
  void multiply(double[] days, double[] factors) {
    for (int i = 0; i < factors.length; i++) {
      factors[i] = days[i / perDay] * Samplers.gammaFromNormal(cv, score[i]);
    }
  }
}

package org.jointline.kernel;

import java.util.Arrays;
import org.jointline.model.Model;
import org.jointline.random.Purpose;
import org.jointline.random.Samplers;
import org.jointline.random.Streams;
import org.jointline.random.Xoshiro;

/**
 * Each call type's factor on the rate of each local day, or of each part of it, drawn when a
 * replication starts.
 */
final class Busyness {
  private final Model model;

  /** By call type: of its days, times of their parts where these have their own. */
  private final double[][] factor;

  private final double[][] dayFactor;

  /** Null for call types whose days are of one piece. */
  private final PartsOfDays[] parts;

  private final double[][] sharedScore;
  private final Xoshiro stream = new Xoshiro(0);

  Busyness(Model model) {
    this.model = model;
    factor = new double[model.types][];
    dayFactor = new double[model.types][model.days];
    parts = new PartsOfDays[model.types];
    for (int i = 0; i < model.types; i++) {
      Arrays.fill(dayFactor[i], 1);
      if (model.busynessPartCv[i] > 0) {
        parts[i] = new PartsOfDays(model, i);
        factor[i] = new double[model.days * model.busynessParts[i]];
      } else {
        factor[i] = dayFactor[i];
      }
    }
    sharedScore = new double[model.sharedFactors][model.days];
  }

  void restart(long seed, int replication) {
    for (int s = 0; s < sharedScore.length; s++) {
      stream.reseed(Streams.seed(seed, replication, Purpose.SHARED_BUSYNESS, s));
      for (int d = 0; d < model.days; d++) {
        sharedScore[s][d] = Samplers.normal(stream);
      }
    }
    for (int i = 0; i < model.types; i++) {
      if (model.busynessCv[i] > 0) {
        draw(i, Streams.seed(seed, replication, Purpose.BUSYNESS, i));
      }
      if (parts[i] != null) {
        parts[i].restart(seed, replication);
        parts[i].multiply(dayFactor[i], factor[i]);
      }
    }
  }

  private void draw(int type, long seed) {
    stream.reseed(seed);
    int shared = model.busynessShared[type];
    double loading = shared < 0 ? 0 : model.busynessLoading[type];
    double own = StrictMath.sqrt(1 - loading * loading);
    for (int d = 0; d < model.days; d++) {
      double score = own * Samplers.normal(stream);
      if (shared >= 0) {
        score += loading * sharedScore[shared][d];
      }
      dayFactor[type][d] = Samplers.gammaFromNormal(model.busynessCv[type], score);
    }
  }

  void copyFrom(Busyness other) {
    for (int i = 0; i < factor.length; i++) {
      System.arraycopy(other.dayFactor[i], 0, dayFactor[i], 0, model.days);
      if (parts[i] != null) {
        parts[i].copyFrom(other.parts[i]);
        System.arraycopy(other.factor[i], 0, factor[i], 0, factor[i].length);
      }
    }
  }

  /**
   * Takes the days up to one, and of it the parts up to the present one, which have shown what they
   * are, from another; later ones stay, or follow from the present one.
   */
  void copyUntil(int day, long now, Busyness other) {
    for (int i = 0; i < factor.length; i++) {
      System.arraycopy(other.dayFactor[i], 0, dayFactor[i], 0, day + 1);
      if (parts[i] != null) {
        parts[i].copyUntil(now, other.parts[i]);
        parts[i].multiply(dayFactor[i], factor[i]);
      }
    }
  }

  /** Factors of a call type, by the index that the model's arrivals have. */
  double[] of(int type) {
    return factor[type];
  }
}

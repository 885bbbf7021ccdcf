package org.jointline.kernel;

import java.util.Arrays;
import org.jointline.model.Model;
import org.jointline.random.Purpose;
import org.jointline.random.Samplers;
import org.jointline.random.Streams;
import org.jointline.random.Xoshiro;

/** Each call type's factor on each local day's rate, drawn when a replication starts. */
final class Busyness {
  private final Model model;
  private final double[][] factor;
  private final double[][] sharedScore;
  private final Xoshiro stream = new Xoshiro(0);

  Busyness(Model model) {
    this.model = model;
    factor = new double[model.types][model.days];
    for (double[] f : factor) {
      Arrays.fill(f, 1);
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
      factor[type][d] = Samplers.gammaFromNormal(model.busynessCv[type], score);
    }
  }

  void copyFrom(Busyness other) {
    for (int i = 0; i < factor.length; i++) {
      System.arraycopy(other.factor[i], 0, factor[i], 0, factor[i].length);
    }
  }

  /** Takes the days up to one, which have shown what they are, from another; later days stay. */
  void copyUntil(int day, Busyness other) {
    for (int i = 0; i < factor.length; i++) {
      System.arraycopy(other.factor[i], 0, factor[i], 0, day + 1);
    }
  }

  /** Factors of a call type by local day. */
  double[] of(int type) {
    return factor[type];
  }
}

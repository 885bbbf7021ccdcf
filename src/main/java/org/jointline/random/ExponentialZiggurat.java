package org.jointline.random;

/**
 * Exponential draws with mean 1 by a ziggurat of 256 layers of equal area.
 *
 * <p>One 64-bit word gives the layer (lowest 8 bits) and the place in it (highest 52 bits); no bit
 * serves both. Layer 0 is the base strip with the tail beyond {@link #TAIL_START}; the memoryless
 * tail is a fresh draw shifted.
 *
 * <p>Source: G. Marsaglia and W. W. Tsang, The ziggurat method for generating random variables,
 * Journal of Statistical Software 5 (2000), 8.
 */
final class ExponentialZiggurat {
  static final double TAIL_START = 7.69711747013104972;

  private static final int LAYERS = 256;

  /** Right edge of each layer; entry 0 is the base strip's area over its height. */
  private static final double[] EDGE = new double[LAYERS + 1];

  /** The density at each edge. */
  private static final double[] HEIGHT = new double[LAYERS + 1];

  static {
    double area = (TAIL_START + 1) * StrictMath.exp(-TAIL_START);
    EDGE[0] = area / StrictMath.exp(-TAIL_START);
    EDGE[1] = TAIL_START;
    HEIGHT[1] = StrictMath.exp(-TAIL_START);
    for (int i = 2; i < LAYERS; i++) {
      HEIGHT[i] = HEIGHT[i - 1] + area / EDGE[i - 1];
      EDGE[i] = -StrictMath.log(HEIGHT[i]);
    }
    EDGE[LAYERS] = 0;
    HEIGHT[LAYERS] = 1;
  }

  private ExponentialZiggurat() {}

  static double next(Xoshiro stream) {
    long word = stream.nextLong();
    int layer = (int) word & (LAYERS - 1);
    double x = Xoshiro.unit(word) * EDGE[layer];
    return x < EDGE[layer + 1] ? x : nextFromEdge(stream, layer, x);
  }

  /**
   * What as many calls of {@link #next} would give, times a mean. The generator's state stays in
   * local variables between draws, which halves the cost of one.
   */
  static void fill(Xoshiro stream, double mean, double[] out) {
    long s0 = stream.s0;
    long s1 = stream.s1;
    long s2 = stream.s2;
    long s3 = stream.s3;
    for (int i = 0; i < out.length; i++) {
      long word = Long.rotateLeft(s0 + s3, 23) + s0;
      long t = s1 << 17;
      s2 ^= s0;
      s3 ^= s1;
      s1 ^= s2;
      s0 ^= s3;
      s2 ^= t;
      s3 = Long.rotateLeft(s3, 45);
      int layer = (int) word & (LAYERS - 1);
      double x = Xoshiro.unit(word) * EDGE[layer];
      if (x < EDGE[layer + 1]) {
        out[i] = mean * x;
      } else {
        stream.set(s0, s1, s2, s3);
        out[i] = mean * nextFromEdge(stream, layer, x);
        s0 = stream.s0;
        s1 = stream.s1;
        s2 = stream.s2;
        s3 = stream.s3;
      }
    }
    stream.set(s0, s1, s2, s3);
  }

  /** A candidate not wholly under the density: judge it, or start again. */
  private static double nextFromEdge(Xoshiro stream, int firstLayer, double firstX) {
    int layer = firstLayer;
    double x = firstX;
    double shift = 0;
    while (true) {
      if (layer == 0) {
        shift += TAIL_START;
      } else {
        double y = HEIGHT[layer] + stream.nextDouble() * (HEIGHT[layer + 1] - HEIGHT[layer]);
        if (y < Elementary.exp(-x)) {
          return shift + x;
        }
      }
      long word = stream.nextLong();
      layer = (int) word & (LAYERS - 1);
      x = Xoshiro.unit(word) * EDGE[layer];
      if (x < EDGE[layer + 1]) {
        return shift + x;
      }
    }
  }

  /** How far the top layer misses the density's peak: 0 if the tables close. */
  static double closure() {
    double area = (TAIL_START + 1) * StrictMath.exp(-TAIL_START);
    return HEIGHT[LAYERS - 1] + area / EDGE[LAYERS - 1] - 1;
  }
}

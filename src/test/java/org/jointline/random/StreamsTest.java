package org.jointline.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StreamsTest {
  /** Chance of a correlation beyond this many standard deviations: 1e-8 for each of 1e4 pairs. */
  private static final double FAR = 5.73;

  @Test
  void everySeedReplicationPurposeAndEntityHasItsOwnStream() {
    int replications = 4000;
    int entities = 16;
    long[] seeds = {0, 1, 2, -1, 2012, 1L << 32};
    Purpose[] purposes = Purpose.values();
    long[] all = new long[seeds.length * replications * purposes.length * entities];
    int n = 0;
    for (long seed : seeds) {
      for (int replication = 0; replication < replications; replication++) {
        for (Purpose purpose : purposes) {
          for (int entity = 0; entity < entities; entity++) {
            all[n++] = Streams.seed(seed, replication, purpose, entity);
          }
        }
      }
    }
    Arrays.sort(all);
    long alike = 0;
    for (int i = 1; i < all.length; i++) {
      alike += all[i] == all[i - 1] ? 1 : 0;
    }
    assertThat(alike).isZero();
  }

  @Test
  void neighbouringStreamsAreUncorrelated() {
    int streams = 100;
    int draws = 1000;
    double[][] samples = new double[streams][draws];
    for (int i = 0; i < streams; i++) {
      Purpose purpose = Purpose.values()[i % 4];
      Xoshiro stream = new Xoshiro(Streams.seed(1, i / 20, purpose, i / 4 % 5));
      for (int j = 0; j < draws; j++) {
        samples[i][j] = (stream.nextDouble() - 0.5) * Math.sqrt(12);
      }
    }
    for (int i = 0; i < streams; i++) {
      for (int k = 0; k < i; k++) {
        double product = 0;
        for (int j = 0; j < draws; j++) {
          product += samples[i][j] * samples[k][j];
        }
        assertThat(product / Math.sqrt(draws)).as("streams %s and %s", k, i).isBetween(-FAR, FAR);
      }
    }
  }

  /** The first draws of many replications are themselves a sample of independent uniforms. */
  @Test
  void firstDrawsAcrossReplicationsAreEven() {
    int[] cells = new int[256];
    double[] shares = new double[cells.length];
    Arrays.fill(shares, 1);
    double sum = 0;
    double before = 0;
    int n = 200_000;
    for (int replication = 0; replication < n; replication++) {
      Xoshiro stream = new Xoshiro(Streams.seed(7, replication, Purpose.TALK, 0));
      double u = stream.nextDouble();
      cells[(int) (u * cells.length)]++;
      sum += (u - 0.5) * (before - 0.5) * 12;
      before = u;
    }
    assertThat(GoodnessOfFit.chiSquareTail(cells, shares)).isGreaterThan(1e-5);
    assertThat(sum / Math.sqrt(n)).isCloseTo(0, within(FAR));
  }

  /** A change here changes every result ever published with a seed. */
  @Test
  void seedsStayWhatTheyAre() {
    assertThat(Streams.seed(1, 0, Purpose.ARRIVAL, 0)).isEqualTo(-3118039681623887577L);
    assertThat(Streams.seed(2012, 399, Purpose.TALK, 3)).isEqualTo(-1201935691374277543L);
  }
}

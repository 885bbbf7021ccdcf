package org.jointline.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BatchMeansTest {
  /** Digits by an independent calculation from the definition. */
  @Test
  void agreesWithTheVector() {
    BatchMeans batches = BatchMeans.of(SettlingSeries.values(), 20, 8, 0.9);
    assertThat(batches.batchSize()).isEqualTo(10);
    assertThat(batches.mean().mean()).isCloseTo(9.984875, within(1e-12));
    assertThat(batches.standardDeviation() / 0.17163286190504).isCloseTo(1, within(1e-9));
    assertThat(batches.mean().halfWidth() / 0.114965644775039).isCloseTo(1, within(1e-9));
  }

  @Test
  void leavesOutWhatFillsNoBatch() {
    double[] series = {100, 1, 3, 5, 7, 9, 11, 1000};
    BatchMeans batches = BatchMeans.of(series, 1, 3, 0.95);
    assertThat(batches.batchSize()).isEqualTo(2);
    assertThat(batches.mean().mean()).isEqualTo(6);
  }

  /** Batch means 0, 2, 0, 2: away from 1 by -1, 1, -1, 1, so -3 / 4. */
  @Test
  void lagOneCorrelationByHand() {
    BatchMeans batches = BatchMeans.of(new double[] {0, 2, 0, 2}, 0, 4, 0.95);
    assertThat(batches.lagOneCorrelation().orElseThrow()).isEqualTo(-0.75);
    assertThat(BatchMeans.of(new double[] {5, 5}, 0, 2, 0.95).lagOneCorrelation()).isEmpty();
  }

  @Test
  void refusesTooFewValues() {
    assertThatThrownBy(() -> BatchMeans.of(new double[9], 0, 1, 0.95))
        .hasMessage("batches must be >= 2, got 1");
    assertThatThrownBy(() -> BatchMeans.of(new double[9], 6, 4, 0.95))
        .hasMessage("after dropping 6 of 9 values, too few for 4 batches");
  }
}

package org.jointline.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MomentGridTest {
  private final MomentGrid grid = new MomentGrid(2, 2, new int[] {0}, new int[] {1});

  /** Answered in time and offered: 8 of 10, 9 of 10, none of none, 13 of 20. */
  private void fill() {
    grid.add(1, new double[] {8, 10});
    grid.endReplication();
    grid.add(1, new double[] {9, 10});
    grid.endReplication();
    // nothing happened in this one
    grid.endReplication();
    grid.add(1, new double[] {13, 20});
    grid.endReplication();
  }

  @Test
  void replications_left_out_of_a_cell_count_as_zero() {
    fill();
    Estimate mean = grid.mean(1, 0, 2);

    // 8, 9, 0, 13: mean 7.5, squares about it 0.25 + 2.25 + 56.25 + 30.25 = 89
    assertThat(mean.mean()).isEqualTo(7.5);
    assertThat(mean.halfWidth()).isCloseTo(2 * Math.sqrt(89.0 / 3 / 4), within(1e-12));
    assertThat(grid.mean(0, 0, 2)).isEqualTo(new Estimate(0, 0, 0));
    assertThat(grid.replications()).isEqualTo(4);
    assertThat(grid.sum(1, 1)).isEqualTo(40);
  }

  @Test
  void a_ratio_is_of_sums_with_the_delta_methods_interval() {
    fill();
    Estimate ratio = grid.ratio(1, 0, 2).orElseThrow();

    // 30 of 40; x - 0.75 y is 0.5, 1.5, 0, -2: squares 0.25 + 2.25 + 0 + 4 = 6.5
    assertThat(ratio.mean()).isEqualTo(0.75);
    assertThat(ratio.halfWidth()).isCloseTo(2 * Math.sqrt(6.5 / 3 / 4) / 10, within(1e-12));
    assertThat(grid.ratio(0, 0, 2)).isEmpty();
  }

  @Test
  void one_replication_and_equal_ones_give_no_interval() {
    grid.add(0, new double[] {0.1, 0.3});
    grid.endReplication();
    assertThat(grid.mean(0, 0, 0)).isEqualTo(new Estimate(0.1, 0.1, 0.1));
    for (int i = 0; i < 9; i++) {
      grid.add(0, new double[] {0.1, 0.3});
      grid.endReplication();
    }
    assertThat(grid.mean(0, 0, 2).halfWidth()).isZero();
    assertThat(grid.ratio(0, 0, 2).orElseThrow().halfWidth()).isZero();
    grid.clear();
    assertThat(grid.replications()).isZero();
  }

  @Test
  void columns_are_added_as_cell_by_cell() {
    MomentGrid byCell = new MomentGrid(3, 2, new int[] {0}, new int[] {1});
    MomentGrid byColumn = new MomentGrid(3, 2, new int[] {0}, new int[] {1});
    double[][] cells = {{0.1, 0.3}, {8, 10}};
    for (int replication = 1; replication <= 3; replication++) {
      double[] columns = new double[4];
      for (int c = 0; c < 2; c++) {
        double[] values = {cells[c][0] * replication, cells[c][1] + replication};
        byCell.add(c, values);
        columns[c] = values[0];
        columns[2 + c] = values[1];
      }
      byColumn.addColumns(columns, 2);
      byCell.endReplication();
      byColumn.endReplication();
    }

    for (int c = 0; c < 3; c++) {
      assertThat(byColumn.mean(c, 0, 2)).isEqualTo(byCell.mean(c, 0, 2));
      assertThat(byColumn.mean(c, 1, 2)).isEqualTo(byCell.mean(c, 1, 2));
      assertThat(byColumn.ratio(c, 0, 2)).isEqualTo(byCell.ratio(c, 0, 2));
    }
    assertThat(byColumn.ratio(1, 0, 2)).isPresent();
    assertThat(byColumn.ratio(2, 0, 2)).isEmpty();
  }
}

package org.jointline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConvergenceTest {

  @Test
  void a_few_points_are_all_kept() {
    Convergence convergence = filled(5);
    assertThat(done(convergence)).containsExactly(1, 2, 3, 4, 5);
  }

  @ParameterizedTest
  @ValueSource(ints = {199, 200, 201, 1000, 12_345})
  void many_are_thinned_evenly_and_the_last_is_the_last(int points) {
    List<Integer> done = done(filled(points));
    assertThat(done).hasSizeBetween(90, Convergence.MOST_POINTS).isSorted();
    assertThat(done.get(done.size() - 1)).isEqualTo(points);
    int widest = 0;
    for (int i = 1; i < done.size(); i++) {
      widest = Math.max(widest, done.get(i) - done.get(i - 1));
    }
    assertThat(widest).isLessThanOrEqualTo(Math.max(1, points / 45));
  }

  private static List<Integer> done(Convergence convergence) {
    return convergence.points().stream().map(Convergence.Point::done).toList();
  }

  private static Convergence filled(int points) {
    Convergence convergence = new Convergence();
    for (int i = 1; i <= points; i++) {
      convergence.add(new Convergence.Point(i, List.of()));
    }
    return convergence;
  }
}

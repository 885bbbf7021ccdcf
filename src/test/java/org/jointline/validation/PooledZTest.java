package org.jointline.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PooledZTest {

  /** As many values as standard errors a normal distribution would give, moved and spread. */
  private static List<Checked> values(int count, double moved, double spread) {
    Random normal = new Random(7);
    List<Checked> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(checked(Rule.EXACT, moved + spread * normal.nextGaussian(), 1));
    }
    return all;
  }

  private static Checked checked(Rule rule, double z, int effort) {
    ExpectedValue value =
        new ExpectedValue(
            "asaSeconds", "calls", OptionalInt.empty(), "s", 1, 1000, rule, 0, effort);
    return Checked.simulated(value, 1000 + z, 1, 1.96, 1);
  }

  @Test
  void chance_alone_is_accepted() {
    PooledZ pooled = PooledZ.of(values(400, 0, 1));
    assertThat(pooled.values()).isEqualTo(400);
    assertThat(pooled.accepted()).isTrue();
  }

  @Test
  void a_small_error_that_is_the_same_everywhere_is_found() {
    List<Checked> moved = values(400, 0.3, 1);
    assertThat(moved).allMatch(v -> v.verdict() == Verdict.WITHIN);
    assertThat(PooledZ.of(moved).accepted()).isFalse();
    assertThat(PooledZ.of(values(400, -0.3, 1)).accepted()).isFalse();
  }

  @Test
  void intervals_too_narrow_or_too_wide_are_found() {
    assertThat(PooledZ.of(values(400, 0, 1.3)).accepted()).isFalse();
    assertThat(PooledZ.of(values(400, 0, 0.7)).accepted()).isFalse();
  }

  @Test
  void only_exact_values_that_count_are_pooled() {
    List<Checked> all = new ArrayList<>(values(10, 0, 1));
    PooledZ before = PooledZ.of(all);
    all.add(checked(Rule.PUBLISHED, 50, 1));
    all.add(checked(Rule.EXACT, 50, 2));
    assertThat(PooledZ.of(all)).isEqualTo(before);
    assertThat(PooledZ.of(List.of())).isEqualTo(new PooledZ(0, 0, 0));
  }
}

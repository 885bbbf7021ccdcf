package org.jointline.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErlangBTest {
  /** The first is about 0.05 on Mathematica's Erlang B page; digits in 60-digit arithmetic. */
  @ParameterizedTest
  @CsvSource({
    "25, 30, 0.0526031722281406",
    "20, 10, 0.537963168632073",
    "5, 1, 0.833333333333333",
    "200, 190, 0.0886968438692356",
    "180, 200, 0.0103249952049823"
  })
  void blocking(double load, int agents, double expected) {
    assertThat(ErlangB.blocking(load, agents) / expected).isCloseTo(1, within(1e-12));
  }

  @Test
  void extremes() {
    assertThat(ErlangB.blocking(0, 0)).isEqualTo(1);
    assertThat(ErlangB.blocking(0, 3)).isZero();
    assertThat(ErlangB.blocking(7, 0)).isEqualTo(1);
    assertThat(ErlangB.blocking(1, 10_000)).isZero();
    assertThat(ErlangB.blocking(20_000, 10_000)).isCloseTo(0.50005, within(1e-5));
  }

  @ParameterizedTest
  @CsvSource({"25, 0.05", "0.3, 0.01", "180, 0.0103249952049824", "9000, 0.001", "20000, 0.4"})
  void agentsForIsTheFewest(double load, double blocking) {
    int agents = ErlangB.agentsFor(load, blocking);
    assertThat(ErlangB.blocking(load, agents)).isLessThanOrEqualTo(blocking);
    assertThat(ErlangB.blocking(load, agents - 1)).isGreaterThan(blocking);
  }

  @Test
  void aShareIsExpected() {
    assertThat(ErlangB.agentsFor(0, 0.01)).isEqualTo(1);
    assertThatThrownBy(() -> ErlangB.agentsFor(2, 5))
        .hasMessage("blocking must be between 0 and 1, got 5.0");
  }
}

package org.jointline.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.jointline.scenario.ServiceLevelBase.OFFERED;

import org.jointline.scenario.ServiceLevelBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgentsNeededTest {
  /**
   * Calls an hour, handle seconds, share, T; agents, level reached, people at 30 % shrinkage.
   * Sources: pyworkforce README (first three), jonesthenet.com (28 advisors), turbotab's PyPI page
   * (11 and 16).
   */
  @ParameterizedTest
  @CsvSource({
    "200, 180, 0.8, 20, 14, 0.888350019179467, 20",
    "200, 180, 0.85, 20, 14, 0.888350019179467, 20",
    "200, 180, 0.9, 20, 15, 0.941452842869022, 22",
    "250, 330, 0.8, 30, 28, 0.856850302620345, 40",
    "150, 180, 0.8, 20, 11, 0.88083637362349, 16"
  })
  void publishedStaffing(
      double calls,
      double handle,
      double share,
      double within,
      int agents,
      double level,
      int people) {
    int needed =
        AgentsNeeded.forServiceLevel(
            n -> ErlangC.of(calls / 3600, handle, n), OFFERED, within, share, 0.85);
    assertThat(needed).isEqualTo(agents);
    assertThat(ErlangC.of(calls / 3600, handle, needed).serviceLevel(OFFERED, within) / level)
        .isCloseTo(1, within(1e-9));
    assertThat(AgentsNeeded.scheduled(needed, 0.3)).isEqualTo(people);
  }

  @Test
  void occupancyMayAskForMore() {
    int free = AgentsNeeded.forServiceLevel(n -> ErlangC.of(1, 100, n), OFFERED, 20, 0.8, 1);
    int rested = AgentsNeeded.forServiceLevel(n -> ErlangC.of(1, 100, n), OFFERED, 20, 0.8, 0.85);
    assertThat(ErlangC.of(1, 100, free).serviceLevel(OFFERED, 20)).isGreaterThanOrEqualTo(0.8);
    assertThat(ErlangC.of(1, 100, free - 1).serviceLevel(OFFERED, 20)).isLessThan(0.8);
    assertThat(rested).isEqualTo((int) Math.ceil(100 / 0.85));
  }

  @ParameterizedTest
  @CsvSource({"OFFERED", "ANSWERED", "EXCLUDING_SHORT", "ANSWERED_OR_ABANDONED"})
  void fewestWithPatienceOnEveryBase(ServiceLevelBase base) {
    int needed = AgentsNeeded.forServiceLevel(n -> ErlangA.of(0.5, 200, 120, n), base, 10, 0.9, 1);
    assertThat(ErlangA.of(0.5, 200, 120, needed).serviceLevel(base, 10))
        .isGreaterThanOrEqualTo(0.9);
    assertThat(ErlangA.of(0.5, 200, 120, needed - 1).serviceLevel(base, 10)).isLessThan(0.9);
  }

  @Test
  void tenThousandAgents() {
    int c = AgentsNeeded.forServiceLevel(n -> ErlangC.of(33, 300, n), OFFERED, 20, 0.8, 1);
    int a = AgentsNeeded.forServiceLevel(n -> ErlangA.of(33, 300, 120, n), OFFERED, 20, 0.8, 1);
    assertThat(ErlangC.of(33, 300, c).serviceLevel(OFFERED, 20)).isGreaterThanOrEqualTo(0.8);
    assertThat(ErlangC.of(33, 300, c - 1).serviceLevel(OFFERED, 20)).isLessThan(0.8);
    assertThat(ErlangA.of(33, 300, 120, a).serviceLevel(OFFERED, 20)).isGreaterThanOrEqualTo(0.8);
    assertThat(ErlangA.of(33, 300, 120, a - 1).serviceLevel(OFFERED, 20)).isLessThan(0.8);
    assertThat(a).isLessThan(c);
  }

  @Test
  void peopleForShrinkage() {
    assertThat(AgentsNeeded.scheduled(14, 0)).isEqualTo(14);
    assertThat(AgentsNeeded.scheduled(0, 0.5)).isZero();
    assertThat(AgentsNeeded.scheduled(7, 0.3)).isEqualTo(10);
    assertThat(AgentsNeeded.scheduled(9, 0.1)).isEqualTo(10);
    assertThat(AgentsNeeded.scheduled(1, 0.01)).isEqualTo(2);
  }

  /** A quotient that is whole on paper is not raised by its rounding error. */
  @Test
  void wholeQuotientsStayWhole() {
    for (int percent = 0; percent < 100; percent++) {
      for (int people = 100; people <= 10_000; people += 100) {
        int present = people / 100 * (100 - percent);
        assertThat(AgentsNeeded.scheduled(present, percent / 100.0)).isEqualTo(people);
      }
    }
  }

  @Test
  void refusesTheImpossible() {
    assertThatThrownBy(
            () -> AgentsNeeded.forServiceLevel(n -> ErlangC.of(1, 1, n), OFFERED, 20, 80, 1))
        .hasMessage("service level must be between 0 and 1, got 80.0");
    assertThatThrownBy(
            () -> AgentsNeeded.forServiceLevel(n -> ErlangC.of(1, 1, n), OFFERED, 20, 0.8, 0))
        .hasMessage("maximum occupancy must be above 0, at most 1, got 0.0");
    assertThatThrownBy(() -> AgentsNeeded.scheduled(4, 1))
        .hasMessage("shrinkage must be 0 or more, below 1, got 1.0");
    assertThatThrownBy(
            () -> AgentsNeeded.forServiceLevel(n -> ErlangC.of(1e7, 1, n), OFFERED, 20, 0.8, 1))
        .hasMessage("not even 1048576 agents reach a service level of 0.8");
  }
}

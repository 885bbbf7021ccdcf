package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointline.experiment.Summary;
import org.jointline.measure.Measure;
import org.jointline.stats.Estimate;
import org.junit.jupiter.api.Test;

/**
 * The worked set of the International Customer Management Institute: 1000 calls answered, 860 of
 * them within T; 60 abandoned, 20 of them within T, 10 of these within 5 s. Each kind of caller is
 * a call type here, and the council's total is the set.
 */
class N01_FourServiceLevelsTest {
  private static String at(int calls) {
    return Stream.generate(() -> "09:00:00").limit(calls).collect(Collectors.joining(", "));
  }

  private static Summary summary(String shortAbandon) {
    String target =
        "target: {answered within: 20 s, share: 82 %, short abandon: " + shortAbandon + "}";
    String rest = "owner: council, talk: {deterministic: 1 s}, " + target;
    return Story.of(
            """
            name: Worked set
            calendar: {start: 2024-03-04 09:00, length: 1 h}
            organisations: {council: {name: Council}}
            call types:
              quick: {arrivals: {at: [%s]}, %s}
              slow: {arrivals: {at: [%s]}, %s}
              gone after 5 s: {arrivals: {at: [%s]}, patience: {deterministic: 5 s}, %s}
              gone after 20 s: {arrivals: {at: [%s]}, patience: {deterministic: 20 s}, %s}
              gone after 30 s: {arrivals: {at: [%s]}, patience: {deterministic: 30 s}, %s}
            agent groups:
              prompt: {employer: council, skills: [quick], staffing: 860}
              late:
                employer: council
                skills: [slow, gone after 5 s, gone after 20 s, gone after 30 s]
                staffing: {09:30-10:00: 140}
            """
                .formatted(at(860), rest, at(140), rest, at(10), rest, at(10), rest, at(40), rest))
        .summary();
  }

  private static Map<Measure, Estimate> council(String shortAbandon) {
    return summary(shortAbandon).organisations().get(0).measures();
  }

  private static void assertPercent(Map<Measure, Estimate> of, Measure measure, double percent) {
    assertThat(100 * of.get(measure).mean()).isCloseTo(percent, within(0.05));
  }

  @Test
  void all_four_bases_come_out_as_published() {
    Map<Measure, Estimate> council = council("20 s");

    assertThat(council.get(Measure.OFFERED).mean()).isEqualTo(1060);
    assertThat(council.get(Measure.ANSWERED).mean()).isEqualTo(1000);
    assertPercent(council, Measure.SERVICE_LEVEL_ANSWERED_OR_ABANDONED, 83.0);
    assertPercent(council, Measure.SERVICE_LEVEL_ANSWERED, 86.0);
    assertPercent(council, Measure.SERVICE_LEVEL, 81.1);
    assertPercent(council, Measure.SERVICE_LEVEL_EXCLUDING_SHORT, 82.7);
  }

  /** Excluding hang-ups within 5 s: 860 of 1050. Counting those 10 as met gives 82.1 %. */
  @Test
  void a_short_abandon_has_a_limit_of_its_own() {
    Map<Measure, Estimate> council = council("5 s");

    assertThat(council.get(Measure.SERVICE_LEVEL_EXCLUDING_SHORT).mean())
        .isCloseTo(860 / 1050.0, within(1e-12));
    double met = 1060 * council.get(Measure.SERVICE_LEVEL).mean();
    double shortAbandons = 1060 - met / council.get(Measure.SERVICE_LEVEL_EXCLUDING_SHORT).mean();
    assertThat(100 * (met + shortAbandons) / 1060).isCloseTo(82.1, within(0.05));
  }
}

package org.jointline.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Optional;
import org.jointline.kernel.Replication;
import org.jointline.laws.RandomScenario;
import org.jointline.measure.IntervalCounts;
import org.jointline.model.CompiledScenario;
import org.junit.jupiter.api.Test;

/** Memory depends neither on the number of calls nor on that of replications. */
class AllocationTest {
  private static final int WARM_UP = 60;
  private static final int MEASURED = 200;

  private static final com.sun.management.ThreadMXBean THREADS =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

  @Test
  void a_replication_after_the_first_ones_allocates_less_than_a_kibibyte() {
    CompiledScenario compiled =
        CompiledScenario.of(
            RandomScenario.parse(
                """
                name: Allocation
                calendar: {start: 2024-03-04 08:00, days: 14}
                organisations: {a: {name: A}}
                call types:
                  urgent:
                    owner: a
                    priority: 1
                    arrivals: {rate: 60/h, busyness: {cv: 20 %}}
                    talk: {lognormal: {mean: 3 min, cv: 1}}
                    after-call work: {gamma: {mean: 30 s, cv: 2}}
                    patience: {weibull: {mean: 2 min, cv: 2}}
                    hang up at once: 5 %
                    target: {answered within: 20 s, share: 90 %}
                    routing: [one, {group: two, after: 20 s, reserve: 1}]
                  usual:
                    owner: a
                    priority: 2
                    arrivals: {per day: 1500, profile: office hours}
                    talk: {hyperexponential: {mean: 2 min, cv: 2}}
                    patience: {exponential: {mean: 3 min}}
                    routing: {agent selection: random, groups: [one, two]}
                agent groups:
                  one: {employer: a, skills: [urgent, usual], staffing: {08:00-12:00: 5, 12:00-18:00: 3}}
                  two: {employer: a, skills: [urgent, usual], staffing: 3, call selection: weighted wait}
                """));
    Replication replication = new Replication(compiled.model());
    IntervalCounts counts = new IntervalCounts(compiled.model());
    Merge merge = new Merge(compiled, Optional.empty());
    int next = 0;
    for (; next < WARM_UP; next++) {
      replication.run(1, next, counts);
      merge.add(counts);
    }
    long before = THREADS.getCurrentThreadAllocatedBytes();
    for (; next < WARM_UP + MEASURED; next++) {
      replication.run(1, next, counts);
      merge.add(counts);
    }
    long bytes = THREADS.getCurrentThreadAllocatedBytes() - before;

    assertThat(merge.replications()).isEqualTo(WARM_UP + MEASURED);
    assertThat(bytes / MEASURED).isLessThan(1024);
  }
}

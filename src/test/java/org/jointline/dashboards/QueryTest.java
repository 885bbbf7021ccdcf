package org.jointline.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A query's names are told from its functions, labels and words. */
class QueryTest {
  @Test
  void names_are_found_wherever_they_stand() {
    assertThat(
            new Query(
                    "",
                    "sum by (le) (rate(a_bucket{x=\"b{c}\",y=~\"$z\"}[1m]))\n"
                        + "/ on (d) group_left () (level:e:f >= bool 1e3) unless g")
                .series())
        .containsExactly("a_bucket", "g", "level:e:f");
  }

  @Test
  void labels_are_told_from_their_values() {
    Query query = new Query("", "sum by (f, g) (a{b=\"c d\",e=~\"x{}\"}) / on () group_left (h) i");
    assertThat(query.labels()).isEqualTo(Map.of("a", Set.of("b", "e")));
    assertThat(query.groupings()).containsExactly("f", "g", "h");
  }

  @Test
  void variables_and_macros_become_what_prometheus_reads() {
    assertThat(
            new Query("", "rate(a{x=~\"$line\",y=~\"$session|\"}[$__rate_interval])").substituted())
        .isEqualTo("rate(a{x=~\".*\",y=~\".*|\"}[1m])");
    assertThat(new Query("", "increase(a[$__range])").substituted()).isEqualTo("increase(a[5m])");
  }

  @Test
  void the_owner_of_a_capture_is_no_variable() {
    String rule = "label_replace(a, \"employer\", \"$1\", \"owner\", \"(.*)\")";
    assertThat(new Query("", rule).substituted()).isEqualTo(rule);
  }
}

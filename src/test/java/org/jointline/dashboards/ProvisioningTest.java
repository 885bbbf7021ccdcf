package org.jointline.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The files beside the boards name all of them and agree with each other. */
class ProvisioningTest {
  private static final Path COMPOSE = Board.FOLDER.resolve("compose.yml");

  @Test
  void a_data_source_has_a_fixed_uid_and_the_scrapes_interval() throws IOException {
    Map<?, ?> source = (Map<?, ?>) first("provisioning/datasources/jointline.yml", "datasources");
    assertThat(source.get("uid")).isEqualTo("jointline-prometheus");
    assertThat(source.get("type")).isEqualTo("prometheus");
    Map<?, ?> global =
        (Map<?, ?>)
            ((Map<?, ?>) RuleFile.yaml(RuleFile.PROMETHEUS.resolve("prometheus.yml")))
                .get("global");
    assertThat(((Map<?, ?>) source.get("jsonData")).get("timeInterval"))
        .isEqualTo(global.get("scrape_interval"));
  }

  @Test
  void boards_are_put_where_grafana_looks_for_them() throws IOException {
    Map<?, ?> provider = (Map<?, ?>) first("provisioning/dashboards/jointline.yml", "providers");
    Object path = ((Map<?, ?>) provider.get("options")).get("path");
    String compose = Files.readString(COMPOSE);
    for (Board board : Board.all()) {
      assertThat(compose).contains("./" + board.file() + ":" + path + "/" + board.file() + ":ro");
    }
  }

  @Test
  void what_was_not_run_says_so() throws IOException {
    assertThat(RuleFile.yaml(COMPOSE)).isInstanceOf(Map.class);
    assertThat(Files.readString(COMPOSE)).contains("NOT RUN");
    assertThat(Files.readString(Board.FOLDER.resolve("README.md")))
        .contains("have\nnot been opened in one");
  }

  @Test
  void the_readme_names_every_board_rule_file_and_alert() throws IOException {
    String readme = Files.readString(Board.FOLDER.resolve("README.md"));
    assertThat(readme).contains(Board.all().stream().map(Board::file).toList());
    for (RuleFile file : RuleFile.all()) {
      assertThat(readme).contains("`" + file + "`");
      for (RuleFile.Rule rule : file.rules()) {
        assertThat(!rule.alert() || readme.contains("`" + rule.name() + "`"))
            .as(rule.name())
            .isTrue();
      }
    }
  }

  private static Object first(String file, String key) throws IOException {
    Map<?, ?> yaml = (Map<?, ?>) RuleFile.yaml(Board.FOLDER.resolve(file));
    return ((List<?>) yaml.get(key)).get(0);
  }
}

package org.jointline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What row 36 compares differs in where a clearance is valid, and in nothing else. */
class VettingTest {
  @Test
  void theFileWithLocalVettingSaysNothingButWhereItIsValid() throws IOException {
    List<String> lines =
        Files.readAllLines(Path.of("scenarios/seven-force/local-vetting.yaml")).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .filter(line -> !line.matches("(extends|name|description): .*"))
            .toList();
    assertThat(lines).hasSize(8);
    assertThat(lines.get(0)).isEqualTo("agent groups:");
    assertThat(lines.subList(1, 8))
        .allMatch(
            line -> line.matches("  (\\w+): \\{clearance: \\{level: RV, valid for: \\[\\1]}}"));
  }
}

package org.jointline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class SuggestionsTest {

  @ParameterizedTest
  @CsvSource({"run,run,0", "rnu,run,1", "rn,run,1", "runn,run,1", "ran,run,1", "RUN,run,0"})
  void distance_counts_single_mistakes(String from, String to, int distance) {
    assertThat(Suggestions.distance(from, to)).isEqualTo(distance);
  }

  @Test
  void a_word_like_nothing_suggests_nothing() {
    CommandLine line = new CommandLine(new JointlineCommand());
    line.addSubcommand("check", new CheckCommand(null));
    assertThat(Suggestions.near("chekc", line.getCommandSpec())).containsExactly("'check'");
    assertThat(Suggestions.near("simulate", line.getCommandSpec())).isEmpty();
  }
}

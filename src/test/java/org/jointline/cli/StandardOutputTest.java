package org.jointline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StandardOutputTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void an_answer_that_could_not_be_written_is_told() {
    assertThat(exitCode("No space left on device")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo("jointline: cannot write to standard output: No space left on device\n");
  }

  @Test
  void a_reader_that_went_away_has_seen_enough() {
    assertThat(exitCode("Broken pipe")).isZero();
    assertThat(err.size()).isZero();
  }

  @Test
  void what_is_written_arrives() {
    ByteArrayOutputStream there = new ByteArrayOutputStream();
    StandardOutput out = new StandardOutput(there);
    print(out);
    assertThat(there.toString(StandardCharsets.UTF_8)).isEqualTo("93 %");
    assertThat(out.exitCode(1, new PrintStream(err, true, StandardCharsets.UTF_8))).isEqualTo(1);
  }

  private int exitCode(String why) {
    StandardOutput out =
        new StandardOutput(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                throw new IOException(why);
              }
            });
    print(out);
    return out.exitCode(0, new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private static void print(OutputStream out) {
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    stream.print("93 %");
    stream.flush();
  }
}

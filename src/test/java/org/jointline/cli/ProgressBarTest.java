package org.jointline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);
  private final AtomicLong now = new AtomicLong();

  @Test
  void a_run_of_less_than_a_second_shows_nothing() {
    try (ProgressBar bar = bar(true)) {
      now.set(999_000_000L);
      bar.merged(399, 400);
    }
    assertThat(written()).isEmpty();
  }

  @Test
  void a_long_run_says_how_far_it_is_and_cleans_up() {
    try (ProgressBar bar = bar(true)) {
      now.set(2_000_000_000L);
      bar.merged(100, 400);
      assertThat(written()).isEqualTo("\r[#######.......................] 100 of 400, 6 s left");
    }
    assertThat(written()).endsWith(" ".repeat(52) + "\r");
  }

  @Test
  void the_line_is_not_redrawn_for_every_replication() {
    try (ProgressBar bar = bar(true)) {
      now.set(2_000_000_000L);
      bar.merged(100, 400);
      now.addAndGet(99_000_000L);
      bar.merged(101, 400);
      assertThat(written()).contains("100 of 400").doesNotContain("101 of 400");
    }
  }

  @Test
  void a_pipe_gets_nothing() {
    try (ProgressBar bar = bar(false)) {
      now.set(60_000_000_000L);
      bar.merged(100, 400);
    }
    assertThat(written()).isEmpty();
  }

  @Test
  void long_waits_are_told_in_larger_units() {
    assertThat(ProgressBar.line(1, 100, 1)).endsWith("1 of 100, 1 min 39 s left");
    assertThat(ProgressBar.line(1, 1000, 10)).endsWith(", 2 h 46 min left");
    assertThat(ProgressBar.line(0, 1000, 10)).endsWith("0 of 1000");
  }

  private ProgressBar bar(boolean lively) {
    return new ProgressBar(new Terminal(err, err, false, lively), true, now::get);
  }

  private String written() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}

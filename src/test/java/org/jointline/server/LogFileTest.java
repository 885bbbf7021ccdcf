package org.jointline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jointline.live.Command;
import org.jointline.live.TimedCommand;
import org.jointline.live.file.CommandLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
  private static final String HEADER = CommandLog.header("0", "office", "abc", 1);
  private static final ZonedDateTime TIME =
      ZonedDateTime.of(2026, 9, 7, 9, 0, 0, 0, ZoneOffset.UTC);

  @TempDir private Path folder;
  private Path path;

  @BeforeEach
  void name() {
    path = folder.resolve("log.jsonl");
  }

  private static String line(long tick) {
    return CommandLog.line(new TimedCommand(tick, new Command.SetLine("council", false)), TIME);
  }

  private CommandLog read() throws Exception {
    return CommandLog.read("log", Files.readString(path));
  }

  @Test
  void a_command_counts_only_once_it_is_kept() throws Exception {
    try (LogFile log = LogFile.create(path, HEADER)) {
      log.prepare(line(5));
      assertThat(read().commands()).isEmpty();
      log.keep();
      assertThat(read().commands()).hasSize(1);
      assertThat(Files.readString(path)).isEqualTo(HEADER + line(5));
    }
  }

  @Test
  void a_refused_command_leaves_nothing() throws Exception {
    try (LogFile log = LogFile.create(path, HEADER)) {
      log.prepare(line(5));
      log.drop();
      log.prepare(line(6));
      log.keep();
      assertThat(Files.readString(path)).isEqualTo(HEADER + line(6));
    }
  }

  @Test
  void marks_take_each_others_place_until_there_is_a_command() throws Exception {
    try (LogFile log = LogFile.create(path, HEADER)) {
      log.mark(CommandLog.reached(7));
      log.mark(CommandLog.reached(99));
      log.mark(CommandLog.reached(100));
      log.prepare(line(100));
      log.keep();
      log.mark(CommandLog.reached(120));
      log.mark(CommandLog.reached(121));
    }
    assertThat(Files.readString(path))
        .isEqualTo(HEADER + CommandLog.reached(100) + line(100) + CommandLog.reached(121));
    assertThat(read().reached()).isEqualTo(121);
  }

  @Test
  void wherever_the_process_ends_the_file_can_be_read() throws Exception {
    try (LogFile log = LogFile.create(path, HEADER)) {
      log.mark(CommandLog.reached(7));
      log.prepare(line(8));
    }
    String whole = Files.readString(path);
    for (int cut = HEADER.length(); cut <= whole.length(); cut++) {
      Files.writeString(path, whole.substring(0, cut));
      assertThat(read().commands()).isEmpty();
    }
  }

  @Test
  void a_new_log_takes_the_place_of_an_old_one_whole() throws IOException {
    Files.writeString(path, "old");
    LogFile.create(path, HEADER).close();
    assertThat(Files.readString(path)).isEqualTo(HEADER);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(path);
    }
  }
}

package org.jointline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C in a process of its own. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "sends a signal with kill")
class StopTest {
  private static final String SCENARIO =
      """
      name: One line
      calendar: {start: 2026-01-05, length: 8 h}
      organisations: {council: {name: Council}}
      call types:
        general:
          owner: council
          arrivals: {rate: 30/h}
          talk: {exponential: {mean: 4 min}}
          target: {answered within: 20 s, share: 80 %}
      agent groups:
        advisers: {employer: council, skills: [general], staffing: 4}
      experiment: {replications: 1000000}
      """;

  @TempDir Path folder;

  @Test
  @Timeout(120)
  void a_stopped_run_reports_what_is_done() throws Exception {
    Path scenario = Files.writeString(folder.resolve("long.yaml"), SCENARIO);
    Path tables = folder.resolve("tables");
    Process process =
        new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                "org.jointline.cli.Main",
                "run",
                scenario.toString(),
                "--csv",
                tables.toString())
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile())
            .start();
    try {
      while (process.isAlive() && !replicationsAreWritten(tables)) {
        process.waitFor(20, TimeUnit.MILLISECONDS);
      }
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(read("err"))
        .contains("Stopping;")
        .containsPattern("after [0-9,]+ of 1,000,000 replications");
    assertThat(read("out")).contains("answered within 20 s");
    Matcher done = Pattern.compile("after ([0-9,]+) of 1,000,000").matcher(read("err"));
    assertThat(done.find()).isTrue();
    assertThat(read("out").replaceAll("\\s+", " "))
        .contains(" --replications " + done.group(1).replace(",", "") + " --seed");
    assertThat(tables.resolve("call_types.csv")).exists();
    assertThat(tables.resolve("replications.csv")).exists();
    assertThat(process.exitValue()).isEqualTo(ExitCode.STOPPED);
  }

  /** The file of replications grows beside its place. */
  private static boolean replicationsAreWritten(Path tables) throws IOException {
    if (!Files.isDirectory(tables)) {
      return false;
    }
    try (Stream<Path> files = Files.list(tables)) {
      return files.map(Path::toFile).mapToLong(File::length).sum() > 0;
    }
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
  }
}

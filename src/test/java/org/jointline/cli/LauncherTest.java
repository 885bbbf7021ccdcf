package org.jointline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher script in a folder of its own, with a Maven and a Java that only say what they were
 * asked to do.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a POSIX shell script")
class LauncherTest {
  @TempDir Path temp;
  private Path home;
  private Path bin;
  private Path jdk;

  @BeforeEach
  void lay() throws IOException {
    home = Files.createDirectories(temp.resolve("a folder with spaces/jointline"));
    bin = Files.createDirectories(temp.resolve("bin"));
    jdk = Files.createDirectories(temp.resolve("a jdk"));
    Files.createDirectories(home.resolve("src/main"));
    Files.writeString(home.resolve("pom.xml"), "<project/>");
    Files.copy(Path.of("jointline"), home.resolve("jointline"));
    script(
        bin.resolve("mvn"),
        """
        echo built >> "$BUILDS"
        sleep 0.3
        for word; do case $word in -Dfat.jar=*) echo jar > "${word#*=}" ;; esac; done
        """);
    jdk("17.0.9");
  }

  @Test
  void the_first_start_builds_and_the_next_does_not() throws Exception {
    Outcome first = start(List.of(), "run", "my file.yaml");
    assertThat(first.err()).isEqualTo("Building Jointline (first use, about a minute)...\n");
    assertThat(first.out()).contains("-jar " + home + "/target/jointline.jar run my file.yaml\n");
    assertThat(start(List.of(), "check").err()).isEmpty();
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void a_newer_source_is_built_again() throws Exception {
    start(List.of(), "check");
    Path source = Files.writeString(home.resolve("src/main/New.java"), "class New {}");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));
    assertThat(start(List.of(), "check").err()).contains("its source has changed");
    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void two_first_starts_at_once_build_once() throws Exception {
    Process one = process(List.of(), "check");
    Process two = process(List.of(), "check");
    assertThat(List.of(outcome(one).code(), outcome(two).code())).containsExactly(0, 0);
    assertThat(builds()).isEqualTo(1);
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void the_lock_of_a_killed_start_is_taken_over() throws Exception {
    Path lock = Files.createDirectories(home.resolve("target/launcher.lock"));
    Files.writeString(lock.resolve("owner"), "999999999\n");
    assertThat(start(List.of(), "check").code()).isZero();
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void it_may_be_called_through_a_link_from_anywhere() throws Exception {
    Path link = Files.createSymbolicLink(bin.resolve("jl"), home.resolve("jointline"));
    Outcome outcome = outcome(started(List.of("sh", link.toString(), "check")));
    assertThat(outcome.out()).contains(home + "/target/jointline.jar check\n");
  }

  @Test
  void an_old_java_is_refused_by_name() throws Exception {
    jdk("11.0.2");
    Outcome outcome = start(List.of(), "check");
    assertThat(outcome.code()).isEqualTo(69);
    assertThat(outcome.err()).contains("Java 17 or later is needed", "version 11.0.2");
  }

  @Test
  void a_failed_build_shows_what_maven_said() throws Exception {
    script(bin.resolve("mvn"), "echo no network; exit 1");
    Outcome outcome = start(List.of(), "check");
    assertThat(outcome.code()).isEqualTo(69);
    assertThat(outcome.err()).contains("no network", "the build failed");
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void what_the_program_answers_is_passed_on() throws Exception {
    Outcome outcome = start(List.of("JAVA_ANSWERS=42"), "check");
    assertThat(outcome.code()).isEqualTo(42);
  }

  @Test
  void the_plain_locale_is_given_letters_and_the_users_own_is_kept() throws Exception {
    script(jdk.resolve("bin/java"), "echo \"locale <$LC_ALL> <$LANG>\"");
    List<String> none = List.of("-u", "LC_ALL", "-u", "LC_CTYPE", "-u", "LANG");
    assertThat(start(with(none, "LC_ALL=C"), "check").out()).contains("locale <C.UTF-8> <>");
    assertThat(start(with(none, "LANG=POSIX"), "check").out()).contains("locale <C.UTF-8>");
    assertThat(start(none, "check").out()).contains("locale <C.UTF-8>");
    assertThat(start(with(none, "LANG=en_GB.UTF-8"), "check").out())
        .contains("locale <> <en_GB.UTF-8>");
    assertThat(start(with(none, "LC_CTYPE=C.UTF-8"), "check").out()).contains("locale <> <>");
  }

  private static List<String> with(List<String> settings, String more) {
    return Stream.concat(settings.stream(), Stream.of(more)).toList();
  }

  private void jdk(String version) throws IOException {
    Files.createDirectories(jdk.resolve("bin"));
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    script(jdk.resolve("bin/java"), "echo \"$*\"; exit ${JAVA_ANSWERS:-0}");
    script(jdk.resolve("bin/javac"), "exit 0");
  }

  private static void script(Path file, String text) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + text + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Outcome start(List<String> settings, String... args) throws Exception {
    return outcome(process(settings, args));
  }

  private Process process(List<String> settings, String... args) throws IOException {
    List<String> words = new ArrayList<>(List.of("env"));
    words.addAll(settings);
    words.addAll(List.of("sh", home.resolve("jointline").toString()));
    words.addAll(List.of(args));
    return started(words);
  }

  private Process started(List<String> words) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(words).directory(temp.toFile());
    builder.environment().put("PATH", bin + ":" + System.getenv("PATH"));
    builder.environment().put("JAVA_HOME", jdk.toString());
    builder.environment().put("BUILDS", temp.resolve("builds").toString());
    builder.environment().remove("JOINTLINE_JAVA_OPTIONS");
    return builder.start();
  }

  private static Outcome outcome(Process process) throws Exception {
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Outcome(process.exitValue(), out, err);
  }

  private long builds() throws IOException {
    return Files.readAllLines(temp.resolve("builds")).size();
  }

  /** Locks and half-made files. */
  private List<String> leftovers() throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("target"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.equals("jointline.jar") && !name.equals("build.log"))
          .filter(name -> !name.endsWith(".jsa"))
          .toList();
    }
  }

  private record Outcome(int code, String out, String err) {}
}

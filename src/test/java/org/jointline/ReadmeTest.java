package org.jointline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The commands of the README and of the pages in {@code docs}, run for real, print what is said.
 *
 * <p>In a fenced {@code console} block every line that starts with {@code $ ./jointline} is a
 * command; the lines up to the next {@code $} are its output and news together. A line {@code ...}
 * stands for any number of lines, {@code [...]} inside a line for any text, and a command may end
 * in {@code # exit code N}. Other commands are not run.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the README's commands are for a POSIX shell")
class ReadmeTest {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```console\\n(.*?)^```$");
  private static final Pattern EXIT = Pattern.compile("\\s+# exit code (\\d+)$");

  @TempDir Path folder;

  static List<Shown> commands() throws IOException {
    List<Shown> all = new ArrayList<>();
    for (Path page : PagesTest.pages()) {
      Matcher block = BLOCK.matcher(Files.readString(page));
      while (block.find()) {
        all.addAll(Shown.in(block.group(1)));
      }
    }
    return all;
  }

  @Test
  void the_readme_shows_commands() throws IOException {
    assertThat(commands()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void a_command_prints_what_the_readme_says(Shown shown) throws Exception {
    Process process = start(shown.command());
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(printed).matches(shown.output());
    assertThat(process.exitValue()).isEqualTo(shown.exitCode());
  }

  /** In a folder that looks like the project's own, so that files it writes go nowhere else. */
  private Process start(String command) throws IOException {
    try (Stream<Path> files = Files.list(Path.of("").toAbsolutePath())) {
      for (Path file : files.toList()) {
        Files.createSymbolicLink(folder.resolve(file.getFileName()), file);
      }
    }
    String program =
        "jointline() { \"$JAVA\" -XX:ActiveProcessorCount=2 -cp \"$CLASSES\""
            + " org.jointline.cli.Main \"$@\"; }\n";
    ProcessBuilder builder =
        new ProcessBuilder("sh", "-c", program + command.replace("./jointline", "jointline"));
    builder.environment().put("JAVA", System.getProperty("java.home") + "/bin/java");
    builder.environment().put("CLASSES", classPath());
    return builder.directory(folder.toFile()).redirectErrorStream(true).start();
  }

  /** The tests' own class path, whole, whatever way it was handed to this process. */
  private static String classPath() {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Stream.of(path.split(File.pathSeparator))
        .filter(entry -> !entry.endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /**
   * A command as the README shows it.
   *
   * @param output what it prints, as a pattern
   */
  record Shown(String command, Pattern output, int exitCode) {

    static List<Shown> in(String block) {
      return Stream.of(block.split("(?m)^\\$ "))
          .filter(part -> part.startsWith("./jointline"))
          .map(Shown::of)
          .toList();
    }

    private static Shown of(String part) {
      int end = part.indexOf('\n');
      String command = part.substring(0, end);
      Matcher exit = EXIT.matcher(command);
      int exitCode = exit.find() ? Integer.parseInt(exit.group(1)) : 0;
      return new Shown(
          EXIT.matcher(command).replaceFirst(""), pattern(part.substring(end + 1)), exitCode);
    }

    /** The launcher's own news is not the program's. */
    private static Pattern pattern(String lines) {
      String pattern =
          lines
              .lines()
              .filter(line -> !line.startsWith("Building Jointline"))
              .map(line -> line.equals("...") ? "(?:.*\n)*?" : literal(line) + "\n")
              .collect(Collectors.joining());
      return Pattern.compile(pattern);
    }

    private static String literal(String line) {
      return Stream.of(line.split(Pattern.quote("[...]"), -1))
          .map(Pattern::quote)
          .collect(Collectors.joining(".*"));
    }

    @Override
    public String toString() {
      return command;
    }
  }
}

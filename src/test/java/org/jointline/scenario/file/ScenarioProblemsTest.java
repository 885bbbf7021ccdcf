package org.jointline.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioProblemsTest {
  private static final Path CASES =
      Path.of("src/test/resources/org/jointline/scenario/file/problems");

  static List<String> problems(String yaml, Path file) {
    try {
      ScenarioFile.parse(yaml, file);
      return List.of();
    } catch (ScenarioProblems e) {
      return e.problems().stream().map(Problem::toString).toList();
    }
  }

  private static List<String> problems(Path file) {
    try {
      ScenarioFile.read(file);
      return List.of();
    } catch (ScenarioProblems e) {
      return e.problems().stream().map(Problem::toString).toList();
    }
  }

  /** Run with {@code -Dgolden.write=true} to write the expected problems anew, and read them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "words",
        "parts",
        "extending",
        "limits",
        "calls",
        "csv",
        "circle",
        "bomb",
        "merge-key",
        "two-documents",
        "tab",
        "own-alias",
        "list"
      })
  void everyProblemIsToldAtItsPlace(String name) throws IOException {
    String told = String.join("\n", problems(CASES.resolve(name + ".yaml"))) + "\n";
    String plain = told.replace(CASES + java.io.File.separator, "");
    Path expected = CASES.resolve(name + ".txt");
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(expected, plain);
    }
    assertThat(plain).isEqualTo(Files.readString(expected));
  }

  @Test
  void anEmptyFileIsToldSo(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("day.yaml"), "# nothing but a comment\n");
    assertThat(problems(file))
        .containsExactly(file + ": is empty; a scenario file starts with 'name: ...'");
  }

  @Test
  void fiftyMegabytesAreRefusedUnread(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("day.yaml");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(50L << 20);
    }
    assertThat(problems(file)).containsExactly(file + ": must be at most 8 MB, is 50 MB");
  }

  @Test
  void bytesThatAreNoTextAreToldWithTheirPlace(@TempDir Path folder) throws IOException {
    Path latin = folder.resolve("latin.yaml");
    Files.write(latin, "name: A\ncost: £5".getBytes(StandardCharsets.ISO_8859_1));
    Path binary = Files.write(folder.resolve("binary.yaml"), new byte[] {'a', '\n', 'b', 0, 1});
    assertThat(problems(latin))
        .containsExactly(
            latin + ":2:7: is not UTF-8 text: byte 15 is 0xA3; save the file as UTF-8");
    assertThat(problems(binary))
        .containsExactly(binary + ":2:2: is not a text file: it holds the control character 0x00");
  }

  @Test
  void aFileThatIsNotThereIsToldWithItsNearestNeighbour(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("pilot.yaml"), "name: A");
    Path missing = folder.resolve("pilto.yaml");
    assertThat(problems(missing))
        .containsExactly(missing + ": no such file; did you mean 'pilot.yaml'?");
    assertThat(problems(folder)).containsExactly(folder + ": is a folder, not a file");
  }

  @Test
  void aByteOrderMarkAndWindowsLineEndsChangeNothing(@TempDir Path folder)
      throws IOException, ScenarioProblems {
    String text = Files.readString(CASES.resolve("small.yaml"));
    Path file = folder.resolve("small.yaml");
    Files.writeString(file, "\uFEFF" + text.replace("\n", "\r\n"));
    ScenarioFile.Loaded windows = ScenarioFile.read(file);
    ScenarioFile.Loaded unix = ScenarioFile.read(CASES.resolve("small.yaml"));
    assertThat(windows.scenario()).isEqualTo(unix.scenario());
    assertThat(windows.hash()).isEqualTo(unix.hash()).hasSize(64);
  }
}

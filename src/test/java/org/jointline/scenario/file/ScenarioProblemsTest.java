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
        "work",
        "csv",
        "circle",
        "bomb",
        "merge-key",
        "two-documents",
        "tab",
        "own-alias",
        "list",
        "demand",
        "people",
        "money",
        "journeys",
        "call-backs",
        "rules",
        "contradictions",
        "numbers",
        "itself"
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
  void aTableSaysTheSameOnlyThreeTimes(@TempDir Path folder) throws IOException {
    StringBuilder rows = new StringBuilder("weekday,time,calls\n");
    for (int i = 0; i < 48; i++) {
      rows.append(String.format("Tues,%02d:%02d,-%d%n", i / 2, i % 2 * 30, i + 1));
    }
    List<String> told = problems(withTable(folder, rows.toString()));
    String negative = "column 'calls' must not be negative, got '-";
    assertThat(told.stream().filter(p -> p.contains(negative))).hasSize(3);
    assertThat(told.stream().filter(p -> p.contains("'Tues'; did you mean 'Tue'?"))).hasSize(3);
    assertThat(told.stream().filter(p -> p.endsWith("arrivals.csv.column: and 45 more like it")))
        .hasSize(2);
    assertThat(told).hasSize(8);
  }

  @Test
  void aTableThatIsNoCsvIsToldInPlainWords(@TempDir Path folder) throws IOException {
    assertThat(problems(withTable(folder, "time,calls\n08:00,3\n09:00,\"4\n10:00,5\n")))
        .singleElement()
        .asString()
        .startsWith(folder.resolve("calls.csv") + ":3:1: ")
        .endsWith("has a quote \" that is never closed; close it");
    assertThat(problems(withTable(folder, "time\tcalls\n08:00\t3\n")))
        .allSatisfy(p -> assertThat(p).endsWith("its columns are divided by tabs, use ','"));
    Files.writeString(folder.resolve("calls.csv"), "time,calls\n", StandardCharsets.UTF_16);
    assertThat(problems(folder.resolve("day.yaml")))
        .singleElement()
        .asString()
        .endsWith("is UTF-16 text, not UTF-8; save the file as UTF-8");
  }

  private static Path withTable(Path folder, String csv) throws IOException {
    String small = Files.readString(CASES.resolve("small.yaml"));
    Files.writeString(folder.resolve("calls.csv"), csv);
    return Files.writeString(
        folder.resolve("day.yaml"),
        small.replaceFirst(
            "arrivals: .*", "arrivals: {csv: {file: calls.csv, column: calls, slice: 30 min}}"));
  }

  @Test
  void aNeighbourIsNearByItsNameNotItsExtension(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("ab.yaml"), "name: A");
    Files.writeString(folder.resolve("pilot.csv"), "a");
    Files.writeString(folder.resolve("pilot.yaml"), "name: A");
    assertThat(problems(folder.resolve("xy.yaml")))
        .containsExactly(folder.resolve("xy.yaml") + ": no such file");
    assertThat(problems(folder.resolve("pilto.yaml")).get(0))
        .endsWith("did you mean 'pilot.yaml'?");
  }

  @Test
  void aTextEndedByACommaIsToBeQuoted(@TempDir Path folder) throws IOException {
    String small = Files.readString(CASES.resolve("small.yaml"));
    String noted = "staffing: {value: 4, assumed: a guess, from last year}";
    Path file = folder.resolve("day.yaml");
    Files.writeString(file, small.replaceFirst("staffing: .*", noted));
    assertThat(problems(file))
        .singleElement()
        .asString()
        .endsWith("put the text in quotes: a comma ends it inside { }");
  }

  @Test
  void hoursThatOverlapAreOpenAlready(@TempDir Path folder) throws IOException {
    String small = Files.readString(CASES.resolve("small.yaml"));
    Path file = folder.resolve("day.yaml");
    Files.writeString(
        file,
        small.replaceFirst(
            "opening hours: .*", "opening hours: [Mon-Fri 08:00-18:00, Mon 09:00-12:00]"));
    assertThat(problems(file))
        .singleElement()
        .asString()
        .endsWith("on Mon 09:00-12:00; leave one out, they are open already");
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

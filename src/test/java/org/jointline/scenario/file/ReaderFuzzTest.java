package org.jointline.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.jointline.scenario.ScenarioWarnings;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Whatever a file holds, it is a scenario or problems with their places, and soon. */
class ReaderFuzzTest {
  private static final int FILES = 1500;
  private static final long SEED = 20120903;
  private static final String[] SCRAPS = {
    "",
    " ",
    "\n",
    "\t",
    ":",
    ": ",
    "- ",
    "{",
    "}",
    "[",
    "]",
    ",",
    "'",
    "\"",
    "&a ",
    "*a",
    "!!int ",
    "~",
    "null",
    "-1",
    "0",
    "1e999",
    "1e12",
    ".nan",
    "NaN",
    "999999999999999999999",
    "£",
    "%",
    "#",
    "|",
    ">",
    "<<",
    "---\n",
    "...",
    "? ",
    "\u0000",
    "\uFEFF",
    "\uD83D",
    "é",
    "24:00",
    "2012-02-30",
    "P1D",
    "value",
    "assumed: x",
    "extends: everything.yaml\n",
    "Mon-Fri",
    "mean",
    "@",
    "`"
  };

  @Test
  void mutatedFilesAreReadOrRefused() throws IOException {
    String valid = Files.readString(ScenarioFileTest.everything());
    Random random = new Random(SEED);
    int[] read = new int[1];
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(120),
        () -> {
          for (int i = 0; i < FILES; i++) {
            read[0] += readOrRefused(mutated(valid, 1 + random.nextInt(4), random), i) ? 1 : 0;
          }
        });
    assertThat(read[0]).as("some are still valid").isPositive().isLessThan(FILES);
  }

  private static boolean readOrRefused(String text, int file) {
    try {
      ScenarioWarnings.of(ScenarioFile.parse(text, ScenarioFileTest.everything()).scenario());
      return true;
    } catch (ScenarioProblems e) {
      assertThat(e.problems()).isNotEmpty().allMatch(p -> !p.message().isEmpty());
      assertThat(e.problems()).allMatch(p -> p.line() >= 0 && p.toString().length() < 2000);
      return false;
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      throw new AssertionError("file " + file + " of seed " + SEED + ":\n" + text, e);
    }
  }

  static String mutated(String valid, int changes, Random random) {
    StringBuilder text = new StringBuilder(valid);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(5)) {
        case 0 -> text.insert(at, scrap(random));
        case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(20)));
        case 2 -> replaceWord(text, at, scrap(random));
        case 3 -> swapLines(text, random);
        default -> text.setCharAt(at, (char) (32 + random.nextInt(95)));
      }
    }
    return text.toString();
  }

  private static String scrap(Random random) {
    return SCRAPS[random.nextInt(SCRAPS.length)];
  }

  private static void replaceWord(StringBuilder text, int at, String scrap) {
    int from = at;
    while (from > 0 && Character.isLetterOrDigit(text.charAt(from - 1))) {
      from--;
    }
    int to = at;
    while (to < text.length() && Character.isLetterOrDigit(text.charAt(to))) {
      to++;
    }
    text.replace(from, to, scrap);
  }

  private static void swapLines(StringBuilder text, Random random) {
    String[] lines = text.toString().split("\n", -1);
    int a = random.nextInt(lines.length);
    int b = random.nextInt(lines.length);
    String line = lines[a];
    lines[a] = lines[b];
    lines[b] = line;
    text.setLength(0);
    text.append(String.join("\n", lines));
  }

  @Test
  void randomBytesAreRefused() throws IOException {
    Path file = Files.createTempFile("random", ".yaml");
    Random random = new Random(SEED);
    try {
      for (int i = 0; i < 200; i++) {
        byte[] bytes = new byte[1 + random.nextInt(200)];
        random.nextBytes(bytes);
        Files.write(file, bytes);
        Assertions.assertThrows(ScenarioProblems.class, () -> ScenarioFile.read(file));
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        Assertions.assertThrows(
            ScenarioProblems.class, () -> ScenarioFile.parse(text, Path.of("random.yaml")));
      }
    } finally {
      Files.delete(file);
    }
  }
}

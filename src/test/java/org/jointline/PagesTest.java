package org.jointline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointline.measure.Measure;
import org.jointline.scenario.file.ScenarioFile;
import org.jointline.scenario.file.ScenarioProblems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The README and the pages of {@code docs}: their links lead somewhere, and every YAML sample is
 * read, without a problem, as a file that extends {@code docs/base.yaml}.
 */
class PagesTest {
  private static final Path DOCS = Path.of("docs");
  private static final Pattern SAMPLE = Pattern.compile("(?ms)^```yaml\\n(.*?)^```$");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEAD = Pattern.compile("(?m)^#+ (.*)$");

  @TempDir Path folder;

  /** The README and all pages. */
  static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(DOCS)) {
      return Stream.concat(
              Stream.of(Path.of("README.md")),
              files.filter(f -> f.toString().endsWith(".md")).sorted())
          .toList();
    }
  }

  /** A sample, named by its page and its number there. */
  record Sample(Path page, int number, String yaml) {
    @Override
    public String toString() {
      return page + " " + number;
    }
  }

  static List<Sample> samples() throws IOException {
    List<Sample> samples = new ArrayList<>();
    for (Path page : pages()) {
      Matcher sample = SAMPLE.matcher(Files.readString(page));
      for (int n = 1; sample.find(); n++) {
        samples.add(new Sample(page, n, sample.group(1)));
      }
    }
    return samples;
  }

  @Test
  void theLanguageIsShownInSamples() throws IOException {
    assertThat(samples()).hasSizeGreaterThan(12);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aSampleIsReadWithoutAProblem(Sample sample) throws Exception {
    for (String beside : List.of("base.yaml", "roster.csv")) {
      Files.copy(DOCS.resolve(beside), folder.resolve(beside));
    }
    Files.copy(DOCS.resolve("base.yaml"), folder.resolve("alone.yaml"));
    Path file = folder.resolve("sample.yaml");
    Files.writeString(file, "extends: base.yaml\n" + sample.yaml());
    List<String> problems;
    try {
      ScenarioFile.read(file);
      problems = List.of();
    } catch (ScenarioProblems found) {
      problems = found.problems().stream().map(String::valueOf).collect(Collectors.toList());
    }
    assertThat(problems).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aLinkLeadsSomewhere(Path page) throws IOException {
    Matcher link = LINK.matcher(Files.readString(page));
    while (link.find()) {
      if (!link.group(1).startsWith("http")) {
        String[] parts = link.group(1).split("#", 2);
        Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]);
        assertThat(target).exists();
        if (parts.length > 1) {
          assertThat(anchors(target)).contains(parts[1]);
        }
      }
    }
  }

  private static List<String> anchors(Path page) throws IOException {
    return HEAD.matcher(Files.readString(page))
        .results()
        .map(head -> head.group(1).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 -]", ""))
        .map(words -> words.replace(' ', '-'))
        .toList();
  }

  /** A measure that is new or defined otherwise needs its row in {@code docs/results.md}. */
  @Test
  void the_page_of_results_defines_every_measure_as_the_reports_do() throws IOException {
    String page = Files.readString(DOCS.resolve("results.md"));
    for (Measure measure : Measure.values()) {
      assertThat(page).contains("| `" + measure.key() + "` | " + measure.definition() + " |\n");
    }
  }
}

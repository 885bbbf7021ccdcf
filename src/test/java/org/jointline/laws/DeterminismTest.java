package org.jointline.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jointline.experiment.ExperimentRun;
import org.jointline.experiment.RunOptions;
import org.jointline.report.JsonReport;
import org.jointline.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Same file, same seed, same bytes. */
class DeterminismTest {
  private static final String SCENARIO =
      """
      name: Determinism
      calendar: {start: 2024-03-04 08:00, length: 4 h, warm-up: 30 min}
      organisations: {a: {name: A}, b: {name: B}}
      call types:
        urgent:
          owner: a
          priority: 1
          arrivals: {rate: 30/h, busyness: {cv: 30 %, shared: all}}
          talk: {lognormal: {mean: 200 s, cv: 1.1}}
          patience: {weibull: {mean: 3 min, cv: 1.4}}
          target: {answered within: 20 s, share: 80 %}
          routing: {agent selection: random, groups: [one, {group: two, after: 20 s}]}
        usual:
          owner: b
          priority: 2
          arrivals: {per day: 900, profile: office hours, busyness: {cv: 20 %, shared: all}}
          talk: {gamma: {mean: 3 min, cv: 0.7}}
          after-call work: {triangular: {min: 0 s, mode: 10 s, max: 90 s}}
          patience: {hyperexponential: {mean: 4 min, cv: 2}}
          target: {answered within: 30 s, share: 70 %}
      agent groups:
        one: {employer: a, skills: [urgent], staffing: 2, cost: £17/h}
        two: {employer: b, skills: [urgent, usual], staffing: 6, shrinkage: 20 %, cost: £15/h}
      """;

  private static final String FIXED = "experiment: {replications: 37, seed: 11}\n";
  private static final String UNTIL =
      "experiment: {replications: 10, seed: 11, until: {measure: serviceLevel, of: urgent,"
          + " half-width: 1.5 %, cap: 500}}\n";

  @TempDir Path folder;

  private static String json(String experiment, int threads) throws InterruptedException {
    Scenario scenario = RandomScenario.parse(SCENARIO + experiment);
    return JsonReport.text(ExperimentRun.run(scenario, RunOptions.plain().withThreads(threads)));
  }

  @Test
  void any_number_of_threads_gives_the_same_bytes() throws InterruptedException {
    String one = json(FIXED, 1);

    assertThat(json(FIXED, 1)).isEqualTo(one);
    assertThat(json(FIXED, 2)).isEqualTo(one);
    assertThat(json(FIXED, 4)).isEqualTo(one);
    assertThat(json(FIXED, 64)).isEqualTo(one);
  }

  @Test
  void a_stop_rule_stops_at_the_same_replication_on_any_number_of_threads()
      throws InterruptedException {
    String one = json(UNTIL, 1);

    assertThat(one).contains("as narrow as asked for");
    assertThat(json(UNTIL, 2)).isEqualTo(one);
    assertThat(json(UNTIL, 4)).isEqualTo(one);
  }

  @Test
  void another_locale_gives_the_same_bytes() throws InterruptedException {
    String here = json(FIXED, 1);
    Locale before = Locale.getDefault();
    try {
      for (String tag : List.of("de-DE", "ar-EG", "tr-TR")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(json(FIXED, 1)).as(tag).isEqualTo(here);
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void another_seed_gives_other_callers() throws InterruptedException {
    assertThat(json(FIXED.replace("11", "12"), 1)).isNotEqualTo(json(FIXED, 1));
  }

  @Test
  void another_jdk_gives_the_same_bytes() throws IOException, InterruptedException {
    Optional<Path> other = otherJava();
    assumeTrue(other.isPresent(), "no second JDK under /usr/lib/jvm to compare bytes with");
    Path file = folder.resolve("scenario.yaml");
    Files.writeString(file, SCENARIO + FIXED);
    Path own = Path.of(System.getProperty("java.home"), "bin", "java");

    byte[] here = run(own, file);
    assertThat(new String(here, StandardCharsets.UTF_8)).contains("\"replications\": 37");
    assertThat(run(other.get(), file)).isEqualTo(here);
  }

  private static Optional<Path> otherJava() throws IOException {
    Path jvms = Path.of("/usr/lib/jvm");
    if (!Files.isDirectory(jvms)) {
      return Optional.empty();
    }
    int own = Runtime.version().feature();
    try (Stream<Path> folders = Files.list(jvms)) {
      return folders
          .sorted()
          .filter(jdk -> feature(jdk).filter(v -> v >= 17 && v != own).isPresent())
          .map(jdk -> jdk.resolve("bin").resolve("java"))
          .filter(Files::isExecutable)
          .findFirst();
    }
  }

  /** The number before the first dot of the version a JDK's release file names. */
  private static Optional<Integer> feature(Path jdk) {
    try (Stream<String> lines = Files.lines(jdk.resolve("release"))) {
      return lines
          .filter(l -> l.startsWith("JAVA_VERSION="))
          .map(l -> Integer.valueOf(l.split("[\".]")[1]))
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static byte[] run(Path java, Path file) throws IOException, InterruptedException {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> command =
        Arrays.asList(
            java.toString(),
            "-cp",
            classPath,
            "org.jointline.cli.Main",
            "run",
            file.toString(),
            "--json",
            "-",
            "--quiet");
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    byte[] out = process.getInputStream().readAllBytes();
    assertThat(process.waitFor()).isZero();
    return out;
  }
}

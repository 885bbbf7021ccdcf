package org.jointline.dashboards;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds programs that tests need and a machine may not have. */
final class Programs {
  private Programs() {}

  /** The program; where it is missing, the test is skipped, or fails where all must run. */
  static Path require(String name) {
    Optional<Path> found = find(name);
    if (found.isEmpty()) {
      String missing = "no " + name + ": on Debian, apt-get install prometheus lets this test run";
      if ("true".equals(System.getenv("CI"))) {
        fail(missing);
      }
      assumeTrue(false, missing);
    }
    return found.orElseThrow();
  }

  private static Optional<Path> find(String name) {
    String folders = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Arrays.stream(folders.split(Pattern.quote(File.pathSeparator)))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }
}

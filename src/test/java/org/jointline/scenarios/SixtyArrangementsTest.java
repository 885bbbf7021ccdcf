package org.jointline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every arrangement has its file, is run, has the effect that is claimed, and is in the table. */
class SixtyArrangementsTest {
  private static final Path PAGE = Path.of("scenarios/README.md");

  @Test
  void thereIsOneForEachRow() {
    assertThat(Arrangements.ALL)
        .extracting(a -> a.row)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 60).boxed().toList());
  }

  @TestFactory
  Stream<DynamicTest> hasTheEffectThatIsClaimed() {
    return Arrangements.ALL.stream()
        .map(
            a ->
                DynamicTest.dynamicTest(
                    "row " + a.row + ": " + a.title,
                    () -> {
                      assertThat(a.claimsAnything()).isTrue();
                      a.check();
                    }));
  }

  /** Run with {@code -Dgolden.write=true} to write the table anew. */
  @Test
  void theTableSaysWhatComesOut() throws Exception {
    String page = Files.readString(PAGE);
    int begin = page.indexOf(ArrangementTable.BEGIN);
    int end = page.indexOf("\n\n", begin) + 1;
    String table = ArrangementTable.of(Arrangements.ALL);
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(PAGE, page.substring(0, begin) + table + page.substring(end));
    } else {
      assertThat(page.substring(begin, end)).isEqualTo(table);
    }
  }
}

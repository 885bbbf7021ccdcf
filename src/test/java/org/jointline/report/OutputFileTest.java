package org.jointline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
  @TempDir Path folder;

  @Test
  void appearsOnlyWhenWhole() throws IOException {
    Path file = folder.resolve("results.json");
    try (OutputFile out = OutputFile.create(file)) {
      out.stream().write("new".getBytes(StandardCharsets.UTF_8));
      assertThat(file).doesNotExist();
      out.commit();
    }
    assertThat(file).hasContent("new");
    assertAloneInFolder(file);
  }

  @Test
  void aFailureLeavesTheOldFileAndNothingElse() throws IOException {
    Path file = Files.writeString(folder.resolve("results.json"), "old");
    assertThatThrownBy(
            () ->
                OutputFile.write(
                    file,
                    out -> {
                      out.write(new byte[100_000]);
                      throw new IOException("No space left on device");
                    }))
        .isInstanceOf(OutputException.class)
        .hasMessage("cannot write " + file + ": No space left on device");
    assertThat(file).hasContent("old");
    assertAloneInFolder(file);
  }

  @Test
  void aMissingFolderIsNamed() {
    Path file = folder.resolve("nowhere").resolve("results.json");
    assertThatThrownBy(() -> OutputFile.check(file))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("cannot write " + file + ": the folder")
        .hasMessageContaining("does not exist; make it or name another");
  }

  @Test
  void aFolderIsNotAFile() {
    assertThatThrownBy(() -> OutputFile.check(folder))
        .isInstanceOf(OutputException.class)
        .hasMessage("cannot write " + folder + ": it is a folder; name a file");
  }

  @Test
  void aFileIsNotAFolder() throws IOException {
    Path file = Files.writeString(folder.resolve("taken"), "old");
    assertThatThrownBy(() -> OutputFile.checkFolder(file))
        .isInstanceOf(OutputException.class)
        .hasMessage("cannot write " + file + ": there is a file of that name");
    assertThat(file).hasContent("old");
  }

  @Test
  void checkingLeavesNothingBehind() throws IOException {
    Path file = Files.writeString(folder.resolve("results.json"), "old");
    OutputFile.check(file);
    OutputFile.check(folder.resolve("other.json"));
    assertThat(file).hasContent("old");
    assertAloneInFolder(file);
  }

  @Test
  void aLinkStaysALink() throws IOException {
    Path file = Files.writeString(folder.resolve("real.json"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);
    OutputFile.write(link, out -> out.write('n'));
    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("n");
  }

  @Test
  void aFullDeviceIsSaid() {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "needs /dev/full, which is on Linux");
    assertThatThrownBy(() -> OutputFile.write(full, out -> out.write('x')))
        .isInstanceOf(OutputException.class)
        .hasMessage("cannot write /dev/full: No space left on device");
  }

  @Test
  void whatAKilledProcessLeftIsRemovedAndNothingElse() throws IOException {
    Path file = folder.resolve("results.json");
    long alive = ProcessHandle.current().parent().orElseThrow().pid();
    long own = ProcessHandle.current().pid();
    for (Object process : new Object[] {"999999999", own, alive, "x"}) {
      Files.writeString(folder.resolve(".results.json." + process + ".part"), "half");
    }
    Path other = Files.writeString(folder.resolve(".report.html.999999999.part"), "half");
    OutputFile.write(file, out -> out.write('x'));
    try (var files = Files.list(folder)) {
      assertThat(files)
          .containsExactlyInAnyOrder(
              file,
              other,
              folder.resolve(".results.json." + alive + ".part"),
              folder.resolve(".results.json.x.part"));
    }
  }

  private void assertAloneInFolder(Path file) throws IOException {
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }
}

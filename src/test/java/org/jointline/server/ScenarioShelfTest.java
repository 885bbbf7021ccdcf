package org.jointline.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jointline.scenario.file.ScenarioFile;
import org.jointline.scenario.file.ScenarioProblems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioShelfTest {
  private static final Path SHIPPED = Path.of("scenarios");
  private static final Path PILOT = SHIPPED.resolve("city-2012/pilot.yaml");

  @TempDir Path temp;

  @Test
  void a_folders_scenarios_are_known_by_folder_and_name() throws Exception {
    ScenarioShelf shelf = new ScenarioShelf(List.of(SHIPPED));
    assertThat(shelf.ids())
        .contains("city-2012/pilot", "city-jccr-2015/overflow")
        .doesNotContain("examples/04-volumes")
        .isSorted();
    ScenarioShelf.Shelved pilot = shelf.find("city-2012/pilot").orElseThrow();
    assertThat(pilot.hash()).isEqualTo(ScenarioFile.read(PILOT).hash());
    assertThat(pilot.text()).isEqualTo(Files.readString(PILOT));
  }

  @Test
  void a_file_is_known_by_its_name_and_two_alike_are_told_apart() throws Exception {
    Path other = Files.copy(PILOT, temp.resolve("pilot.yaml"));
    Files.copy(PILOT.resolveSibling("base.yaml"), temp.resolve("base.yaml"));
    ScenarioShelf shelf = new ScenarioShelf(List.of(PILOT, other));
    assertThat(shelf.ids()).containsExactly("pilot", "pilot-2");
    assertThat(shelf.find("pilot-2").orElseThrow().file()).isEqualTo(other);
  }

  @Test
  void what_is_not_listed_cannot_be_reached() throws Exception {
    ScenarioShelf shelf = new ScenarioShelf(List.of(SHIPPED.resolve("examples")));
    assertThat(shelf.find("../city-2012/pilot")).isEmpty();
    assertThat(shelf.find("../../pom")).isEmpty();
    assertThat(shelf.text("/etc/passwd")).isEmpty();
  }

  @Test
  void a_link_out_of_the_folder_is_not_offered() throws Exception {
    Path outside = Files.writeString(temp.resolve("secret.yaml"), "name: secret\n");
    Path folder = Files.createDirectory(temp.resolve("shelf"));
    Files.createSymbolicLink(folder.resolve("linked.yaml"), outside);
    Files.createSymbolicLink(folder.resolve("folder"), temp);
    assertThat(new ScenarioShelf(List.of(folder)).ids()).isEmpty();
  }

  @Test
  void a_file_that_extends_one_outside_its_folder_is_not_offered() throws Exception {
    Files.copy(SHIPPED.resolve("examples/01-one-line.yaml"), temp.resolve("outside.yaml"));
    Path folder = Files.createDirectory(temp.resolve("shelf"));
    Files.writeString(folder.resolve("inside.yaml"), "extends: ../outside.yaml\n");
    ScenarioShelf shelf = new ScenarioShelf(List.of(folder));
    assertThat(shelf.find("inside")).isEmpty();
  }

  @Test
  void a_text_that_was_sent_cannot_name_a_file() {
    assertThatThrownBy(() -> ScenarioShelf.posted("extends: pom.xml\n"))
        .isInstanceOf(ScenarioProblems.class)
        .hasMessageContaining("a text that was sent cannot name a file");
  }

  @Test
  void a_text_that_was_sent_cannot_name_a_table() throws Exception {
    String text = Files.readString(SHIPPED.resolve("examples/04-volumes-from-csv.yaml"));
    assertThatThrownBy(() -> ScenarioShelf.posted(text))
        .isInstanceOf(ScenarioProblems.class)
        .hasMessageStartingWith("scenario.yaml:17:")
        .hasMessageContaining("a text that was sent cannot name a file");
  }

  @Test
  void a_text_that_was_sent_is_read() throws Exception {
    String text = Files.readString(SHIPPED.resolve("examples/01-one-line.yaml"));
    ScenarioShelf.Shelved posted = ScenarioShelf.posted(text);
    assertThat(posted.id()).isEmpty();
    assertThat(posted.hash())
        .isEqualTo(ScenarioFile.read(SHIPPED.resolve("examples/01-one-line.yaml")).hash());
  }
}

package org.jointline.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jointline.live.Command;
import org.jointline.live.LiveSession;
import org.jointline.live.RefusedException;
import org.jointline.live.file.CommandLog;
import org.jointline.scenario.file.ScenarioFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionRecordTest {
  private static final Path SCENARIO = Path.of("scenarios/city-jccr-2015/overflow.yaml");
  private static final Command CLOSE = new Command.SetLine("council", false);

  @TempDir private Path data;
  private Path folder;
  private LiveSession session;
  private SessionFolder open;
  private SessionRecord disk;

  @BeforeEach
  void begin() throws Exception {
    SessionFolders folders = new SessionFolders(data);
    folder = folders.folder(folders.make(1));
    session = LiveSession.start(ScenarioFile.read(SCENARIO).scenario(), 7);
    open = SessionFolder.open(folder).orElseThrow();
    SessionFolder.Origin origin = new SessionFolder.Origin(Optional.empty(), session.time(0));
    open.write(origin, Files.readString(SCENARIO));
    disk = SessionRecord.begin(open, origin, CommandLog.header("0", "room", "abc", 7), session);
  }

  private CommandLog read() throws Exception {
    return CommandLog.read("log", Files.readString(folder.resolve("log.jsonl")));
  }

  @Test
  void a_command_is_on_disk_when_it_is_done() throws Exception {
    disk.apply(session, CLOSE);
    assertThat(read().commands()).isEqualTo(session.log()).hasSize(1);
    disk.close();
  }

  @Test
  void an_impossible_command_is_not_on_disk() throws Exception {
    assertThatThrownBy(() -> disk.apply(session, new Command.SetLine("nothing", false)))
        .isInstanceOf(RefusedException.class);
    assertThat(read().commands()).isEmpty();
    disk.close();
  }

  @Test
  void a_command_that_the_disk_does_not_take_is_refused_and_changes_nothing() throws Exception {
    disk.close();
    assertThatThrownBy(() -> disk.apply(session, CLOSE))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("cannot be kept on disk, so nothing was changed");
    assertThat(session.log()).isEmpty();
    assertThat(session.snapshot().lines().get(2).open()).isTrue();
  }

  @Test
  void progress_that_the_disk_does_not_take_does_not_end_the_session() throws Exception {
    disk.close();
    session.skipTo(1_000_000);
    session.advance(0, 1_000_000);
    disk.mark(session, System.nanoTime());
    disk.finish(session);
    assertThat(session.tick()).isEqualTo(1_000_000);
  }

  @Test
  void a_folder_that_is_in_use_is_not_opened_again() throws Exception {
    assertThat(SessionFolder.open(folder)).isEmpty();
    disk.close();
    try (SessionFolder again = SessionFolder.open(folder).orElseThrow()) {
      assertThat(again.origin().begins()).isEqualTo(session.time(0));
      assertThat(again.scenarioText()).isEqualTo(Files.readString(SCENARIO));
    }
  }

  @Test
  void nothing_is_left_of_a_deleted_one() throws Exception {
    disk.delete();
    assertThat(folder).doesNotExist();
  }

  @Test
  void only_an_id_becomes_a_folder() {
    SessionFolders folders = new SessionFolders(data);
    for (String text : new String[] {"", "s", "s0", "../s1", "s1/..", "S1", "s1234567890", "log"}) {
      assertThat(SessionFolders.isId(text)).as(text).isFalse();
      assertThatThrownBy(() -> folders.folder(text)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}

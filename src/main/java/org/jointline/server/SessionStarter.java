package org.jointline.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jointline.live.LiveSession;
import org.jointline.live.RefusedException;
import org.jointline.live.file.CommandLog;
import org.jointline.scenario.file.ScenarioProblems;

/** Begins sessions, new or from disk. Reads, simulates and writes: on a worker. */
final class SessionStarter {
  private static final Logger LOG = Logger.getLogger(SessionStarter.class.getName());

  private final ScenarioShelf shelf;
  private final SessionFolders folders;
  private final String version;

  SessionStarter(ScenarioShelf shelf, SessionFolders folders, String version) {
    this.shelf = shelf;
    this.folders = folders;
    this.version = version;
  }

  /** A session that is ready to run. */
  record Begun(String id, LiveSession session, SessionRecord disk) {}

  /** The sessions on disk, lowest id first, but for those another server runs. */
  List<SavedSession> saved() throws IOException {
    List<SavedSession> saved = new ArrayList<>();
    for (String id : folders.ids()) {
      try {
        saved(id).ifPresent(saved::add);
      } catch (IOException | ScenarioProblems e) {
        LOG.log(Level.WARNING, "Session {0} cannot be read: {1}", new Object[] {id, e});
      }
    }
    return saved;
  }

  private Optional<SavedSession> saved(String id) throws IOException, ScenarioProblems {
    Optional<SessionFolder> folder = SessionFolder.open(folders.folder(id));
    if (folder.isEmpty()) {
      return Optional.empty();
    }
    try (SessionFolder open = folder.get()) {
      CommandLog log = open.log();
      String reached = FrameJson.time(open.origin().time(log.reached()));
      return Optional.of(new SavedSession(id, log.scenario(), reached));
    }
  }

  /**
   * Begins a session and makes its folder.
   *
   * @param number first that its id may have
   */
  Begun begin(NewSession wanted, int number)
      throws ScenarioProblems, RefusedException, IOException {
    ScenarioShelf.Shelved shelved =
        wanted.text().isPresent()
            ? ScenarioShelf.posted(wanted.text().get())
            : onShelf(wanted.scenario().orElseThrow());
    LiveSession session = session(wanted, shelved);
    SessionFolder.Origin origin = origin(wanted.scenario(), session);
    if (wanted.at().isPresent()) {
      session.skipTo(session.tick(StartAt.read(wanted.at().get(), session.scenario().calendar())));
    }
    setPace(session, wanted.speed(), wanted.paused());
    String id = folders.make(number);
    SessionFolder folder = SessionFolder.open(folders.folder(id)).orElseThrow();
    try {
      folder.write(origin, shelved.text());
      return new Begun(id, session, record(folder, origin, shelved, session));
    } catch (IOException e) {
      folder.delete();
      throw e;
    }
  }

  private ScenarioShelf.Shelved onShelf(String id) throws ScenarioProblems {
    return shelf
        .find(id)
        .orElseThrow(
            () -> Problem.unusable("there is no scenario '" + Json.shortened(id) + "' here"));
  }

  private static LiveSession session(NewSession wanted, ScenarioShelf.Shelved shelved)
      throws ScenarioProblems, RefusedException {
    if (wanted.log().isPresent()) {
      return replay(CommandLog.read("log", wanted.log().get()), shelved);
    }
    try {
      long seed = wanted.seed().orElse(shelved.scenario().experiment().seed());
      return LiveSession.start(shelved.scenario(), seed);
    } catch (IllegalArgumentException e) {
      throw Problem.unusable(e.getMessage());
    }
  }

  private static LiveSession replay(CommandLog log, ScenarioShelf.Shelved shelved)
      throws RefusedException {
    if (!log.hash().equals(shelved.hash())) {
      throw Problem.unusable(
          "the log is of '"
              + log.scenario()
              + "' as it was when the session ran, and this scenario differs from that");
    }
    try {
      return LiveSession.replay(shelved.scenario(), log.seed(), log.commands(), log.reached());
    } catch (IllegalArgumentException e) {
      throw Problem.unusable(e.getMessage());
    }
  }

  private static SessionFolder.Origin origin(Optional<String> scenario, LiveSession session) {
    return new SessionFolder.Origin(scenario, session.time(0));
  }

  private static void setPace(LiveSession session, double speed, boolean paused)
      throws RefusedException {
    session.setSpeed(speed);
    if (!paused) {
      session.resume();
    }
  }

  private SessionRecord record(
      SessionFolder folder,
      SessionFolder.Origin origin,
      ScenarioShelf.Shelved shelved,
      LiveSession session)
      throws IOException {
    String header =
        CommandLog.header(version, shelved.scenario().name(), shelved.hash(), session.seed());
    return SessionRecord.begin(folder, origin, header, session);
  }

  /** Brings a session from disk to where it had come, paused. */
  Begun resume(String id) throws ScenarioProblems, RefusedException, IOException {
    SessionFolder folder = lock(id);
    try {
      SessionFolder.Origin origin = folder.origin();
      ScenarioShelf.Shelved shelved =
          origin.scenario().isPresent()
              ? onShelf(origin.scenario().get())
              : ScenarioShelf.posted(folder.scenarioText());
      LiveSession session = replay(folder.log(), shelved);
      return new Begun(id, session, record(folder, origin, shelved, session));
    } catch (ScenarioProblems | RefusedException | IOException | RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  /** Takes a session off the disk that does not run. */
  void delete(String id) throws IOException {
    lock(id).delete();
  }

  /** The log of a session that does not run. */
  String log(String id) throws IOException {
    try (SessionFolder folder = lock(id)) {
      return folder.logText();
    }
  }

  private SessionFolder lock(String id) throws IOException {
    return SessionFolder.open(folders.folder(id))
        .orElseThrow(() -> Problem.of(409, "In use", "another server runs session " + id));
  }
}

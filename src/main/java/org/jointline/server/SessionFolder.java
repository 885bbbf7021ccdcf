package org.jointline.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jointline.live.file.CommandLog;
import org.jointline.scenario.file.ScenarioProblems;

/**
 * One session on disk: {@code session.json} says where its scenario is found and when it begins,
 * {@code scenario.yaml} is the scenario if a client sent it, {@code log.jsonl} is its log. It is
 * locked while a server uses it.
 */
final class SessionFolder implements Closeable {
  private static final String SESSION = "session.json";
  private static final String SCENARIO = "scenario.yaml";
  private static final String LOG = "log.jsonl";
  private static final String LOCK = "lock";
  private static final List<String> FILES =
      List.of(SESSION, SCENARIO, LOG, LOG + ".new", SESSION + ".new", LOCK);
  private static final JsonMapper MAPPER = new JsonMapper();

  private final Path folder;
  private final FileChannel lock;

  private SessionFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /** The folder, locked; empty if another server uses it. */
  static Optional<SessionFolder> open(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock held = channel.tryLock();
      if (held != null) {
        return Optional.of(new SessionFolder(folder, channel));
      }
    } catch (OverlappingFileLockException heldHere) {
      channel.close();
      return Optional.empty();
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    channel.close();
    return Optional.empty();
  }

  /**
   * Where a session came from.
   *
   * @param scenario id on the shelf; empty if the scenario's text was sent
   * @param begins local time of tick 0
   */
  record Origin(Optional<String> scenario, ZonedDateTime begins) {
    ZonedDateTime time(long tick) {
      return begins.plus(tick, ChronoUnit.MICROS);
    }
  }

  void write(Origin origin, String scenarioText) throws IOException {
    ObjectNode session = MAPPER.createObjectNode();
    if (origin.scenario().isPresent()) {
      session.put("scenario", origin.scenario().get());
    } else {
      Files.writeString(folder.resolve(SCENARIO), scenarioText);
    }
    session.put("begins", origin.begins().toString());
    Files.writeString(folder.resolve(SESSION), session + "\n");
  }

  Origin origin() throws IOException {
    JsonNode session = MAPPER.readTree(folder.resolve(SESSION).toFile());
    try {
      return new Origin(
          Optional.ofNullable(session.path("scenario").textValue()),
          ZonedDateTime.parse(session.path("begins").asText()));
    } catch (DateTimeException e) {
      throw new IOException(SESSION + " does not say when the session begins", e);
    }
  }

  String scenarioText() throws IOException {
    return Files.readString(folder.resolve(SCENARIO));
  }

  String logText() throws IOException {
    return Files.readString(folder.resolve(LOG));
  }

  CommandLog log() throws IOException, ScenarioProblems {
    return CommandLog.read(LOG, logText());
  }

  /** Begins the log anew. */
  LogFile newLog(String text) throws IOException {
    return LogFile.create(folder.resolve(LOG), text);
  }

  /** Takes the files it knows away, and the folder if that leaves it empty. */
  void delete() throws IOException {
    close();
    for (String file : FILES) {
      Files.deleteIfExists(folder.resolve(file));
    }
    Files.deleteIfExists(folder);
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}

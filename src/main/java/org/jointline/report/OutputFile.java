package org.jointline.report;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that appears whole or not at all. It is written beside its destination and moved there by
 * {@link #commit}; until then, and after any failure, what was there before is untouched. Closing
 * without a commit removes what was written. A destination that is not an ordinary file (a pipe, a
 * device) is written straight away.
 */
public final class OutputFile implements Closeable {
  private final Path named;
  private final Path destination;
  private final Path beside;
  private final OutputStream out;
  private boolean finished;

  private OutputFile(Path named, Path destination, Path beside, OutputStream out) {
    this.named = named;
    this.destination = destination;
    this.beside = beside;
    this.out = out;
  }

  /** Starts a file. */
  public static OutputFile create(Path named) throws OutputException {
    checkPlace(named);
    try {
      Path destination = Files.exists(named) ? named.toRealPath() : named.toAbsolutePath();
      boolean direct = Files.exists(destination) && !Files.isRegularFile(destination);
      Path beside = direct ? destination : beside(destination);
      if (!direct) {
        Leftovers.remove(destination);
      }
      OutputStream out =
          direct
              ? Files.newOutputStream(destination, StandardOpenOption.WRITE)
              : Files.newOutputStream(beside, StandardOpenOption.CREATE_NEW);
      return new OutputFile(named, destination, beside, new BufferedOutputStream(out, 1 << 16));
    } catch (IOException e) {
      throw new OutputException(named, e);
    }
  }

  /** Writes a whole file. */
  public static void write(Path destination, Content content) throws OutputException {
    try (OutputFile file = create(destination)) {
      try {
        content.writeTo(file.stream());
      } catch (OutputException e) {
        throw e;
      } catch (IOException e) {
        throw new OutputException(destination, e);
      }
      file.commit();
    }
  }

  /**
   * Finds out before a long run whether a file can be written, by starting one and removing it.
   *
   * @throws OutputException with path and reason
   */
  public static void check(Path destination) throws OutputException {
    create(destination).close();
  }

  /**
   * Makes a folder if it is not there, and finds out whether files can be written in it.
   *
   * @throws OutputException with path and reason
   */
  public static void checkFolder(Path folder) throws OutputException {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new OutputException(folder, e);
    }
    check(folder.resolve("replications.csv"));
  }

  /** Where to write; buffered, closed by {@link #commit} or {@link #close}. */
  public OutputStream stream() {
    return out;
  }

  /** Puts the file in its place, whole. */
  public void commit() throws OutputException {
    try {
      out.close();
      if (!beside.equals(destination)) {
        move();
      }
      finished = true;
    } catch (IOException e) {
      throw new OutputException(named, e);
    }
  }

  private void move() throws IOException {
    try {
      Files.move(beside, destination, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(beside, destination, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Without a commit, removes what was written. */
  @Override
  public void close() throws OutputException {
    if (finished) {
      return;
    }
    finished = true;
    try {
      out.close();
    } catch (IOException e) {
      // What could not be flushed is about to be removed.
    }
    try {
      if (!beside.equals(destination)) {
        Files.deleteIfExists(beside);
      }
    } catch (IOException e) {
      throw new OutputException(named, e);
    }
  }

  private static void checkPlace(Path named) throws OutputException {
    Path folder = named.toAbsolutePath().getParent();
    if (Files.isDirectory(named) || folder == null) {
      throw new OutputException(named, "it is a folder; name a file");
    }
    if (!Files.isDirectory(folder)) {
      throw new OutputException(
          named, "the folder " + folder + " does not exist; make it or name another");
    }
    if (Files.exists(named) && !Files.isWritable(named)) {
      throw new OutputException(named, "permission denied");
    }
  }

  private static Path beside(Path destination) {
    return Leftovers.part(destination, ProcessHandle.current().pid());
  }

  /** Writes what a file holds. */
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }
}

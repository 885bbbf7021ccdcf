package org.jointline.server;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * A session's log on disk, written so that it can be read again whenever the process is ended.
 *
 * <p>A command's line is first written without its last two characters: the disk has room for it,
 * and a reader leaves the line out. Once the command is carried out, the line is completed and
 * forced to disk. Marks of progress overwrite each other: their numbers only rise, so no line ever
 * gets shorter, and the file does not grow while nothing is commanded.
 *
 * <p>Belongs to one thread, which must not be interrupted.
 */
final class LogFile implements Closeable {
  private static final int OPEN_END = 2;

  private final FileChannel channel;

  /** Where the whole lines end. */
  private long end;

  /** Where the last line begins, if it is a mark; else -1. */
  private long mark = -1;

  /** What completes the line that was prepared, which stands after the whole lines. */
  private byte[] rest = {};

  private int preparedBytes;

  private LogFile(FileChannel channel) throws IOException {
    this.channel = channel;
    this.end = channel.size();
  }

  /** A log that begins with a text, in the place of one that may be there. */
  static LogFile create(Path file, String text) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(fresh, text);
    FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE);
    try {
      channel.force(true);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      return new LogFile(channel);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /** Writes a line that does not count yet. */
  void prepare(String line) throws IOException {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    int open = bytes.length - OPEN_END;
    rest = Arrays.copyOfRange(bytes, open, bytes.length);
    preparedBytes = bytes.length;
    Arrays.fill(bytes, open, bytes.length, (byte) ' ');
    try {
      write(bytes, end);
    } catch (IOException e) {
      drop();
      throw e;
    }
  }

  /** The line that was prepared counts, whatever happens to the process. */
  void keep() throws IOException {
    write(rest, end + preparedBytes - OPEN_END);
    end += preparedBytes;
    mark = -1;
    channel.force(false);
  }

  /** The line that was prepared does not count. */
  void drop() {
    try {
      channel.truncate(end);
    } catch (IOException e) {
      // what is left there has no end, and a reader leaves it out
      return;
    }
  }

  /** Writes how far the session has come. */
  void mark(String line) throws IOException {
    long at = mark < 0 ? end : mark;
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    write(bytes, at);
    mark = at;
    end = at + bytes.length;
  }

  void force() throws IOException {
    channel.force(false);
  }

  private void write(byte[] bytes, long at) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      channel.write(buffer, at + buffer.position());
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}

package org.jointline.scenario.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The text of a file, refused where it is too large or is no UTF-8 text. */
final class SourceText {
  /** A scenario file or CSV file may hold so many bytes. */
  static final int MOST_BYTES = 8 << 20;

  private SourceText() {}

  /** The file's text without a byte-order mark and with line ends of one character. */
  static String of(Path file) throws Unreadable {
    return tidy(decoded(bytes(file)));
  }

  /** Leaves out a byte-order mark and carriage returns, and refuses what no text file holds. */
  static String tidy(String text) throws Unreadable {
    if (text.length() > MOST_BYTES) {
      throw tooLarge(text.length());
    }
    String marked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    String tidy = marked.indexOf('\r') < 0 ? marked : marked.replace("\r\n", "\n");
    int line = 1;
    int column = 0;
    for (int i = 0; i < tidy.length(); i++) {
      char c = tidy.charAt(i);
      column++;
      if (c == '\n') {
        line++;
        column = 0;
      } else if (c < ' ' && c != '\t' && c != '\r' || c == '\u007f') {
        throw new Unreadable(
            line, column, "is not a text file: it holds the control character " + hex(c), "");
      }
    }
    return tidy;
  }

  private static byte[] bytes(Path file) throws Unreadable {
    if (Files.isDirectory(file)) {
      throw new Unreadable("is a folder, not a file", "");
    }
    if (!Files.exists(file)) {
      throw new Unreadable("no such file", neighbours(file));
    }
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw tooLarge(Files.size(file));
      }
      try (InputStream in = Files.newInputStream(file)) {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
          throw tooLarge(bytes.length);
        }
        return bytes;
      }
    } catch (IOException e) {
      throw new Unreadable("cannot be read: " + e.getClass().getSimpleName(), "");
    }
  }

  private static Unreadable tooLarge(long size) {
    return new Unreadable(
        "must be at most 8 MB, is " + Words.number(Math.ceil(size / 1048576.0 * 10) / 10) + " MB",
        "");
  }

  private static String neighbours(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    Path name = file.getFileName();
    if (folder == null || name == null || !Files.isDirectory(folder)) {
      return "";
    }
    try (var files = Files.list(folder)) {
      var names = files.limit(1000).map(f -> f.getFileName().toString()).sorted().toList();
      String nearest = nearest(name.toString(), names);
      return nearest == null ? "" : "did you mean '" + nearest + "'?";
    } catch (IOException e) {
      return "";
    }
  }

  /** By their names without extension, which would make all of a kind alike; or null. */
  private static String nearest(String wanted, List<String> names) {
    String stem = Words.nearest(stem(wanted), names.stream().map(SourceText::stem).toList());
    String extension = wanted.substring(stem(wanted).length());
    return names.stream()
        .filter(name -> stem(name).equals(stem))
        .min(Comparator.comparing(name -> !name.endsWith(extension)))
        .orElse(null);
  }

  private static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private static String decoded(byte[] bytes) throws Unreadable {
    if (isUtf16(bytes)) {
      throw new Unreadable("is UTF-16 text, not UTF-8", "save the file as UTF-8");
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      throw notUtf8(bytes, in.position());
    }
    return out.flip().toString();
  }

  /** By its byte-order mark, or by a zero beside each of the first two letters. */
  private static boolean isUtf16(byte[] b) {
    if (b.length < 4) {
      return false;
    }
    boolean marked = b[0] == -1 && b[1] == -2 || b[0] == -2 && b[1] == -1;
    boolean little = b[0] != 0 && b[1] == 0 && b[2] != 0 && b[3] == 0;
    boolean big = b[0] == 0 && b[1] != 0 && b[2] == 0 && b[3] != 0;
    return marked || little || big;
  }

  private static Unreadable notUtf8(byte[] bytes, int position) {
    int line = 1;
    int column = 1;
    for (int i = 0; i < position; i++) {
      boolean end = bytes[i] == '\n';
      line += end ? 1 : 0;
      column = end ? 1 : column + ((bytes[i] & 0xC0) == 0x80 ? 0 : 1);
    }
    return new Unreadable(
        line,
        column,
        "is not UTF-8 text: byte " + (position + 1) + " is " + hex(bytes[position] & 0xFF),
        "save the file as UTF-8");
  }

  private static String hex(int value) {
    return String.format(Locale.ROOT, "0x%02X", value);
  }
}

package org.jointline.scenario.file;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The files one scenario is read from, in the order they were opened, and their hash. */
final class Sources {
  private final Map<Path, Source> opened = new HashMap<>();
  private final List<Source> inOrder = new ArrayList<>();
  private final MessageDigest digest;
  private final boolean alone;

  Sources() {
    this(false);
  }

  /**
   * @param alone whether no other file may be named
   */
  Sources(boolean alone) {
    this.alone = alone;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  /** A file named in another one, and looked for beside it. The same file is opened once. */
  Source beside(Place namedAt, String name) throws Unreadable {
    if (alone) {
      throw new Unreadable("a text that was sent cannot name a file", "write its contents here");
    }
    Path relative;
    try {
      relative = Path.of(name.replace('\\', '/'));
    } catch (InvalidPathException e) {
      throw new Unreadable("'" + Words.shortened(name) + "' is no file name", "");
    }
    if (relative.isAbsolute() || name.isBlank()) {
      throw new Unreadable(
          "'" + Words.shortened(name) + "' must be a file beside the scenario file",
          "give its path relative to the scenario file's folder");
    }
    return open(inOrder.get(namedAt.order()).path().resolveSibling(relative).normalize());
  }

  Source open(Path path) throws Unreadable {
    Path key = path.toAbsolutePath().normalize();
    Source known = opened.get(key);
    return known != null ? known : add(key, path, SourceText.of(path));
  }

  /** A text that is taken for a file's. */
  Source given(Path path, String text) throws Unreadable {
    return add(path.toAbsolutePath().normalize(), path, SourceText.tidy(text));
  }

  private Source add(Path key, Path path, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    Source source = new Source(path, opened.size(), text);
    opened.put(key, source);
    inOrder.add(source);
    return source;
  }

  /** The files, in the order they were opened. */
  List<Path> files() {
    return inOrder.stream().map(Source::path).toList();
  }

  /** SHA-256 of all texts, in the order they were opened. */
  String hash() {
    try {
      return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
    } catch (CloneNotSupportedException e) {
      throw new AssertionError("SHA-256 of every Java platform can be copied", e);
    }
  }

  /**
   * @param path as the user named it
   * @param order from 0
   * @param text tidied
   */
  record Source(Path path, int order, String text) {
    Place place(int line, int column) {
      return new Place(path.toString(), order, line, column);
    }
  }
}

package org.jointline.server;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** The folder in which each session has a folder of its own, by its id. Reads and writes files. */
final class SessionFolders {
  private static final Pattern ID = Pattern.compile("s[1-9][0-9]{0,8}");

  private final Path root;

  SessionFolders(Path data) {
    root = data.resolve("sessions");
  }

  /** Whether a text may be a session's id; nothing else ever becomes a path. */
  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  static int number(String id) {
    return Integer.parseInt(id.substring(1));
  }

  Path folder(String id) {
    if (!isId(id)) {
      throw new IllegalArgumentException("no session id");
    }
    return root.resolve(id);
  }

  /** The folder of a new session, with the lowest number from {@code first} that is free. */
  String make(int first) throws IOException {
    Files.createDirectories(root);
    for (int number = first; ; number++) {
      String id = "s" + number;
      if (Files.notExists(folder(id), LinkOption.NOFOLLOW_LINKS)) {
        Files.createDirectory(folder(id));
        return id;
      }
    }
  }

  /** Ids of all folders, lowest first. */
  List<String> ids() throws IOException {
    List<String> ids = new ArrayList<>();
    if (Files.isDirectory(root)) {
      try (DirectoryStream<Path> folders = Files.newDirectoryStream(root)) {
        for (Path folder : folders) {
          String name = folder.getFileName().toString();
          if (isId(name) && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            ids.add(name);
          }
        }
      }
    }
    ids.sort(Comparator.comparingInt(SessionFolders::number));
    return ids;
  }
}

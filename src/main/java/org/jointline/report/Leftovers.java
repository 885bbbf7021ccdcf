package org.jointline.report;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Half-written files of processes that were ended before they could remove them. */
final class Leftovers {
  private static final String END = ".part";

  private Leftovers() {}

  /** Where a process writes before the file is whole. */
  static Path part(Path destination, long process) {
    return destination.resolveSibling(start(destination) + process + END);
  }

  /**
   * Removes what is left of {@code destination}, unless another process that writes it is alive.
   */
  static void remove(Path destination) {
    String start = start(destination);
    try (DirectoryStream<Path> parts =
        Files.newDirectoryStream(
            destination.getParent(), file -> isLeft(file.getFileName().toString(), start))) {
      for (Path part : parts) {
        Files.deleteIfExists(part);
      }
    } catch (IOException | DirectoryIteratorException notOurs) {
      // In nobody's way: the name of a new one has another process in it.
    }
  }

  private static boolean isLeft(String name, String start) {
    if (!name.startsWith(start)
        || !name.endsWith(END)
        || name.length() <= start.length() + END.length()) {
      return false;
    }
    String process = name.substring(start.length(), name.length() - END.length());
    return process.matches("[0-9]{1,18}") && isGone(Long.parseLong(process));
  }

  /** One of our own number, not made by us, is gone: a container numbers from 1 every time. */
  private static boolean isGone(long process) {
    return process == ProcessHandle.current().pid()
        || ProcessHandle.of(process).filter(ProcessHandle::isAlive).isEmpty();
  }

  private static String start(Path destination) {
    return "." + destination.getFileName() + ".";
  }
}

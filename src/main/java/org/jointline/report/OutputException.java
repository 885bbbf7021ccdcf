package org.jointline.report;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;

/** An output could not be written. The message names the path and the reason, for a user. */
public final class OutputException extends IOException {
  private static final long serialVersionUID = 1L;

  OutputException(Path path, String reason) {
    super(message(path, reason));
  }

  OutputException(Path path, Exception cause) {
    super(message(path, reason(cause)), cause);
  }

  private static String message(Path path, String reason) {
    return "cannot write " + path + ": " + reason;
  }

  private static String reason(Exception cause) {
    if (cause instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (cause instanceof NoSuchFileException) {
      return "the folder does not exist";
    }
    if (cause instanceof FileAlreadyExistsException) {
      return "there is a file of that name";
    }
    if (cause instanceof ReadOnlyFileSystemException) {
      return "the disk can only be read";
    }
    String text = cause.getMessage();
    if (cause instanceof FileSystemException) {
      String why = ((FileSystemException) cause).getReason();
      text = why == null ? text : why;
    }
    return text == null ? cause.getClass().getSimpleName() : text;
  }
}

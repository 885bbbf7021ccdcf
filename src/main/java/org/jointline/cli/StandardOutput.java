package org.jointline.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;

/** Standard output that remembers why it could not be written, which a print stream does not. */
final class StandardOutput extends FilterOutputStream {
  private IOException failure;

  StandardOutput(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int start, int length) throws IOException {
    try {
      out.write(bytes, start, length);
    } catch (IOException e) {
      failure = failure == null ? e : failure;
      throw e;
    }
  }

  /**
   * The exit code of a command that ended with {@code code}: an answer that was lost is a fault of
   * the place it was sent to. A reader that went away has seen what it wanted, as {@code head} has.
   */
  int exitCode(int code, PrintStream err) {
    String why = failure == null ? null : String.valueOf(failure.getMessage());
    if (why == null || why.contains("pipe")) {
      return code;
    }
    err.println("jointline: cannot write to standard output: " + why);
    return ExitCode.BAD_INPUT;
  }
}

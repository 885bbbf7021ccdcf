package org.jointline.report;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * One CSV table being written: RFC 4180 with {@code \n}, UTF-8, a header row, safe in its place.
 */
final class CsvTable implements Closeable {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

  private final Path path;
  private final OutputFile file;
  private final CSVPrinter rows;

  CsvTable(Path path, List<String> columns) throws OutputException {
    this(path, OutputFile.create(path), columns);
  }

  private CsvTable(Path path, OutputFile file, List<String> columns) throws OutputException {
    this(path, file, file.stream(), columns);
  }

  /** A table for a stream, which is flushed by {@link #commit} and stays open. */
  CsvTable(String name, OutputStream out, List<String> columns) throws OutputException {
    this(Path.of(name), null, out, columns);
  }

  private CsvTable(Path path, OutputFile file, OutputStream out, List<String> columns)
      throws OutputException {
    this.path = path;
    this.file = file;
    try {
      rows =
          new CSVPrinter(
              new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)), FORMAT);
      rows.printRecord(columns);
    } catch (IOException e) {
      close();
      throw new OutputException(path, e);
    }
  }

  void row(List<String> cells) throws OutputException {
    try {
      rows.printRecord(cells);
    } catch (IOException e) {
      throw new OutputException(path, e);
    }
  }

  /** Puts the file in its place, whole. */
  void commit() throws OutputException {
    try {
      rows.flush();
    } catch (IOException e) {
      throw new OutputException(path, e);
    }
    if (file != null) {
      file.commit();
    }
  }

  @Override
  public void close() throws OutputException {
    if (file != null) {
      file.close();
    }
  }
}

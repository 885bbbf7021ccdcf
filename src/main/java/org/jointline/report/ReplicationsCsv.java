package org.jointline.report;

import java.io.Closeable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.jointline.experiment.ReplicationSink;
import org.jointline.measure.Measure;

/**
 * {@code replications.csv}: one row per replication and entity, written as they come, so that
 * memory does not grow with replications. The measures of journeys have columns where the first
 * replication has them. Put in its place by {@link #commit}; one thread at a time.
 */
public final class ReplicationsCsv implements ReplicationSink, Closeable {
  private final Path file;
  private MeasureColumns columns;

  /** Null until the first replication says which columns there are. */
  private CsvTable table;

  /** For this folder, which is made if it is not there. */
  public ReplicationsCsv(Path folder) throws OutputException {
    OutputFile.checkFolder(folder);
    file = folder.resolve("replications.csv");
  }

  /**
   * @throws UncheckedIOException around an {@link OutputException} when the disk is full
   */
  @Override
  public void values(int replication, String kind, String id, Map<Measure, Double> values) {
    try {
      begin(values.containsKey(Measure.CALLERS));
      table.row(columns.valueCells(values, Integer.toString(replication), kind, id));
    } catch (OutputException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void begin(boolean journeys) throws OutputException {
    if (table == null) {
      columns = MeasureColumns.ofReplications(journeys);
      table = new CsvTable(file, columns.valueHeads("replication", "kind", "id"));
    }
  }

  /** Puts the file in its place, whole; only heads where nothing was told. */
  public void commit() throws OutputException {
    begin(false);
    table.commit();
  }

  /** Without a commit, removes what was written. */
  @Override
  public void close() throws OutputException {
    if (table != null) {
      table.close();
    }
  }
}

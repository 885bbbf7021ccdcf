package org.jointline.report;

import java.io.Closeable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.jointline.experiment.ReplicationSink;
import org.jointline.measure.Measure;

/**
 * {@code replications.csv}: one row per replication and entity, written as they come, so that
 * memory does not grow with replications. Put in its place by {@link #commit}; one thread at a
 * time.
 */
public final class ReplicationsCsv implements ReplicationSink, Closeable {
  private static final MeasureColumns COLUMNS = MeasureColumns.EVERY;

  private final CsvTable table;

  /** Starts the file in this folder, which is made if it is not there. */
  public ReplicationsCsv(Path folder) throws OutputException {
    OutputFile.checkFolder(folder);
    table =
        new CsvTable(
            folder.resolve("replications.csv"), COLUMNS.valueHeads("replication", "kind", "id"));
  }

  /**
   * @throws UncheckedIOException around an {@link OutputException} when the disk is full
   */
  @Override
  public void values(int replication, String kind, String id, Map<Measure, Double> values) {
    try {
      table.row(COLUMNS.valueCells(values, Integer.toString(replication), kind, id));
    } catch (OutputException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts the file in its place, whole. */
  public void commit() throws OutputException {
    table.commit();
  }

  /** Without a commit, removes what was written. */
  @Override
  public void close() throws OutputException {
    table.close();
  }
}

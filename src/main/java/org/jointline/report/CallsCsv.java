package org.jointline.report;

import java.io.Closeable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jointline.experiment.CallSink;

/**
 * What became of each call of one replication, one row a call, written as they leave. Put in its
 * place by {@link #commit}; one thread at a time.
 */
public final class CallsCsv implements CallSink, Closeable {
  private final CsvTable table;

  /** Starts the file. */
  public CallsCsv(Path file) throws OutputException {
    table =
        new CsvTable(
            file,
            List.of(
                "call",
                "call_type",
                "owner",
                "arrived",
                "outcome",
                "agent_group",
                "agent",
                "wait_s",
                "talk_s",
                "after_call_s",
                "patience_s"));
  }

  /**
   * @throws UncheckedIOException around an {@link OutputException} when the disk is full
   */
  @Override
  public void call(CallRecord call) {
    boolean answered = call.agent() > 0;
    try {
      table.row(
          List.of(
              Long.toString(call.number()),
              call.callType(),
              call.owner(),
              Times.isoMillis(call.arrived()),
              call.outcome(),
              call.agentGroup(),
              answered ? Integer.toString(call.agent()) : "",
              MeasureColumns.cell(call.waitSeconds()),
              answered ? MeasureColumns.cell(call.talkSeconds()) : "",
              answered ? MeasureColumns.cell(call.afterCallSeconds()) : "",
              MeasureColumns.cell(call.patienceSeconds())));
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

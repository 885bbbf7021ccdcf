package org.jointline.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jointline.experiment.CallSink;
import org.jointline.experiment.ReplicationSink;
import org.jointline.experiment.Summary;
import org.jointline.report.CallsCsv;
import org.jointline.report.CsvReport;
import org.jointline.report.HtmlReport;
import org.jointline.report.JsonReport;
import org.jointline.report.OutputFile;
import org.jointline.report.ReplicationsCsv;

/** The files of one run while it goes; closing without {@link #finish} leaves none behind. */
final class OpenOutputs implements Closeable {
  private final Path html;
  private final Path json;
  private final Path csv;
  private final ReplicationsCsv replications;
  private final CallsCsv calls;

  /** Any of the paths may be null: not wanted. */
  OpenOutputs(Path html, Path json, Path csv, Path trace) throws IOException {
    this.html = html;
    this.json = json;
    this.csv = csv;
    this.calls = trace == null ? null : new CallsCsv(trace);
    this.replications = csv == null ? null : new ReplicationsCsv(csv);
  }

  Optional<ReplicationSink> replicationSink() {
    return Optional.ofNullable(replications);
  }

  Optional<CallSink> callSink() {
    return Optional.ofNullable(calls);
  }

  /** Writes what can only be written at the end, and puts everything in its place. */
  void finish(Summary summary) throws IOException {
    if (calls != null) {
      calls.commit();
    }
    if (replications != null) {
      replications.commit();
      CsvReport.write(summary, csv);
    }
    if (json != null) {
      OutputFile.write(json, out -> JsonReport.write(summary, out));
    }
    if (html != null) {
      OutputFile.write(html, out -> HtmlReport.write(summary, out));
    }
  }

  @Override
  public void close() throws IOException {
    if (calls != null) {
      calls.close();
    }
    if (replications != null) {
      replications.close();
    }
  }
}

package org.jointline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jointline.experiment.CallSink.CallRecord;
import org.jointline.measure.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvReportTest {
  @TempDir Path folder;

  @Test
  void writesEveryTableAndNothingElse() throws IOException {
    CsvReport.write(SummaryFixture.week(), folder);
    try (var files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString()).sorted())
          .containsExactly(
              "agent_group_intervals.csv",
              "agent_groups.csv",
              "answered_by.csv",
              "call_type_intervals.csv",
              "call_types.csv",
              "months.csv",
              "no_detriment.csv",
              "organisation_money.csv",
              "organisation_service.csv",
              "organisations.csv");
    }
  }

  @Test
  void oneRowForEachCallTypeAndInterval() throws IOException {
    CsvReport.write(SummaryFixture.week(), folder);
    List<CSVRecord> rows = read("call_type_intervals.csv");
    assertThat(rows).hasSize(3 * 336);
    CSVRecord nineOnMonday = rows.get(2 * 336 + 18);
    assertThat(nineOnMonday.get("call_type")).isEqualTo("council");
    assertThat(nineOnMonday.get("start")).isEqualTo("2012-09-03T09:00:00+01:00");
    assertThat(nineOnMonday.get("end")).isEqualTo("2012-09-03T09:30:00+01:00");
    assertThat(nineOnMonday.get("asa_s")).isNotEmpty();
    assertThat(nineOnMonday.get("wait_p90_high_s")).isNotEmpty();
    CSVRecord midnight = rows.get(2 * 336);
    assertThat(midnight.get("target_risk")).isEmpty();
    assertThat(midnight.get("service_level")).isEmpty();
    assertThat(midnight.get("offered")).isEqualTo("0");
  }

  @Test
  void theSameNumbersAsTheJson() throws IOException {
    CsvReport.write(SummaryFixture.week(), folder);
    String json = JsonReport.text(SummaryFixture.week());
    CSVRecord row = read("call_types.csv").get(0);
    assertThat(json)
        .contains(
            "\"serviceLevel\": {\"mean\": "
                + row.get("service_level")
                + ", \"low\": "
                + row.get("service_level_low"));
  }

  @Test
  void everyRowHasEveryColumn() throws IOException {
    CsvReport.write(SummaryFixture.quiet(), folder);
    for (String name :
        List.of("call_types.csv", "agent_groups.csv", "organisations.csv", "answered_by.csv")) {
      assertThat(read(name)).isNotEmpty().allMatch(CSVRecord::isConsistent);
    }
  }

  @Test
  void columnNamesCarryTheUnit() {
    assertThat(MeasureColumns.CALL_TYPE.valueHeads("id"))
        .startsWith("id", "offered", "answered", "abandoned", "blocked", "still_waiting")
        .contains("asa_s", "mean_wait_s", "wait_p99_s", "abandoned_share", "handle_s");
    assertThat(MeasureColumns.AGENT_GROUP.valueHeads()).contains("cost_gbp", "busy_s");
    assertThat(MeasureColumns.EVERY.valueHeads()).doesNotHaveDuplicates();
    assertThat(MeasureColumns.REPLICATION.valueHeads())
        .contains("outside_help_cost_gbp", "gross_cost_gbp", "net_cost_gbp", "unanswered_share");
  }

  @Test
  void replicationsAreWrittenAsTheyCome() throws IOException {
    try (ReplicationsCsv csv = new ReplicationsCsv(folder)) {
      csv.values(0, "call type", "council", Map.of(Measure.OFFERED, 12.0));
      csv.values(0, "agent group", "joint", Map.of(Measure.OCCUPANCY, 0.5));
      assertThat(folder.resolve("replications.csv")).doesNotExist();
      csv.commit();
    }
    List<CSVRecord> rows = read("replications.csv");
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).get("offered")).isEqualTo("12");
    assertThat(rows.get(0).get("occupancy")).isEmpty();
    assertThat(rows.get(1).get("kind")).isEqualTo("agent group");
  }

  @Test
  void replicationsHaveTheMeasuresOfJourneysWhereThereAreAny() throws IOException {
    try (ReplicationsCsv csv = new ReplicationsCsv(folder)) {
      csv.values(
          0,
          "call type",
          "101",
          Map.of(
              Measure.CALLERS, 90.0,
              Measure.REDIALS, 7.0,
              Measure.RESOLVED_AT_FIRST_SHARE, 0.8,
              Measure.SECONDARY_WAIT, 120.5,
              Measure.TOTAL_WAIT, 140.25));
      csv.commit();
    }
    CSVRecord row = read("replications.csv").get(0);
    assertThat(row.get("callers")).isEqualTo("90");
    assertThat(row.get("redials")).isEqualTo("7");
    assertThat(row.get("resolved_at_first_share")).isEqualTo("0.8");
    assertThat(row.get("secondary_wait_s")).isEqualTo("120.5");
    assertThat(row.get("total_wait_s")).isEqualTo("140.25");
  }

  @Test
  void aRunOfNoReplicationsHasHeads() throws IOException {
    try (ReplicationsCsv csv = new ReplicationsCsv(folder)) {
      csv.commit();
    }
    assertThat(read("replications.csv")).isEmpty();
    assertThat(folder.resolve("replications.csv")).isNotEmptyFile();
  }

  @Test
  void rulesHaveOneFigureARow() throws IOException {
    CsvReport.write(SummaryFixture.ruled(), folder);
    assertThat(Files.readAllLines(folder.resolve("rules.csv")))
        .containsExactly(
            "kind,rule,figure,unit,mean,low,high",
            "agreement,lend advisers,time_share,share,0.0003,0.0001,0.0005",
            "agreement,lend advisers,times,times,1,1,1",
            "agreement,lend advisers,calls,calls,12,10,14",
            "agreement,lend advisers,handle,s,3600,3500,3700",
            "call type,council,answered_outside,calls,0.02,0.01,0.03",
            "call type,council,deflected,calls,7,6,8",
            "call type,council,lines_busy,calls,0,0,0");
  }

  @Test
  void intervalsHaveTheWaysOutThatRulesAdd() throws IOException {
    CsvReport.write(SummaryFixture.ruled(), folder);
    List<CSVRecord> rows = read("call_type_intervals.csv");
    assertThat(rows).allMatch(CSVRecord::isConsistent);
    assertThat(rows.get(2 * 336 + 20).get("deflected")).isEqualTo("7");
    assertThat(rows.get(2 * 336 + 21).get("deflected")).isEqualTo("0");
    assertThat(rows.get(2 * 336 + 21).get("lines_busy_high")).isEmpty();
    CsvReport.write(SummaryFixture.week(), folder);
    assertThat(read("call_type_intervals.csv").get(0).isMapped("deflected")).isFalse();
  }

  @Test
  void callsHaveOneRowEach() throws IOException {
    Path file = folder.resolve("calls.csv");
    ZonedDateTime nine =
        ZonedDateTime.of(2012, 9, 3, 9, 0, 0, 250_000_000, ZoneId.of("Europe/London"));
    try (CallsCsv csv = new CallsCsv(file)) {
      csv.call(
          new CallRecord(
              1,
              "council",
              "corporation",
              nine,
              "answered",
              "joint",
              2,
              1.5,
              200,
              40,
              Double.POSITIVE_INFINITY));
      csv.call(new CallRecord(2, "a,\"b\"", "police", nine, "abandoned", "", 0, 30, 0, 0, 30));
      csv.commit();
    }
    assertThat(Files.readString(file))
        .isEqualTo(
            "call,call_type,owner,arrived,outcome,agent_group,agent,wait_s,talk_s,after_call_s,"
                + "patience_s\n"
                + "1,council,corporation,2012-09-03T09:00:00.250+01:00,answered,joint,2,1.5,200,40,"
                + "\n"
                + "2,\"a,\"\"b\"\"\",police,2012-09-03T09:00:00.250+01:00,abandoned,,,30,,,30\n");
  }

  private List<CSVRecord> read(String name) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader in = Files.newBufferedReader(folder.resolve(name))) {
      return format.parse(in).getRecords();
    }
  }
}

package org.jointline.report;

import static org.jointline.measure.Measure.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jointline.experiment.Summary;
import org.jointline.measure.Measure;
import org.jointline.stats.Estimate;

/**
 * The measures of a CSV table, in the order of {@link Measure}. A column is named after the JSON
 * key with the unit at its end: {@code wait_p90_s}, {@code cost_gbp}; counts and shares (0 to 1)
 * have none. A measure with an interval has three: {@code asa_s}, {@code asa_low_s}, {@code
 * asa_high_s}. An absent measure leaves its cells empty.
 */
enum MeasureColumns {
  CALL_TYPE(both(EnumSet.range(OFFERED, HANDLE_TIME), EnumSet.range(FINISHED, TIME_LOST))),
  AGENT_GROUP(
      both(
          EnumSet.range(HANDLE_TIME, COST_PER_ANSWERED),
          EnumSet.of(
              ANSWERED, INTERRUPTIONS, TIME_LOST, RINGING, NOT_PICKED_UP, AWAY, CHATS_AT_ONCE))),
  EVERY(EnumSet.range(OFFERED, GROSS_COST)),
  REPLICATION(EnumSet.range(OFFERED, UNANSWERED_SHARE)),
  INCIDENT(EnumSet.of(HAPPENED)),
  BURST(
      EnumSet.of(
          OFFERED,
          ANSWERED,
          ABANDONED,
          BLOCKED,
          STILL_WAITING,
          SERVICE_LEVEL,
          SERVICE_LEVEL_ANSWERED,
          SERVICE_LEVEL_EXCLUDING_SHORT,
          SERVICE_LEVEL_ANSWERED_OR_ABANDONED,
          ASA,
          MEAN_WAIT,
          ABANDONED_SHARE,
          WAITED_SHARE,
          HANDLE_TIME,
          INCIDENT_DUPLICATES)),
  CALL_TYPE_ON_JOURNEYS(
      both(
          both(EnumSet.range(OFFERED, HANDLE_TIME), EnumSet.range(FINISHED, TIME_LOST)),
          journeys())),
  EVERY_ON_JOURNEYS(both(EnumSet.range(OFFERED, GROSS_COST), journeys())),
  CALL_TYPE_WITH_CALL_BACKS(
      both(
          both(EnumSet.range(OFFERED, HANDLE_TIME), EnumSet.range(FINISHED, TIME_LOST)),
          both(journeys(), callBacks()))),
  EVERY_WITH_CALL_BACKS(both(EnumSet.range(OFFERED, GROSS_COST), both(journeys(), callBacks()))),
  REPLICATION_ON_JOURNEYS(both(EnumSet.range(OFFERED, UNANSWERED_SHARE), journeys()));

  private final Set<Measure> measures;

  MeasureColumns(Set<Measure> measures) {
    this.measures = measures;
  }

  /** Those of a summary's call types: of journeys and call-backs only where there are any. */
  static MeasureColumns ofCallTypes(Summary summary) {
    if (CallBackSection.isIn(summary)) {
      return CALL_TYPE_WITH_CALL_BACKS;
    }
    return JourneySection.isIn(summary) ? CALL_TYPE_ON_JOURNEYS : CALL_TYPE;
  }

  /** Those of call types, agent groups and organisations, one replication at a time. */
  static MeasureColumns ofReplications(boolean journeys) {
    return journeys ? REPLICATION_ON_JOURNEYS : REPLICATION;
  }

  /** Those of a summary's organisations. */
  static MeasureColumns ofOrganisations(Summary summary) {
    if (CallBackSection.isIn(summary)) {
      return EVERY_WITH_CALL_BACKS;
    }
    return JourneySection.isIn(summary) ? EVERY_ON_JOURNEYS : EVERY;
  }

  private static Set<Measure> journeys() {
    return EnumSet.range(FIRST_ATTEMPTS, TOTAL_WAIT);
  }

  private static Set<Measure> callBacks() {
    return EnumSet.range(CALL_BACK_OFFERS, CALL_BACK_WAIT_ON_LINE);
  }

  private static Set<Measure> both(Set<Measure> some, Set<Measure> others) {
    some.addAll(others);
    return some;
  }

  /** Three columns a measure, after some others. */
  List<String> intervalHeads(String... before) {
    List<String> heads = new ArrayList<>(Arrays.asList(before));
    for (Measure measure : measures) {
      heads.add(head(measure, ""));
      heads.add(head(measure, "_low"));
      heads.add(head(measure, "_high"));
    }
    return heads;
  }

  /** One column a measure, after some others. */
  List<String> valueHeads(String... before) {
    List<String> heads = new ArrayList<>(Arrays.asList(before));
    measures.forEach(measure -> heads.add(head(measure, "")));
    return heads;
  }

  List<String> intervalCells(Map<Measure, Estimate> values, String... before) {
    List<String> cells = new ArrayList<>(Arrays.asList(before));
    for (Measure measure : measures) {
      Estimate e = values.get(measure);
      cells.add(e == null ? "" : cell(e.mean()));
      cells.add(e == null ? "" : cell(e.low()));
      cells.add(e == null ? "" : cell(e.high()));
    }
    return cells;
  }

  List<String> valueCells(Map<Measure, Double> values, String... before) {
    List<String> cells = new ArrayList<>(Arrays.asList(before));
    measures.forEach(measure -> cells.add(cell(values.getOrDefault(measure, Double.NaN))));
    return cells;
  }

  /** Ten significant digits; empty for what is not a number. */
  static String cell(double value) {
    return Double.isFinite(value) ? Decimals.plain(value) : "";
  }

  static String head(Measure measure, String which) {
    String key = measure.key();
    if (key.endsWith("Seconds")) {
      key = key.substring(0, key.length() - "Seconds".length());
    }
    return words(key) + which + unit(measure.unit());
  }

  /** {@code timeShare} as {@code time_share}. */
  static String words(String key) {
    return key.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  private static String unit(Measure.Unit unit) {
    switch (unit) {
      case SECONDS:
        return "_s";
      case POUNDS:
        return "_gbp";
      default:
        return "";
    }
  }
}

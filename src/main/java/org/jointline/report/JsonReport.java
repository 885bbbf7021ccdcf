package org.jointline.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jointline.experiment.IncidentResults.BurstResult;
import org.jointline.experiment.IncidentResults.IncidentResult;
import org.jointline.experiment.IncidentResults.LineResult;
import org.jointline.experiment.Summary;
import org.jointline.experiment.Summary.AgentGroupResult;
import org.jointline.experiment.Summary.AnsweredBy;
import org.jointline.experiment.Summary.CallBackResult;
import org.jointline.experiment.Summary.CallTypeResult;
import org.jointline.experiment.Summary.DayPart;
import org.jointline.experiment.Summary.FinishResult;
import org.jointline.experiment.Summary.OrganisationResult;
import org.jointline.experiment.Summary.RiskyDayPart;
import org.jointline.experiment.Summary.TargetResult;
import org.jointline.experiment.Summary.WholeGroupResult;
import org.jointline.measure.Measure;
import org.jointline.measure.RuleFigure;
import org.jointline.stats.Estimate;

/**
 * The answers as JSON, as {@link ResultsSchema} describes it. The same summary gives the same bytes
 * on any machine: ten significant digits, {@code \n} line ends, UTF-8, keys in a fixed order.
 */
public final class JsonReport {
  /** Raised when a key changes its meaning or goes away; new keys do not raise it. */
  static final int FORMAT = 1;

  private final Summary summary;
  private final JsonGenerator json;

  private JsonReport(Summary summary, JsonGenerator json) {
    this.summary = summary;
    this.json = json;
  }

  /** Writes the results; flushes the stream and leaves it open. */
  public static void write(Summary summary, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    write(summary, writer);
    writer.flush();
  }

  /** The results as one text. */
  public static String text(Summary summary) {
    StringWriter out = new StringWriter();
    try {
      write(summary, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static void write(Summary summary, Writer out) throws IOException {
    JsonFactory factory =
        JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    try (JsonGenerator json = factory.createGenerator(out)) {
      json.setPrettyPrinter(printer());
      new JsonReport(summary, json).results();
      json.writeRaw('\n');
    }
  }

  static DefaultPrettyPrinter printer() {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance().withObjectFieldValueSpacing(Spacing.AFTER);
    return new DefaultPrettyPrinter(separators).withObjectIndenter(lines).withArrayIndenter(lines);
  }

  private void results() throws IOException {
    json.writeStartObject();
    json.writeNumberField("format", FORMAT);
    json.writeStringField("name", summary.title());
    json.writeStringField("description", summary.description());
    provenance();
    json.writeFieldName("confidence");
    number(summary.confidence());
    period();
    definitions();
    array("callTypes", summary.callTypes(), this::callType);
    array("agentGroups", summary.agentGroups(), this::agentGroup);
    if (!summary.wholeGroups().isEmpty()) {
      array("wholeGroups", summary.wholeGroups(), this::wholeGroup);
    }
    array("organisations", summary.organisations(), this::organisation);
    json.writeObjectFieldStart("total");
    measures(summary.total());
    json.writeEndObject();
    array("answeredBy", summary.answeredBy(), this::answeredBy);
    if (!summary.rules().isEmpty()) {
      array("rules", summary.rules(), this::rule);
    }
    if (!summary.incidents().isEmpty()) {
      array("incidents", summary.incidents().incidents(), this::incident);
      array("callsAboutIncidents", summary.incidents().lines(), this::aboutIncidents);
    }
    new AccountsJson(this, json, summary).write();
    array("warnings", summary.warnings(), json::writeString);
    array("assumptions", summary.assumptions(), this::assumption);
    json.writeObjectFieldStart("stopped");
    json.writeStringField("reason", summary.stopped().reason());
    json.writeBooleanField("interrupted", summary.stopped().interrupted());
    json.writeEndObject();
    json.writeEndObject();
  }

  private void provenance() throws IOException {
    Summary.Provenance from = summary.provenance();
    json.writeObjectFieldStart("provenance");
    json.writeStringField("scenarioHash", from.scenarioHash());
    json.writeNumberField("seed", from.seed());
    json.writeNumberField("replications", from.replications());
    json.writeStringField("version", from.version());
    json.writeStringField("command", from.command());
    json.writeEndObject();
  }

  private void period() throws IOException {
    json.writeObjectFieldStart("period");
    json.writeStringField("start", Times.iso(summary.period().intervalStarts().get(0)));
    json.writeStringField("end", Times.iso(summary.period().end()));
    json.writeNumberField("intervalMinutes", summary.period().intervalMinutes());
    json.writeEndObject();
  }

  private void definitions() throws IOException {
    json.writeObjectFieldStart("definitions");
    for (Measure measure : Measure.values()) {
      boolean none =
          measure.isOfIncidents() && summary.incidents().isEmpty()
              || measure.isOfCallBacks() && !CallBackSection.isIn(summary)
              || measure.isOfOutsideHelp() && !summary.total().containsKey(measure);
      if (none) {
        continue;
      }
      json.writeObjectFieldStart(measure.key());
      json.writeStringField("unit", measure.unit().name().toLowerCase(Locale.ROOT));
      json.writeStringField("definition", measure.definition());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void callType(CallTypeResult line) throws IOException {
    json.writeStartObject();
    entity(line.id(), line.name(), line.organisation());
    if (line.target().isPresent()) {
      target(line.target().get());
    }
    if (!line.contacts().channel().equals("phone")) {
      json.writeStringField("channel", line.contacts().channel());
    }
    if (line.contacts().finish().isPresent()) {
      finishTarget(line.contacts().finish().get());
    }
    if (line.contacts().callBack().isPresent()) {
      callBackTarget(line.contacts().callBack().get());
    }
    measures(line.measures());
    json.writeArrayFieldStart("intervals");
    for (int i = 0; i < line.intervals().size(); i++) {
      json.writeStartObject();
      interval(i);
      double[] risk = line.target().map(TargetResult::intervalRisk).orElse(new double[0]);
      if (i < risk.length && Double.isFinite(risk[i])) {
        json.writeFieldName("risk");
        number(risk[i]);
      }
      measures(line.intervals().get(i));
      json.writeEndObject();
    }
    json.writeEndArray();
    array("dayParts", line.dayParts(), this::dayPart);
    json.writeEndObject();
  }

  private void target(TargetResult target) throws IOException {
    json.writeObjectFieldStart("target");
    json.writeFieldName("withinSeconds");
    number(target.withinSeconds());
    json.writeFieldName("share");
    number(target.share());
    json.writeStringField("measure", target.base().key());
    json.writeStringField("base", target.baseWords());
    if (target.achieved().isPresent()) {
      estimate("achieved", target.achieved().get());
      json.writeBooleanField("met", target.met());
    }
    json.writeObjectFieldStart("risk");
    estimate("missedReplications", target.missedReplications());
    json.writeNumberField("dayPartsMissed", target.intervalsMissed());
    json.writeNumberField("dayPartsWithCalls", target.intervalsWithCalls());
    array("mostAtRisk", target.atRisk(), this::risky);
    json.writeEndObject();
    json.writeEndObject();
  }

  private void finishTarget(FinishResult finish) throws IOException {
    json.writeObjectFieldStart("finishTarget");
    json.writeFieldName("withinSeconds");
    number(finish.withinSeconds());
    json.writeFieldName("share");
    number(finish.share());
    json.writeBooleanField("countedInHours", finish.inHours());
    if (finish.achieved().isPresent()) {
      estimate("achieved", finish.achieved().get());
      json.writeBooleanField("met", finish.met());
    }
    json.writeEndObject();
  }

  private void callBackTarget(CallBackResult promise) throws IOException {
    json.writeObjectFieldStart("callBackTarget");
    json.writeFieldName("withinSeconds");
    number(promise.withinSeconds());
    json.writeFieldName("share");
    number(promise.share());
    if (promise.achieved().isPresent()) {
      estimate("achieved", promise.achieved().get());
      json.writeBooleanField("met", promise.met());
    }
    estimate("missedReplications", promise.missedReplications());
    json.writeEndObject();
  }

  private void risky(RiskyDayPart part) throws IOException {
    json.writeStartObject();
    json.writeStringField("start", Times.clock(part.minuteOfDay()));
    json.writeFieldName("risk");
    number(part.risk());
    json.writeEndObject();
  }

  private void agentGroup(AgentGroupResult group) throws IOException {
    json.writeStartObject();
    entity(group.id(), group.name(), group.organisation());
    measures(group.measures());
    json.writeArrayFieldStart("intervals");
    for (int i = 0; i < group.intervals().size(); i++) {
      json.writeStartObject();
      interval(i);
      if (i < group.scheduledPeople().size()) {
        json.writeFieldName("scheduledPeople");
        number(group.scheduledPeople().get(i));
      }
      measures(group.intervals().get(i));
      json.writeEndObject();
    }
    json.writeEndArray();
    array("dayParts", group.dayParts(), this::dayPart);
    json.writeEndObject();
  }

  private void wholeGroup(WholeGroupResult whole) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", whole.id());
    json.writeStringField("name", whole.name());
    array("parts", whole.parts(), json::writeString);
    measures(whole.measures());
    json.writeEndObject();
  }

  private void organisation(OrganisationResult party) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", party.id());
    json.writeStringField("name", party.name());
    measures(party.measures());
    new AccountsJson(this, json, summary).party(party.id());
    json.writeEndObject();
  }

  private void answeredBy(AnsweredBy pair) throws IOException {
    json.writeStartObject();
    json.writeStringField("callType", pair.callType());
    json.writeStringField("owner", pair.owner());
    json.writeStringField("agentGroup", pair.agentGroup());
    json.writeStringField("employer", pair.employer());
    estimate("calls", pair.calls());
    estimate("handleSeconds", pair.handleSeconds());
    json.writeEndObject();
  }

  private void rule(Summary.RuleResult rule) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", rule.kind().words());
    json.writeStringField("id", rule.id());
    json.writeObjectFieldStart("figures");
    for (RuleFigure figure : RuleFigure.values()) {
      if (rule.figures().containsKey(figure)) {
        estimate(figure.key(), rule.figures().get(figure));
      }
    }
    json.writeEndObject();
    if (!rule.intervalShares().isEmpty()) {
      array("intervalShares", rule.intervalShares(), this::number);
    }
    json.writeEndObject();
  }

  private void incident(IncidentResult incident) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", incident.id());
    json.writeStringField("name", incident.name());
    if (incident.perWeek() > 0) {
      json.writeFieldName("perWeek");
      number(incident.perWeek());
    } else {
      array("times", incident.times(), time -> json.writeString(Times.iso(time)));
    }
    measures(incident.measures());
    array("lines", incident.bursts(), this::burst);
    json.writeEndObject();
  }

  private void burst(BurstResult burst) throws IOException {
    json.writeStartObject();
    json.writeStringField("callType", burst.callType());
    json.writeFieldName("meanCalls");
    number(burst.meanCalls());
    measures(burst.measures());
    json.writeEndObject();
  }

  private void aboutIncidents(LineResult line) throws IOException {
    json.writeStartObject();
    json.writeStringField("callType", line.callType());
    measures("aboutIncidents", line.aboutIncidents());
    measures("otherCalls", line.others());
    json.writeEndObject();
  }

  private void assumption(Summary.Assumption note) throws IOException {
    json.writeStartObject();
    json.writeStringField("path", note.path());
    json.writeStringField("kind", note.kind());
    json.writeStringField("value", note.value());
    json.writeStringField("text", note.text());
    json.writeEndObject();
  }

  private void entity(String id, String name, String organisation) throws IOException {
    json.writeStringField("id", id);
    json.writeStringField("name", name);
    json.writeStringField("organisation", organisation);
  }

  private void interval(int index) throws IOException {
    json.writeStringField("start", Times.iso(summary.period().intervalStarts().get(index)));
    json.writeStringField("end", Times.iso(Times.endOf(summary.period(), index)));
  }

  private void dayPart(DayPart part) throws IOException {
    json.writeStartObject();
    json.writeStringField("start", Times.clock(part.minuteOfDay()));
    json.writeStringField(
        "end", Times.clock(part.minuteOfDay() + summary.period().intervalMinutes()));
    measures(part.measures());
    json.writeEndObject();
  }

  /** Absent measures are left out, and so is a measure that is not a number. */
  void measures(Map<Measure, Estimate> measures) throws IOException {
    measures("measures", measures);
  }

  private void measures(String key, Map<Measure, Estimate> measures) throws IOException {
    json.writeObjectFieldStart(key);
    for (Measure measure : Measure.values()) {
      Estimate e = measures.get(measure);
      if (e != null) {
        estimate(measure.key(), e);
      }
    }
    json.writeEndObject();
  }

  void estimate(String key, Estimate e) throws IOException {
    if (Decimals.finite(e)) {
      json.writeFieldName(key);
      json.writeRawValue(
          "{\"mean\": "
              + Decimals.plain(e.mean())
              + ", \"low\": "
              + Decimals.plain(e.low())
              + ", \"high\": "
              + Decimals.plain(e.high())
              + "}");
    }
  }

  void number(double value) throws IOException {
    json.writeRawValue(Decimals.plain(value));
  }

  <T> void array(String key, List<T> items, Item<T> writer) throws IOException {
    json.writeArrayFieldStart(key);
    for (T item : items) {
      writer.write(item);
    }
    json.writeEndArray();
  }

  /** Writes one of several. */
  interface Item<T> {
    void write(T item) throws IOException;
  }
}

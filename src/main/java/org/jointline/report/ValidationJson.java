package org.jointline.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.jointline.validation.Checked;
import org.jointline.validation.Later;
import org.jointline.validation.Outcome;
import org.jointline.validation.Outcome.CaseOutcome;
import org.jointline.validation.PooledZ;

/** A validation as JSON, for scripts. */
public final class ValidationJson {
  private final JsonGenerator json;

  private ValidationJson(JsonGenerator json) {
    this.json = json;
  }

  public static String text(Outcome outcome) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.setPrettyPrinter(JsonReport.printer());
      new ValidationJson(json).write(outcome);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.append('\n').toString();
  }

  private void write(Outcome outcome) throws IOException {
    json.writeStartObject();
    json.writeNumberField("effort", outcome.effort());
    json.writeBooleanField("accepted", outcome.accepted());
    pooled(outcome.pooled());
    json.writeArrayFieldStart("cases");
    for (CaseOutcome each : outcome.cases()) {
      one(each);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("later");
    for (Later later : outcome.later()) {
      json.writeStartObject();
      json.writeStringField("case", later.id());
      json.writeStringField("why", later.why());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void pooled(PooledZ pooled) throws IOException {
    json.writeObjectFieldStart("pooled");
    json.writeNumberField("values", pooled.values());
    number("mean", pooled.mean());
    number("rms", pooled.rms());
    json.writeBooleanField("accepted", pooled.accepted());
    json.writeEndObject();
  }

  private void one(CaseOutcome each) throws IOException {
    json.writeStartObject();
    json.writeStringField("case", each.of().id());
    json.writeStringField("title", each.of().title());
    json.writeStringField("model", each.of().model());
    json.writeStringField("source", each.of().source());
    json.writeBooleanField("accepted", each.accepted());
    json.writeArrayFieldStart("values");
    for (Checked value : each.values()) {
      value(value);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void value(Checked checked) throws IOException {
    json.writeStartObject();
    json.writeStringField("measure", checked.value().measure());
    json.writeStringField("of", checked.value().of());
    if (checked.value().atMinute().isPresent()) {
      json.writeNumberField("atMinute", checked.value().atMinute().getAsInt());
    }
    json.writeStringField("unit", checked.value().unit());
    json.writeStringField("rule", checked.value().rule().name().toLowerCase(Locale.ROOT));
    number("expected", checked.value().expected());
    number("simulated", checked.simulated());
    number("halfWidth", checked.halfWidth());
    number("z", checked.z());
    json.writeStringField(
        "verdict", checked.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    json.writeEndObject();
  }

  /** Null where there is no number, such as the z of a formula. */
  private void number(String key, double value) throws IOException {
    json.writeFieldName(key);
    json.writeRawValue(Double.isFinite(value) ? Decimals.plain(value) : "null");
  }
}

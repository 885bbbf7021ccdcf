package org.jointline.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jointline.experiment.Accounts;
import org.jointline.experiment.Summary;
import org.jointline.stats.Estimate;

/** The parts of the JSON results about parties and money. */
final class AccountsJson {
  private final JsonReport report;
  private final JsonGenerator json;
  private final Accounts accounts;
  private final Summary summary;

  AccountsJson(JsonReport report, JsonGenerator json, Summary summary) {
    this.report = report;
    this.json = json;
    this.summary = summary;
    accounts = summary.accounts();
  }

  /** Keys of an organisation. */
  void party(String id) throws IOException {
    for (Accounts.Party party : accounts.parties()) {
      if (party.id().equals(id)) {
        party(party);
      }
    }
  }

  private void party(Accounts.Party party) throws IOException {
    report.array("service", party.service(), this::service);
    help("given", party.givenCalls(), party.givenSeconds());
    help("received", party.receivedCalls(), party.receivedSeconds());
    if (party.budget().isPresent()) {
      Accounts.BudgetResult budget = party.budget().get();
      json.writeObjectFieldStart("budget");
      number("pounds", budget.pounds());
      report.estimate("spend", budget.spend());
      report.estimate("left", budget.left());
      report.estimate("exceeded", budget.exceeded());
      json.writeEndObject();
    }
    if (party.position().isPresent()) {
      Accounts.Position position = party.position().get();
      json.writeObjectFieldStart("position");
      report.estimate("paid", position.paid());
      report.estimate("received", position.received());
      report.estimate("net", position.net());
      report.estimate("netCost", position.netCost());
      json.writeEndObject();
    }
  }

  private void help(String key, Estimate calls, Estimate seconds) throws IOException {
    json.writeObjectFieldStart(key);
    report.estimate("calls", calls);
    report.estimate("handleSeconds", seconds);
    json.writeEndObject();
  }

  private void service(Accounts.Service service) throws IOException {
    json.writeStartObject();
    json.writeStringField("callType", service.callType());
    json.writeStringField("owner", service.owner());
    json.writeBooleanField("ownDefinition", service.own());
    number("withinSeconds", service.withinSeconds());
    number("share", service.share());
    json.writeStringField("measure", service.base().key());
    json.writeStringField("base", service.baseWords());
    if (service.achieved().isPresent()) {
      report.estimate("achieved", service.achieved().get());
      json.writeBooleanField("met", service.met());
    }
    report.estimate("missedReplications", service.missed());
    json.writeEndObject();
  }

  /** Keys of the results as a whole; what a scenario does not ask for is left out. */
  void write() throws IOException {
    report.array("flows", accounts.flows(), this::flow);
    some("answeredOnTheSpot", accounts.onTheSpot(), this::onTheSpot);
    some("months", accounts.months(), this::month);
    some("settlement", accounts.settlement(), this::rule);
    if (accounts.savings().isPresent()) {
      savings(accounts.savings().get());
    }
    some("factors", accounts.products(), this::product);
    some("payScales", accounts.payScales(), this::payScale);
    if (accounts.detriment().isPresent()) {
      detriment(accounts.detriment().get());
    }
  }

  private <T> void some(String key, List<T> items, JsonReport.Item<T> writer) throws IOException {
    if (!items.isEmpty()) {
      report.array(key, items, writer);
    }
  }

  private void flow(Accounts.Flow flow) throws IOException {
    json.writeStartObject();
    json.writeStringField("giver", flow.giver());
    json.writeStringField("receiver", flow.receiver());
    report.estimate("calls", flow.calls());
    report.estimate("handleSeconds", flow.handleSeconds());
    json.writeEndObject();
  }

  private void onTheSpot(Accounts.OnTheSpot spot) throws IOException {
    json.writeStartObject();
    json.writeStringField("line", spot.line());
    json.writeStringField("matter", spot.matter());
    json.writeStringField("agentGroup", spot.agentGroup());
    report.estimate("calls", spot.calls());
    report.estimate("handleSeconds", spot.handleSeconds());
    json.writeEndObject();
  }

  private void month(Accounts.Month month) throws IOException {
    json.writeStartObject();
    json.writeStringField("from", month.from().toString());
    json.writeStringField("to", month.to().toString());
    report.array("organisations", month.parties(), this::partyMonth);
    json.writeEndObject();
  }

  private void partyMonth(Accounts.PartyMonth party) throws IOException {
    json.writeStartObject();
    json.writeStringField("organisation", party.id());
    if (party.budget().isPresent()) {
      number("budget", party.budget().getAsDouble());
    }
    if (party.exceeded().isPresent()) {
      report.estimate("budgetExceeded", party.exceeded().get());
    }
    report.measures(party.measures());
    json.writeEndObject();
  }

  private void rule(Accounts.SettledRule rule) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", rule.name());
    json.writeStringField("words", rule.words());
    report.array("bills", rule.bills(), this::bill);
    json.writeEndObject();
  }

  private void bill(Accounts.Bill bill) throws IOException {
    json.writeStartObject();
    json.writeStringField("payer", bill.payer());
    json.writeStringField("payee", bill.payee());
    report.estimate("pounds", bill.pounds());
    json.writeEndObject();
  }

  private void savings(Accounts.SavingsResult savings) throws IOException {
    json.writeObjectFieldStart("savings");
    json.writeArrayFieldStart("baseline");
    for (int o = 0; o < savings.baseline().size(); o++) {
      json.writeStartObject();
      json.writeStringField("organisation", summary.organisations().get(o).id());
      report.estimate("pounds", savings.baseline().get(o));
      json.writeEndObject();
    }
    json.writeEndArray();
    report.estimate("total", savings.total());
    report.array("splits", savings.splits(), this::split);
    if (savings.goal().isPresent()) {
      Accounts.GoalResult goal = savings.goal().get();
      json.writeObjectFieldStart("target");
      number("pounds", goal.pounds());
      number("years", goal.years());
      number("periods", goal.periods());
      report.estimate("saving", goal.saving());
      report.estimate("reached", goal.reached());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void split(Accounts.SplitSaving split) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", split.rule());
    json.writeArrayFieldStart("organisations");
    for (int o = 0; o < split.savings().size(); o++) {
      json.writeStartObject();
      json.writeStringField("organisation", summary.organisations().get(o).id());
      report.estimate("saves", split.savings().get(o));
      report.estimate("loses", split.losing().get(o));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void product(Accounts.Product product) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", product.name());
    json.writeStringField("formula", product.formula());
    number("each", product.each());
    json.writeStringField("unit", product.unit());
    if (product.count().isPresent()) {
      report.estimate("count", product.count().get());
      report.estimate("value", product.value().orElseThrow());
    }
    json.writeEndObject();
  }

  private void payScale(Accounts.PaidScale scale) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", scale.id());
    json.writeStringField("words", scale.words());
    number("leastPerHour", scale.least());
    number("mostPerHour", scale.most());
    report.array("agentGroups", scale.agentGroups(), json::writeString);
    json.writeEndObject();
  }

  private void detriment(Accounts.Detriment detriment) throws IOException {
    json.writeObjectFieldStart("noDetriment");
    json.writeStringField("than", detriment.than());
    json.writeNumberField("replications", detriment.replications());
    if (detriment.margin() > 0) {
      number("margin", detriment.margin());
    }
    json.writeNumberField("figuresThatDiffer", detriment.tests());
    number("confidenceOfEach", detriment.rowConfidence());
    report.array("butFor", detriment.butFor(), json::writeString);
    report.array("compared", detriment.rows(), this::compared);
    report.array("targets", detriment.targets(), this::target);
    report.array("leftOut", detriment.leftOut(), json::writeString);
    json.writeEndObject();
  }

  private void compared(Accounts.Compared row) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", row.quantity().kind().words());
    json.writeStringField("id", row.quantity().id());
    json.writeStringField("organisation", row.organisation());
    json.writeStringField("measure", row.quantity().key());
    if (row.quantity().reader().isPresent()) {
      json.writeBooleanField("ownDefinition", true);
    }
    json.writeNumberField("replications", row.replications());
    report.estimate("here", row.joint());
    report.estimate("there", row.alone());
    report.estimate("difference", row.difference());
    if (row.correlation().isPresent()) {
      number("correlation", row.correlation().getAsDouble());
    }
    report.estimate("worse", row.worse());
    if (Double.isFinite(row.worst())) {
      number("worseByAtMost", row.worst());
    }
    json.writeStringField("verdict", row.verdict().name().toLowerCase(Locale.ROOT));
    json.writeEndObject();
  }

  private void target(Accounts.TargetCompared target) throws IOException {
    json.writeStartObject();
    json.writeStringField("callType", target.callType());
    json.writeStringField("organisation", target.organisation());
    if (target.own()) {
      json.writeBooleanField("ownDefinition", true);
    }
    report.estimate("missedInBoth", target.missedInBoth());
    report.estimate("missedOnlyHere", target.missedOnlyHere());
    report.estimate("missedOnlyThere", target.missedOnlyThere());
    report.estimate("metInBoth", target.metInBoth());
    json.writeEndObject();
  }

  private void number(String key, double value) throws IOException {
    json.writeFieldName(key);
    report.number(value);
  }
}

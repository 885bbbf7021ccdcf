package org.jointline.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jointline.measure.AgentQuantities;
import org.jointline.measure.CallQuantities;
import org.jointline.measure.Quantities;
import org.jointline.scenario.AgentGroup;
import org.jointline.scenario.AgentSelection;
import org.jointline.scenario.Arrivals;
import org.jointline.scenario.BurstShape;
import org.jointline.scenario.BurstSize;
import org.jointline.scenario.Calendar;
import org.jointline.scenario.CallSelection;
import org.jointline.scenario.CallType;
import org.jointline.scenario.Curve;
import org.jointline.scenario.Demand;
import org.jointline.scenario.Distribution;
import org.jointline.scenario.Experiment;
import org.jointline.scenario.HandleTimeChange;
import org.jointline.scenario.Incident;
import org.jointline.scenario.Note;
import org.jointline.scenario.Organisation;
import org.jointline.scenario.People;
import org.jointline.scenario.Routing;
import org.jointline.scenario.Scenario;
import org.jointline.scenario.ServiceLevelBase;
import org.jointline.scenario.SpecialDay;
import org.jointline.scenario.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables reach every part of a scenario, and say what they mean. */
class TablesTest {
  /** Where the file's word is not the record's, or the reader makes the value up. */
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("id", "(key)"),
          Map.entry("length", "days"),
          Map.entry("zone", "time zone"),
          Map.entry("within", "answered within"),
          Map.entry("afterCallWork", "after-call work"),
          Map.entry("hangUpAtOnce", "hang up at once"),
          Map.entry("costPerHour", "cost"),
          Map.entry("warmUp", "warm-up"),
          Map.entry("callsPerDay", "per day"),
          Map.entry("dayFactors", "weekdays"),
          Map.entry("profileByDay", "profile"),
          Map.entry("perHour", "rates"),
          Map.entry("times", "at"),
          Map.entry("base", "base"),
          Map.entry("callType", "(key)"),
          Map.entry("selection", "agent selection"),
          Map.entry("steps", "groups"),
          Map.entry("entity", "of"),
          Map.entry("halfWidth", "half-width"),
          Map.entry("relative", "relative half-width"),
          Map.entry("notes", "assumed"),
          Map.entry("value", "deterministic"),
          Map.entry("parts", "mixture"),
          Map.entry("of", "mixture"),
          Map.entry("limit", "at most"),
          Map.entry("trend", "months"),
          Map.entry("aYear", "a year"),
          Map.entry("demand", "special days"),
          Map.entry("factors", "calls"),
          Map.entry("profiles", "profile"),
          Map.entry("when", "at"),
          Map.entry("perWeek", "a week"),
          Map.entry("bursts", "calls"),
          Map.entry("size", "calls"),
          Map.entry("duplicateTalk", "talk"),
          Map.entry("duplicateAfterCall", "after-call work"),
          Map.entry("journey", "then"),
          Map.entry("warm", "handover"),
          Map.entry("afterMessage", "after the message"),
          Map.entry("clearedAt", "queue cleared at"),
          Map.entry("people", "seats"),
          Map.entry("turns", "roster"),
          Map.entry("offPhones", "breaks"),
          Map.entry("departures", "leavers"),
          Map.entry("othersHandleTime", "others' callers"),
          Map.entry("named", "people"),
          Map.entry("most", "at most"),
          Map.entry("trainingDays", "training"),
          Map.entry("learning", "handle time"),
          Map.entry("days", "for"),
          Map.entry("person", "(key)"),
          Map.entry("apart", "own row"),
          Map.entry("cohort", "(key)"),
          Map.entry("money", "settlement"),
          Map.entry("rules", "agreements"),
          Map.entry("urgency", "score"),
          Map.entry("guard", "when"),
          Map.entry("taking", "ring"),
          Map.entry("afterCallOnly", "work"),
          Map.entry("backToQueue", "goes on with"));

  private static final Set<Class<?>> WITHOUT_KEYS =
      Set.of(
          Note.class,
          Curve.class,
          Curve.Piece.class,
          SpecialDay.Hours.class,
          People.Cohort.class,
          People.Pace.class);

  @Test
  void everyComponentOfEveryRecordHasAKey() {
    Set<String> keys = keysOfTheSchema();
    List<String> missing = new ArrayList<>();
    for (Class<?> type : records()) {
      for (RecordComponent component : type.getRecordComponents()) {
        String key = WORDS.getOrDefault(component.getName(), spaced(component.getName()));
        if (!key.equals("(key)") && !keys.contains(key)) {
          missing.add(type.getSimpleName() + "." + component.getName());
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyWordOfEveryEnumIsInTheSchema() {
    String schema = ScenarioSchema.json();
    for (AgentSelection word : AgentSelection.values()) {
      assertThat(schema).contains("\"" + word.words() + "\"");
    }
    for (CallSelection word : CallSelection.values()) {
      assertThat(schema).contains("\"" + word.words() + "\"");
    }
    for (BurstShape word : BurstShape.values()) {
      assertThat(schema).contains("\"" + word.words() + "\"");
    }
    for (ServiceLevelBase word : ServiceLevelBase.values()) {
      assertThat(schema).contains("\"" + word.words() + "\"");
    }
  }

  @Test
  void aStopRuleMayNameEveryMeasureOfTheWholePeriod() {
    Set<String> ofCalls = new TreeSet<>(keys(CallQuantities.TABLE));
    ofCalls.addAll(List.of("waitP50Seconds", "waitP90Seconds", "waitP95Seconds", "waitP99Seconds"));
    Set<String> ofGroups = keys(AgentQuantities.TABLE);
    Set<String> all = new TreeSet<>(ofCalls);
    all.addAll(ofGroups);
    assertThat(ExperimentShape.MEASURES).containsExactlyInAnyOrderElementsOf(all);
    assertThat(StopMeasures.OF_AGENT_GROUP).isEqualTo(ofGroups);
    assertThat(ExperimentShape.MEASURES.stream().filter(StopMeasures::isOfCalls))
        .containsExactlyInAnyOrderElementsOf(ofCalls);
    assertThat(
            CallQuantities.TABLE.ratios().stream()
                .filter(r -> r.scope() == Quantities.Scope.TARGET)
                .map(r -> r.measure().key()))
        .containsExactlyInAnyOrderElementsOf(StopMeasures.OF_TARGET);
  }

  private static Set<String> keys(Quantities table) {
    Set<String> keys = new TreeSet<>();
    for (Quantities.Mean mean : table.means()) {
      if (mean.scope() != Quantities.Scope.INTERVAL) {
        keys.add(mean.measure().key());
      }
    }
    table.ratios().forEach(r -> keys.add(r.measure().key()));
    return keys;
  }

  @ParameterizedTest
  @CsvSource({
    "occupancy, bins, call type 'bins' has no occupancy",
    "waitP90Seconds, office, agent group 'office' has no waitP90Seconds",
    "serviceLevel, bins, call type 'bins' has no serviceLevel without a target",
    "queueLengthAtStart, bins, must be one of",
    "asaSeconds, bins,",
    "occupancy, office,",
    "answered, bins,",
    "answered, office,"
  })
  void aStopRuleNamesAMeasureThatItsEntityHas(String measure, String of, String problem) {
    List<String> told =
        ScenarioProblemsTest.problems(
            """
            name: Stop
            calendar: {start: 2024-01-01, days: 1}
            organisations: {council: {}}
            call types:
              bins: {owner: council, arrivals: {rate: 1/h}, talk: {exponential: {mean: 1 min}}}
            agent groups: {office: {employer: council, skills: [bins], staffing: 1}}
            experiment: {until: {measure: %s, of: %s, half-width: 1}}
            """
                .formatted(measure, of),
            Path.of("stop.yaml"));
    if (problem == null) {
      assertThat(told).isEmpty();
    } else {
      assertThat(told).singleElement().asString().contains(problem);
    }
  }

  /** A key's example is a value that the key takes. */
  @Test
  void everyExampleIsRight() {
    List<String> wrong = new ArrayList<>();
    check(ScenarioShape.SHAPE, wrong);
    check(CalendarShape.SHAPE, wrong);
    check(CallTypeShape.SHAPE, wrong);
    check(AgentGroupShape.SHAPE, wrong);
    check(ExperimentShape.SHAPE, wrong);
    check(TargetShape.SHAPE, wrong);
    check(RotaShape.SHAPE, wrong);
    check(AbsenceShape.SHAPE, wrong);
    check(BusynessShape.SHAPE, wrong);
    check(Distributions.SHAPE, wrong);
    check(Families.LOGNORMAL, wrong);
    check(Families.HYPEREXPONENTIAL, wrong);
    assertThat(wrong).isEmpty();
  }

  private static void check(Shape<?> shape, List<String> wrong) {
    for (Key<?> key : shape.keys()) {
      if (String.valueOf(key.example()).matches(".*\\w\\.(csv|yaml)\\b.*")) {
        continue; // there is no such file
      }
      Reading reading = new Reading(new Sources());
      try {
        Sources.Source source =
            reading
                .sources()
                .given(ScenarioFileTest.everything(), key.name() + ": " + key.example());
        Node.Fields fields = (Node.Fields) YamlTree.of(source, reading);
        Node.Field field = fields.fields().get(0);
        key.kind().read(field.value(), At.top(reading, fields.place()).field(field.key()));
        reading.finish();
      } catch (Unreadable | ScenarioProblems e) {
        wrong.add(e.getMessage());
      }
    }
  }

  private static Set<Class<?>> records() {
    Set<Class<?>> found = new HashSet<>();
    for (Class<?> top :
        List.of(
            AgentGroup.class,
            Arrivals.class,
            BurstSize.class,
            CallType.class,
            Calendar.class,
            Curve.class,
            Demand.class,
            Distribution.class,
            Experiment.class,
            Incident.class,
            HandleTimeChange.class,
            Note.class,
            Organisation.class,
            People.class,
            Routing.class,
            Scenario.class,
            SpecialDay.class,
            Target.class)) {
      found.add(top);
      found.addAll(List.of(top.getDeclaredClasses()));
    }
    found.removeIf(c -> !c.isRecord() || WITHOUT_KEYS.contains(c));
    return found;
  }

  private static Set<String> keysOfTheSchema() {
    Set<String> keys = new TreeSet<>();
    SchemaParts parts = new SchemaParts();
    collect(ScenarioShape.SHAPE.plainSchema(parts), keys);
    collect(parts.all(), keys);
    return keys;
  }

  private static void collect(Object schema, Set<String> keys) {
    if (schema instanceof Map<?, ?> map) {
      if (map.get("properties") instanceof Map<?, ?> properties) {
        properties.keySet().forEach(k -> keys.add((String) k));
      }
      map.values().forEach(v -> collect(v, keys));
    } else if (schema instanceof List<?> list) {
      list.forEach(v -> collect(v, keys));
    }
  }

  private static String spaced(String camel) {
    return camel.replaceAll("([A-Z])", " $1").toLowerCase(java.util.Locale.ROOT);
  }
}

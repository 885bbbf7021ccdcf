package org.jointline.validation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.jointline.scenario.Scenario;
import org.jointline.scenario.file.ScenarioFile;
import org.jointline.scenario.file.ScenarioProblems;

/** All cases, read from the program's resources once. */
public final class Cases {
  private static final List<Case> ALL = read();

  private Cases() {}

  /** In the order of the table. */
  public static List<Case> all() {
    return ALL;
  }

  /** Published cases that are not compared yet. */
  public static List<Later> later() {
    return Table.rows("later.csv").stream()
        .map(row -> new Later(row.get("case"), row.get("why")))
        .toList();
  }

  private static List<Case> read() {
    Map<String, List<ExpectedValue>> values =
        Table.rows("values.csv").stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.get("case"),
                    LinkedHashMap::new,
                    Collectors.mapping(Cases::value, Collectors.toList())));
    List<Case> all = new ArrayList<>(computed());
    for (CSVRecord row : Table.rows("cases.csv")) {
      all.add(simulated(row, values.getOrDefault(row.get("case"), List.of())));
    }
    return List.copyOf(all);
  }

  private static List<Case> computed() {
    Map<String, List<FormulaPoint>> points =
        Table.rows("formulas.csv").stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.get("case"),
                    LinkedHashMap::new,
                    Collectors.mapping(Cases::point, Collectors.toList())));
    return Table.rows("formula-cases.csv").stream()
        .map(
            row ->
                new Case(
                    row.get("case"),
                    row.get("group"),
                    row.get("title"),
                    row.get("model"),
                    row.get("source"),
                    new Case.Computed(points.get(row.get("case")))))
        .toList();
  }

  private static FormulaPoint point(CSVRecord row) {
    return new FormulaPoint(
        Formula.named(row.get("formula")),
        new Arguments(row.get("arguments")),
        new ExpectedValue(
            row.get("quantity"),
            row.get("label"),
            OptionalInt.empty(),
            "",
            1,
            Double.parseDouble(row.get("expected")),
            Rule.FORMULA,
            Double.parseDouble(row.get("relative error")),
            1));
  }

  private static Case simulated(CSVRecord row, List<ExpectedValue> values) {
    String file = "cases/" + row.get("case") + ".yaml";
    try {
      ScenarioFile.Loaded loaded = ScenarioFile.parse(Table.text(file), Path.of(file));
      Scenario scenario = loaded.scenario();
      return new Case(
          row.get("case"),
          row.get("group"),
          scenario.name(),
          scenario.description().strip(),
          row.get("source"),
          new Case.Simulated(scenario, loaded.hash(), values));
    } catch (ScenarioProblems e) {
      throw new IllegalStateException(file + " is no scenario: " + e.problems(), e);
    }
  }

  private static ExpectedValue value(CSVRecord row) {
    String minute = row.get("at minute");
    String error = row.get("standard error");
    return new ExpectedValue(
        row.get("measure"),
        row.get("of"),
        minute.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(minute)),
        row.get("unit"),
        Double.parseDouble(row.get("per")),
        Double.parseDouble(row.get("expected")),
        Rule.valueOf(row.get("rule").toUpperCase(Locale.ROOT)),
        error.isEmpty() ? 0 : Double.parseDouble(error),
        Integer.parseInt(row.get("effort")));
  }
}

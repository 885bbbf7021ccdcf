package org.jointline.stories;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jointline.experiment.ExperimentRun;
import org.jointline.experiment.RunOptions;
import org.jointline.experiment.Summary;
import org.jointline.measure.Measure;
import org.jointline.scenario.file.ScenarioFile;
import org.jointline.scenario.file.ScenarioProblems;

/** How many people of a scenario are paid, and are on the phones, in each reporting interval. */
final class Crew {
  private final Summary summary;

  private Crew(Summary summary) {
    this.summary = summary;
  }

  /** A group 'team' alone: what it is in YAML, below its employer and skills. */
  static Crew of(String calendar, String group) {
    return in(Path.of("crew.yaml"), calendar, group);
  }

  /** The same, of a scenario file beside which other files lie. */
  static Crew in(Path file, String calendar, String group) {
    return ofScenario(
        file,
        """
        name: A crew
        calendar: {%s}
        organisations: {council: {}}
        call types:
          billing: {owner: council, arrivals: {rate: 0/h}, talk: {deterministic: 1 min}}
        agent groups:
          team:
            employer: council
            skills: [billing]
        %s
        experiment: {replications: 2}
        """
            .formatted(calendar, group.indent(4)));
  }

  static Crew ofScenario(Path file, String yaml) {
    try {
      return new Crew(
          ExperimentRun.run(
              ScenarioFile.parse(yaml, file).scenario(), RunOptions.plain().withThreads(1)));
    } catch (ScenarioProblems e) {
      throw new AssertionError(e.problems().toString(), e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  Summary summary() {
    return summary;
  }

  private double seconds(String group, int interval) {
    return summary.agentGroups().stream()
        .filter(g -> g.id().equals(group))
        .mapToDouble(g -> g.intervals().get(interval).get(Measure.STAFFED).mean())
        .sum();
  }

  private int intervals() {
    return summary.period().intervalStarts().size();
  }

  /** People of 'team' on the phones, interval by interval. */
  List<Double> phones() {
    return phones("team");
  }

  List<Double> phones(String group) {
    double length = summary.period().intervalMinutes() * 60.0;
    return IntStream.range(0, intervals())
        .mapToObj(s -> Math.round(seconds(group, s) / length * 1e6) / 1e6)
        .toList();
  }

  /** People of 'team' who are paid. */
  List<Double> paid() {
    return paid("team");
  }

  List<Double> paid(String group) {
    return summary.agentGroups().stream()
        .filter(g -> g.id().equals(group))
        .findFirst()
        .orElseThrow()
        .scheduledPeople();
  }

  /** Runs of equal numbers: {@code 0 x14, 6 x16}. */
  static String runs(List<Double> numbers) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < numbers.size(); ) {
      int j = i;
      while (j < numbers.size() && numbers.get(j).equals(numbers.get(i))) {
        j++;
      }
      String number = String.format(Locale.ROOT, "%s", numbers.get(i)).replaceFirst("\\.0$", "");
      text.append(i == 0 ? "" : ", ").append(number).append(" x").append(j - i);
      i = j;
    }
    return text.toString();
  }

  static String days(List<Double> numbers, int intervalsADay) {
    return IntStream.range(0, numbers.size() / intervalsADay)
        .mapToObj(d -> runs(numbers.subList(d * intervalsADay, (d + 1) * intervalsADay)))
        .collect(Collectors.joining("\n", "", "\n"));
  }
}

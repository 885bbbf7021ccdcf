package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jointline.experiment.Summary;
import org.jointline.measure.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class W04_NamedPeopleTest {
  @TempDir Path folder;

  /** Asha is quick and has a row, Ben knows bins only, Cleo and Dai are like most. */
  @Test
  void people_of_a_roster_may_differ() throws IOException {
    Files.writeString(
        folder.resolve("roster.csv"),
        """
        person,date,start,end
        Asha,2024-03-04,09:00,12:00
        Ben,2024-03-04,10:00,12:00
        Cleo,2024-03-04,11:00,12:00
        Dai,2024-03-04,11:00,12:00
        """);
    Crew crew =
        Crew.ofScenario(
            folder.resolve("named.yaml"),
            """
            name: Named
            calendar: {start: 2024-03-04 09:00, length: 3 h, interval: 1 h}
            organisations: {council: {}}
            call types:
              bins: {owner: council, arrivals: {at: [5 min, 65 min]}, talk: {deterministic: 100 s}}
              rent: {owner: council, arrivals: {at: [10 min, 70 min]}, talk: {deterministic: 100 s}}
            agent groups:
              team:
                employer: council
                skills: {bins: {}, rent: {handle time: 200 %}}
                staffing: {roster: {file: roster.csv}}
                people:
                  Asha: {handle time: 90 %, own row: yes}
                  Ben: {skills: [bins]}
            experiment: {replications: 2}
            """);
    assertThat(crew.summary().agentGroups())
        .extracting(Summary.AgentGroupResult::id)
        .containsExactly("team/Asha", "team/with bins at 100 %", "team/established");
    assertThat(Crew.runs(crew.phones("team/Asha"))).isEqualTo("1 x3");
    assertThat(Crew.runs(crew.phones("team/with bins at 100 %"))).isEqualTo("0 x1, 1 x2");
    assertThat(Crew.runs(crew.phones("team/established"))).isEqualTo("0 x2, 2 x1");
    // Asha: bins 90 s, rent 180 s twice; the bins of 10:05 go to her too, idle since 09:13
    assertThat(crew.summary().agentGroups().get(0).measures().get(Measure.BUSY).mean())
        .isEqualTo(90 + 180 + 90 + 180);
    assertThat(crew.summary().callTypes().get(1).measures().get(Measure.HANDLE_TIME).mean())
        .isEqualTo(180);
  }
}

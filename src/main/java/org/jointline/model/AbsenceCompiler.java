package org.jointline.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jointline.random.Sampler;
import org.jointline.random.Samplers;
import org.jointline.scenario.AgentGroup;
import org.jointline.scenario.Calendar;
import org.jointline.scenario.People;
import org.jointline.scenario.Turn;
import org.jointline.scenario.Turns;

/** Finds everybody who may be absent, and all times at which that may matter. */
final class AbsenceCompiler {
  /** One person on one day. */
  record Person(int group, int whole, int day, Turn turn) {}

  /** A person who comes on the phones or leaves them. */
  record Move(long tick, int person, int change) {}

  final List<Person> people = new ArrayList<>();
  final List<Move> moves = new ArrayList<>();
  final PhoneRule rule;
  private final List<AgentGroup> groups;
  private final Timeline time;
  private final List<StepFunction> present;

  AbsenceCompiler(List<AgentGroup> groups, Calendar calendar, Timeline time, StaffCompiler staff) {
    this.groups = groups;
    this.time = time;
    rule = staff.rule;
    present = staff.present;
    for (int g = 0; g < groups.size(); g++) {
      if (groups.get(g).people().absence().unplanned() > 0) {
        addPeople(g, calendar);
      }
    }
    people.sort(
        Comparator.comparingInt(Person::whole)
            .thenComparingInt(Person::day)
            .thenComparingInt(Person::group));
    for (int p = 0; p < people.size(); p++) {
      addMoves(p, people.get(p).turn());
    }
    moves.sort(Comparator.comparingLong(Move::tick).thenComparingInt(Move::person));
  }

  static boolean isNeeded(List<AgentGroup> groups) {
    return groups.stream().anyMatch(g -> g.people().absence().unplanned() > 0);
  }

  private void addPeople(int g, Calendar calendar) {
    AgentGroup group = groups.get(g);
    List<Turn> turns = group.people().turns();
    if (turns.isEmpty()) {
      turns = Turns.of(group.staffing(), calendar);
    }
    LocalDate before = time.firstDate().minusDays(1);
    for (Turn turn : turns) {
      int day = (int) ChronoUnit.DAYS.between(before, turn.date());
      if (day >= 0) {
        people.add(new Person(g, rule.whole[g], day, turn));
      }
    }
  }

  private void addMoves(int person, Turn turn) {
    for (Turn.Span span : Turn.without(turn.onShift(), turn.offPhones())) {
      long from = Math.max(0, time.tick(turn.date().atStartOfDay().plusSeconds(span.from())));
      long to = time.tick(turn.date().atStartOfDay().plusSeconds(span.to()));
      if (from < to && from < time.stopTick()) {
        moves.add(new Move(from, person, 1));
        moves.add(new Move(to, person, -1));
      }
    }
  }

  /** Ticks at which anybody comes or goes, absent or not. */
  TreeSet<Long> ticks() {
    TreeSet<Long> ticks = new TreeSet<>();
    for (StepFunction of : present) {
      for (int p = 0; p < of.pieces(); p++) {
        ticks.add(of.start(p));
      }
    }
    moves.forEach(m -> ticks.add(m.tick()));
    ticks.removeIf(t -> t >= time.stopTick());
    return ticks;
  }

  /** Everybody who would be there if all came, by change of the edges. */
  int[] present(TreeSet<Long> ticks) {
    int[] all = new int[ticks.size() * groups.size()];
    int c = 0;
    for (long tick : ticks) {
      for (StepFunction of : present) {
        all[c++] = (int) of.at(tick);
      }
    }
    return all;
  }

  double[] chance() {
    return groups.stream().mapToDouble(g -> g.people().absence().unplanned()).toArray();
  }

  /**
   * A day's chance is beta distributed with the stated mean m; two people of a day are correlated
   * by 1 / (a + b + 1), a and b its parameters: a = m (1 - r) / r, b = (1 - m) (1 - r) / r.
   *
   * @param comes 1: the gamma of a; 0: the gamma of b
   */
  Sampler[] gammas(int comes) {
    return groups.stream()
        .map(
            g -> {
              People.Absence absence = g.people().absence();
              double mean = absence.unplanned();
              double alike = absence.alike();
              return mean > 0 && mean < 1 && alike > 0
                  ? Samplers.gamma((comes == 1 ? mean : 1 - mean) * (1 - alike) / alike, 1)
                  : null;
            })
        .toArray(Sampler[]::new);
  }
}

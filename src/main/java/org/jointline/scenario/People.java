package org.jointline.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Who the people of an agent group are, beside how many are on shift: what a planner of people
 * knows.
 *
 * @param turns person by person, where the staffing is by shifts, a rota or a roster; empty where
 *     it is a plain curve
 * @param offPhones how many of those on shift have a break or other work, by date and time
 * @param seats where there are fewer than people
 * @param absence of those on shift
 * @param joiners people who come beside those of the staffing
 * @param departures people of the staffing who leave, for good or for a while
 * @param othersHandleTime multiplies talk and after-call work of callers who are not the employer's
 * @param clearance by whom, and for whose calls, the group's clearance is held
 * @param named people of a roster who differ from the others
 * @param cohort what part of a group as written this is; empty: all of it
 */
public record People(
    List<Turn> turns,
    Curve offPhones,
    Optional<Seats> seats,
    Absence absence,
    List<Joiners> joiners,
    List<Departure> departures,
    double othersHandleTime,
    Clearance clearance,
    List<Named> named,
    Optional<Cohort> cohort) {
  /** People by number alone. */
  public static final People PLAIN =
      new People(
          List.of(),
          Curve.constant(0),
          Optional.empty(),
          Absence.NONE,
          List.of(),
          List.of(),
          1,
          Clearance.EVERYBODYS,
          List.of(),
          Optional.empty());

  public People {
    turns = List.copyOf(turns);
    joiners = List.copyOf(joiners);
    departures = List.copyOf(departures);
    named = List.copyOf(named);
  }

  /** The same people of another group or part of one, who work these turns. */
  People working(List<Turn> others, Clearance theirs, Cohort as) {
    return new People(
        others,
        Turns.offPhones(others),
        seats,
        absence,
        List.of(),
        List.of(),
        othersHandleTime,
        theirs,
        List.of(),
        Optional.of(as));
  }

  /**
   * Desks: people above their number are paid and off the phones.
   *
   * @param name groups that name the same seats share them, the first in the file first; empty: the
   *     group's own
   */
  public record Seats(String name, int number) {}

  /**
   * People who are paid and do not come. A plain staffing curve counts a person for each place of a
   * day, from midnight to midnight; else a person is absent for a whole shift.
   *
   * @param planned share that the plan knows of (leave, courses), taken off the phones with the
   *     shrinkage
   * @param unplanned chance of each person on each shift, drawn for each replication
   * @param alike correlation of any two people of a day: with a chance of the day that has a beta
   *     distribution; 0: each for themselves
   * @param cover who stands in
   */
  public record Absence(double planned, double unplanned, double alike, Optional<Cover> cover) {
    public static final Absence NONE = new Absence(0, 0, 0, Optional.empty());
  }

  /**
   * People of another group who stand in for absent ones while they last, with the skills and the
   * speed of those they stand in for.
   *
   * @param from id of the group that lends them
   * @param share of the absent that is covered, rounded to whole people
   * @param most at once; empty: as many as there are
   */
  public record Cover(String from, double share, OptionalInt most) {}

  /**
   * New people.
   *
   * @param people on shift at once
   * @param from first day, in training
   * @param trainingDays paid and off the phones, in calendar days from the first
   * @param hours 1 when they work, else 0; empty: while anybody of the group is on shift
   * @param learning handle times after the training, one step after the other
   */
  public record Joiners(
      int people,
      LocalDate from,
      int trainingDays,
      Optional<Curve> hours,
      List<Learning> learning) {
    public Joiners {
      learning = List.copyOf(learning);
    }
  }

  /** A step of a learning curve: a handle time for so many days. */
  public record Learning(double handleTime, int days) {}

  /**
   * People who leave each shift of a group, or each time of a staffing curve.
   *
   * @param people of each shift; no more than there are
   * @param from first day without them
   * @param until first day with them again; empty: they do not come back
   * @param to id of the group whose work they do meanwhile, paid by their own employer and with
   *     their own clearance; empty: they are gone
   */
  public record Departure(
      int people, LocalDate from, Optional<LocalDate> until, Optional<String> to) {
    boolean holds(LocalDate date) {
      return !date.isBefore(from) && until.map(date::isBefore).orElse(true);
    }
  }

  /**
   * @param heldBy share of the people who hold the group's clearance
   * @param validFor ids of organisations whose calls it is valid for; empty: everybody's
   */
  public record Clearance(double heldBy, List<String> validFor) {
    public static final Clearance EVERYBODYS = new Clearance(1, List.of());

    public Clearance {
      validFor = List.copyOf(validFor);
    }
  }

  /**
   * A person who is not like the others.
   *
   * @param person as in the roster
   * @param handleTime multiplies the group's own
   * @param skills ids of call types; empty: the group's
   * @param apart whether the answers have a row for this person
   */
  public record Named(String person, double handleTime, List<String> skills, boolean apart) {
    public Named {
      skills = List.copyOf(skills);
    }
  }

  /**
   * A part of a group whose people are alike.
   *
   * @param group id of the group as written
   * @param name of that group, for people
   * @param part what the part is, in words
   * @param paces handle times that hold from a date on, in order; before the first 100 %
   */
  public record Cohort(String group, String name, String part, List<Pace> paces) {
    public Cohort {
      paces = List.copyOf(paces);
    }
  }

  /** A multiplier of talk and after-call work from midnight of a date on. */
  public record Pace(LocalDate from, double handleTime) {}
}

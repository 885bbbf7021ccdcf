package org.jointline.model;

import org.jointline.random.Sampler;

/**
 * Who may be absent: people one by one, each on one day, and when each would be there. Immutable.
 *
 * <p>People are in order of the group as written, then of the day, so that a day's luck is drawn in
 * one go. Every edge with a staffing change has one for each group, in order.
 */
public final class AbsencePlan {
  /** By person: agent group. */
  public final int[] group;

  /** By person: index of the group as written. */
  public final int[] whole;

  /** By person: local day on which the shift starts, counted from 1 the day before tick 0's. */
  public final int[] day;

  /** By group: chance that a person does not come. */
  public final double[] chance;

  /**
   * By group: the two gammas of whose ratio a day's chance is made; null where every day has the
   * same.
   */
  public final Sampler[] comes;

  public final Sampler[] stays;

  /** When a person would come on the phones (change 1) or go (-1), in time order. */
  public final long[] tick;

  public final int[] person;
  public final int[] change;

  /** By staffing change of the edges: people of its group who would be there if all came. */
  public final int[] present;

  public final PhoneRule rule;

  AbsencePlan(AbsenceCompiler c, int[] present) {
    group = c.people.stream().mapToInt(AbsenceCompiler.Person::group).toArray();
    whole = c.people.stream().mapToInt(AbsenceCompiler.Person::whole).toArray();
    day = c.people.stream().mapToInt(AbsenceCompiler.Person::day).toArray();
    chance = c.chance();
    comes = c.gammas(1);
    stays = c.gammas(0);
    tick = c.moves.stream().mapToLong(AbsenceCompiler.Move::tick).toArray();
    person = c.moves.stream().mapToInt(AbsenceCompiler.Move::person).toArray();
    change = c.moves.stream().mapToInt(AbsenceCompiler.Move::change).toArray();
    rule = c.rule;
    this.present = present;
  }
}

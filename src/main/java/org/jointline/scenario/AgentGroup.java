package org.jointline.scenario;

import java.util.List;
import java.util.Optional;

/**
 * Agents who are alike: same employer, same skills, same shifts.
 *
 * @param id key in the scenario file
 * @param name for people
 * @param employer id of the organisation that pays them
 * @param skills what they can answer; not empty
 * @param clearance the clearance they hold, a name from the scenario's clearances; empty: none
 * @param staffing people on shift by weekday and time, whole numbers
 * @param shrinkage share of the people on shift who are not available for calls, 0 to 1; on the
 *     phones are {@code round(staffing x (1 - shrinkage))}
 * @param costPerHour pounds for each hour of each person on shift, shrinkage included
 * @param payScale id of the pay scale that the cost was worked out from; empty: the cost was given
 * @param callSelection which waiting call an agent takes
 * @param people who they are, where that is known
 */
public record AgentGroup(
    String id,
    String name,
    String employer,
    List<Skill> skills,
    Optional<String> clearance,
    Curve staffing,
    double shrinkage,
    Curve costPerHour,
    Optional<String> payScale,
    CallSelection callSelection,
    People people) {
  public AgentGroup {
    skills = List.copyOf(skills);
  }

  /** Id of the group as written in the file, of which this may be a part. */
  public String wholeId() {
    return people.cohort().map(People.Cohort::group).orElse(id);
  }

  /** Multiplier of talk and after-call work where the skill is used for a call type's calls. */
  public double handleTime(Skill skill, CallType type) {
    return skill.handleTime() * (type.owner().equals(employer) ? 1 : people.othersHandleTime());
  }

  /**
   * A call type the group can answer.
   *
   * @param callType id
   * @param rank the group's own order for {@link CallSelection#RANK_ORDER}, 1 first
   * @param handleTime multiplies talk and after-call work: 1.2 takes 20 % longer
   * @param heldBy share of the group's people who have it
   */
  public record Skill(String callType, int rank, double handleTime, double heldBy) {}
}

package org.jointline.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts people who differ into groups of their own, so that all agents of a group are alike. Every
 * routing step to a group then names each of its parts that may take the call, in the same rank: of
 * all of them the longest idle is taken, as if they were one. A step to people whose clearance is
 * not valid for the owner's calls is passed over.
 */
public final class Cohorts {
  private final Scenario scenario;

  /** By group as written, its parts in order. */
  private final Map<String, List<AgentGroup>> parts = new LinkedHashMap<>();

  private final Set<String> ids = new HashSet<>();

  private Cohorts(Scenario scenario) {
    this.scenario = scenario;
    scenario.agentGroups().forEach(g -> ids.add(g.id()));
  }

  /** The scenario with every group in parts whose people are alike; itself where all are so. */
  public static Scenario apart(Scenario scenario) {
    Cohorts cohorts = new Cohorts(scenario);
    boolean alike = scenario.agentGroups().stream().noneMatch(Cohorts::differs);
    return alike && scenario.callTypes().stream().noneMatch(cohorts::passesOver)
        ? scenario
        : cohorts.apart();
  }

  /** Whether a group that the routing names has a clearance that is not valid for such calls. */
  private boolean passesOver(CallType type) {
    return type.sensitivity().isPresent()
        && type.routing().steps().stream()
            .anyMatch(
                step ->
                    scenario.agentGroups().stream()
                        .anyMatch(g -> g.id().equals(step.group()) && !validFor(g, type)));
  }

  private static boolean differs(AgentGroup group) {
    People people = group.people();
    return people.cohort().isEmpty()
        && (!people.joiners().isEmpty()
            || !people.departures().isEmpty()
            || !people.named().isEmpty()
            || people.clearance().heldBy() < 1
            || group.skills().stream().anyMatch(s -> s.heldBy() < 1));
  }

  /** Whether people of a group must be told apart, one by one. */
  public static boolean countsPersons(AgentGroup group) {
    return differs(group) || group.people().absence().unplanned() > 0;
  }

  private Scenario apart() {
    Map<String, List<Seconded>> incoming = new LinkedHashMap<>();
    Map<String, List<Turn>> staying = new LinkedHashMap<>();
    for (AgentGroup group : scenario.agentGroups()) {
      if (differs(group)) {
        staying.put(group.id(), stayers(group, incoming));
      }
    }
    for (AgentGroup group : scenario.agentGroups()) {
      List<Seconded> guests = incoming.getOrDefault(group.id(), List.of());
      List<Turn> own = staying.get(group.id());
      if (own == null && guests.isEmpty()) {
        parts.put(group.id(), List.of(group));
      } else {
        parts.put(group.id(), parts(group, own == null ? turns(group) : own, guests));
      }
    }
    List<AgentGroup> groups = parts.values().stream().flatMap(List::stream).toList();
    List<CallType> types = scenario.callTypes().stream().map(this::routed).toList();
    return scenario.with(types, groups);
  }

  private List<Turn> turns(AgentGroup group) {
    List<Turn> turns = group.people().turns();
    return turns.isEmpty() ? Turns.of(group.staffing(), scenario.calendar()) : turns;
  }

  /** The turns of those who have not left; the others' go to where they work meanwhile. */
  private List<Turn> stayers(AgentGroup group, Map<String, List<Seconded>> incoming) {
    List<Turn> rest = turns(group);
    for (People.Departure departure : group.people().departures()) {
      List<Turn> leaving = new ArrayList<>();
      List<Turn> stay = new ArrayList<>();
      Map<List<Object>, Integer> gone = new LinkedHashMap<>();
      for (Turn turn : rest) {
        boolean goes =
            departure.holds(turn.date())
                && gone.merge(List.of(turn.date(), turn.shift()), 1, Integer::sum)
                    <= departure.people();
        (goes ? leaving : stay).add(turn);
      }
      rest = stay;
      departure
          .to()
          .ifPresent(
              to ->
                  incoming
                      .computeIfAbsent(to, t -> new ArrayList<>())
                      .add(new Seconded(group, departure, leaving)));
    }
    return rest;
  }

  /** People of one group who work in another. */
  private record Seconded(AgentGroup home, People.Departure departure, List<Turn> turns) {}

  private List<AgentGroup> parts(AgentGroup group, List<Turn> own, List<Seconded> guests) {
    Map<Kind, List<Turn>> byKind = new LinkedHashMap<>();
    Map<List<Object>, Integer> places = new LinkedHashMap<>();
    for (Turn turn : own) {
      int place = places.merge(List.of(turn.date(), turn.shift()), 1, Integer::sum);
      byKind.computeIfAbsent(kind(group, turn, place), k -> new ArrayList<>()).add(turn);
    }
    boolean alone = byKind.size() < 2 && group.people().joiners().isEmpty() && guests.isEmpty();
    List<AgentGroup> result = new ArrayList<>();
    byKind.forEach((kind, turns) -> result.add(part(group, kind, turns, alone)));
    for (People.Joiners joiners : group.people().joiners()) {
      result.add(joined(group, joiners));
    }
    for (Seconded guest : guests) {
      result.add(seconded(group, guest));
    }
    return result.isEmpty() ? List.of(part(group, kind(group), own, true)) : result;
  }

  /**
   * What tells people apart.
   *
   * @param words what they are called; empty where they are like most
   */
  private record Kind(
      String words, List<AgentGroup.Skill> skills, boolean cleared, double handleTime) {}

  /** Somebody with everything that all of the group have. */
  private static Kind kind(AgentGroup group) {
    List<AgentGroup.Skill> all = group.skills().stream().filter(s -> s.heldBy() >= 1).toList();
    return new Kind(
        "", all.isEmpty() ? group.skills() : all, group.people().clearance().heldBy() >= 1, 1);
  }

  private static Kind kind(AgentGroup group, Turn turn, int place) {
    for (People.Named named : group.people().named()) {
      if (named.person().equals(turn.person())) {
        return named(group, named);
      }
    }
    List<AgentGroup.Skill> skills = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (AgentGroup.Skill skill : group.skills()) {
      boolean holds = holds(place, skill.heldBy());
      if (holds) {
        skills.add(skill);
      }
      if (skill.heldBy() < 1) {
        words.add((holds ? "with " : "without ") + skill.callType());
      }
    }
    double cleared = group.people().clearance().heldBy();
    if (cleared < 1) {
      words.add(holds(place, cleared) ? "cleared" : "not cleared");
    }
    return new Kind(String.join(", ", words), skills, holds(place, cleared), 1);
  }

  private static Kind named(AgentGroup group, People.Named named) {
    List<AgentGroup.Skill> skills =
        named.skills().isEmpty()
            ? group.skills()
            : group.skills().stream().filter(s -> named.skills().contains(s.callType())).toList();
    String alike =
        named.skills().isEmpty() ? "at " : "with " + String.join(", ", named.skills()) + " at ";
    return new Kind(
        named.apart() ? named.person() : alike + Math.round(named.handleTime() * 100) + " %",
        skills,
        true,
        named.handleTime());
  }

  /** So that of the first n people, for every n, the rounded share holds it. */
  private static boolean holds(int place, double share) {
    return Math.floor(place * share + 0.5 + 1e-9) > Math.floor((place - 1) * share + 0.5 + 1e-9);
  }

  private AgentGroup part(AgentGroup group, Kind kind, List<Turn> turns, boolean alone) {
    String words = kind.words().isEmpty() ? "established" : kind.words();
    return made(group, group, kind, turns, alone ? "" : words, List.of());
  }

  private AgentGroup joined(AgentGroup group, People.Joiners joiners) {
    Curve hours = joiners.hours().orElse(group.staffing());
    CurveDays days = new CurveDays(hours);
    List<Turn> turns = new ArrayList<>();
    var trained = joiners.from().plusDays(joiners.trainingDays());
    for (var date : scenario.calendar().dates()) {
      List<Integer> runs = days.on(date).positive();
      if (date.isBefore(joiners.from()) || runs.isEmpty()) {
        continue;
      }
      Turn turn = new Turn(date, "", "", Turns.spans(runs), List.of());
      for (int p = 0; p < joiners.people(); p++) {
        turns.add(date.isBefore(trained) ? turn.away() : turn);
      }
    }
    List<People.Pace> paces = new ArrayList<>();
    var from = trained;
    for (People.Learning step : joiners.learning()) {
      paces.add(new People.Pace(from, step.handleTime()));
      from = from.plusDays(step.days());
    }
    paces.add(new People.Pace(from, 1));
    return made(group, group, kind(group), turns, "joined " + joiners.from(), paces);
  }

  private AgentGroup seconded(AgentGroup group, Seconded guest) {
    String words = "from " + guest.home().id() + " since " + guest.departure().from();
    return made(group, guest.home(), kind(group), guest.turns(), words, List.of());
  }

  /**
   * @param home the group whose employer pays them and whose clearance they hold
   * @param words what the part is; empty where it is the whole group
   */
  private AgentGroup made(
      AgentGroup group,
      AgentGroup home,
      Kind kind,
      List<Turn> turns,
      String words,
      List<People.Pace> paces) {
    List<AgentGroup.Skill> skills = new ArrayList<>();
    for (AgentGroup.Skill s : kind.skills()) {
      skills.add(
          new AgentGroup.Skill(s.callType(), s.rank(), s.handleTime() * kind.handleTime(), 1));
    }
    boolean cleared = home == group ? kind.cleared() : home.people().clearance().heldBy() >= 1;
    boolean whole = words.isEmpty();
    return new AgentGroup(
        whole ? group.id() : unused(group.id() + "/" + words),
        whole ? group.name() : group.name() + ", " + words,
        home.employer(),
        skills,
        cleared ? home.clearance() : Optional.empty(),
        Turns.onShift(turns),
        group.shrinkage(),
        home.costPerHour(),
        home.payScale(),
        group.callSelection(),
        group
            .people()
            .working(
                turns,
                new People.Clearance(1, home.people().clearance().validFor()),
                new People.Cohort(group.id(), group.name(), words, paces)),
        group.taking());
  }

  private String unused(String wanted) {
    String id = wanted;
    for (int n = 2; !ids.add(id); n++) {
      id = wanted + " (" + n + ")";
    }
    return id;
  }

  private CallType routed(CallType type) {
    List<Routing.Step> steps = new ArrayList<>();
    for (Routing.Step step : type.routing().steps()) {
      for (AgentGroup part : parts.getOrDefault(step.group(), List.of())) {
        if (able(part, type, scenario.clearances())) {
          steps.add(step.to(part.id()));
        }
      }
    }
    return type.with(new Routing(steps, type.routing().selection()));
  }

  /** Whether a group has the skill for a type's calls, and a clearance that is valid for them. */
  private static boolean able(AgentGroup group, CallType type, List<String> clearances) {
    return group.skills().stream().anyMatch(s -> s.callType().equals(type.id()))
        && cleared(group, type, clearances);
  }

  private static boolean cleared(AgentGroup group, CallType type, List<String> clearances) {
    if (type.sensitivity().isEmpty() || !clearances.contains(type.sensitivity().get())) {
      return true;
    }
    return group.clearance().isPresent()
        && validFor(group, type)
        && clearances.indexOf(group.clearance().get())
            >= clearances.indexOf(type.sensitivity().get());
  }

  private static boolean validFor(AgentGroup group, CallType type) {
    List<String> validFor = group.people().clearance().validFor();
    return validFor.isEmpty() || validFor.contains(type.owner());
  }
}

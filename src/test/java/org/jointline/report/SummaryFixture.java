package org.jointline.report;

import static org.jointline.measure.Measure.*;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jointline.experiment.Accounts;
import org.jointline.experiment.Summary;
import org.jointline.experiment.Summary.AgentGroupResult;
import org.jointline.experiment.Summary.AnsweredBy;
import org.jointline.experiment.Summary.Assumption;
import org.jointline.experiment.Summary.CallTypeResult;
import org.jointline.experiment.Summary.DayPart;
import org.jointline.experiment.Summary.OrganisationResult;
import org.jointline.experiment.Summary.Period;
import org.jointline.experiment.Summary.Provenance;
import org.jointline.experiment.Summary.RiskyDayPart;
import org.jointline.experiment.Summary.RuleResult;
import org.jointline.experiment.Summary.Stopped;
import org.jointline.experiment.Summary.TargetResult;
import org.jointline.measure.Measure;
import org.jointline.measure.RuleFigure;
import org.jointline.measure.RuleKind;
import org.jointline.stats.Estimate;

/**
 * A week of one control room, made by arithmetic: three call types, three groups, two
 * organisations. The figures are like a run's, but no run made them.
 */
final class SummaryFixture {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final String POLICE = "City of London Police";
  private static final String CORPORATION = "City of London Corporation";

  private SummaryFixture() {}

  /** A whole week, {@code replications} done. */
  static Summary week() {
    return build(7, "999", "Police non-emergency", "Council calls", 400, false);
  }

  /** Two weeks of half-hours: the size of the largest scenario shipped. */
  static Summary fortnight() {
    return build(14, "999", "Police non-emergency", "Council calls", 400, false);
  }

  static Summary oneReplication() {
    return build(1, "999", "Police non-emergency", "Council calls", 1, false);
  }

  static Summary interrupted() {
    return build(7, "999", "Police non-emergency", "Council calls", 37, true);
  }

  /** Every text that comes from a scenario is hostile. */
  static Summary hostile() {
    String evil = "</script><img src=x onerror=alert(1)>\"'&<b>\u001b[31m";
    return build(1, evil + 1, evil + 2, evil + 3, 10, false);
  }

  /** The week with one call type that nobody calls and one without a target. */
  static Summary quiet() {
    Summary week = week();
    List<CallTypeResult> lines = new ArrayList<>(week.callTypes());
    CallTypeResult first = lines.get(0);
    TargetResult t = first.target().orElseThrow();
    Map<Measure, Estimate> nothing = new EnumMap<>(Measure.class);
    nothing.put(OFFERED, new Estimate(0, 0, 0));
    lines.set(
        0,
        new CallTypeResult(
            first.id(),
            first.name(),
            first.organisation(),
            first.organisationName(),
            Optional.of(
                new TargetResult(
                    t.withinSeconds(),
                    t.share(),
                    t.base(),
                    t.baseWords(),
                    Optional.empty(),
                    false,
                    new Estimate(Double.NaN, Double.NaN, Double.NaN),
                    0,
                    0,
                    new double[0],
                    List.of())),
            nothing,
            List.of(),
            List.of()));
    CallTypeResult second = lines.get(1);
    lines.set(
        1,
        new CallTypeResult(
            second.id(),
            second.name(),
            second.organisation(),
            second.organisationName(),
            Optional.empty(),
            second.measures(),
            second.intervals(),
            second.dayParts()));
    return with(week, lines);
  }

  /**
   * The week with a first call type whose target no replication missed, with a risk of 4 % at most,
   * and with calls still waiting at the end; and with groups that cost nothing.
   */
  static Summary calm() {
    Summary week = week();
    List<CallTypeResult> lines = new ArrayList<>(week.callTypes());
    CallTypeResult first = lines.get(0);
    TargetResult t = first.target().orElseThrow();
    Map<Measure, Estimate> measures = new EnumMap<>(first.measures());
    measures.put(STILL_WAITING, new Estimate(3.2, 2.8, 3.6));
    measures.put(ASA, new Estimate(0.004, 0, 0.13));
    lines.set(
        0,
        new CallTypeResult(
            first.id(),
            first.name(),
            first.organisation(),
            first.organisationName(),
            Optional.of(
                new TargetResult(
                    t.withinSeconds(),
                    t.share(),
                    t.base(),
                    t.baseWords(),
                    t.achieved(),
                    t.met(),
                    new Estimate(0, 0, 0.00951),
                    0,
                    48,
                    t.intervalRisk(),
                    List.of(new RiskyDayPart(600, 0.04), new RiskyDayPart(630, 0.01)))),
            measures,
            first.intervals(),
            first.dayParts()));
    week.agentGroups().get(0).measures().put(COST, new Estimate(0, 0, 0));
    return with(week, lines);
  }

  /**
   * The week with some callers of the first type who found the line full, and with a second type
   * without target that nobody got through to.
   */
  static Summary full() {
    Summary week = week();
    List<CallTypeResult> lines = new ArrayList<>(week.callTypes());
    CallTypeResult first = lines.get(0);
    first.measures().put(OFFERED, new Estimate(9050, 9000, 9100));
    first.measures().put(BLOCKED, new Estimate(1234.2, 1200, 1260));
    CallTypeResult second = lines.get(1);
    Map<Measure, Estimate> nothing = new EnumMap<>(Measure.class);
    nothing.put(OFFERED, new Estimate(0, 0, 0));
    nothing.put(BLOCKED, new Estimate(102, 100, 104));
    lines.set(
        1,
        new CallTypeResult(
            second.id(),
            second.name(),
            second.organisation(),
            second.organisationName(),
            Optional.empty(),
            nothing,
            List.of(),
            List.of()));
    return with(week, lines);
  }

  /** The week with waits sixty times as long. */
  static Summary slow() {
    Summary week = week();
    for (CallTypeResult line : week.callTypes()) {
      for (DayPart part : line.dayParts()) {
        for (Measure wait : List.of(ASA, WAIT_P90, WAIT_P95, WAIT_P99)) {
          part.measures()
              .computeIfPresent(
                  wait, (m, e) -> new Estimate(60 * e.mean(), 60 * e.low(), 60 * e.high()));
        }
      }
    }
    return week;
  }

  /** The week of groups without a cost. */
  static Summary unpriced() {
    Summary week = week();
    List<Map<Measure, Estimate>> all = new ArrayList<>(List.of(week.total()));
    week.agentGroups().forEach(group -> all.add(group.measures()));
    week.organisations().forEach(party -> all.add(party.measures()));
    all.forEach(measures -> measures.put(COST, new Estimate(0, 0, 0)));
    all.forEach(measures -> measures.put(COST_PER_ANSWERED, new Estimate(0, 0, 0)));
    return week;
  }

  /** The week with an agreement, hardly ever in force, and a message that deflects. */
  static Summary ruled() {
    Summary week = week();
    List<Double> shares = new ArrayList<>();
    List<Map<RuleFigure, Estimate>> deflected = new ArrayList<>();
    for (int i = 0; i < 336; i++) {
      shares.add(i == 20 ? 0.1008 : 0.0);
      deflected.add(Map.of(RuleFigure.DEFLECTED, new Estimate(i == 20 ? 7 : 0, 0, 7)));
    }
    Map<RuleFigure, Estimate> help = new EnumMap<>(RuleFigure.class);
    help.put(RuleFigure.TIME_SHARE, new Estimate(0.0003, 0.0001, 0.0005));
    help.put(RuleFigure.TIMES, new Estimate(1, 1, 1));
    help.put(RuleFigure.CALLS, new Estimate(12, 10, 14));
    help.put(RuleFigure.HANDLE, new Estimate(3600, 3500, 3700));
    return with(
        week,
        week.callTypes(),
        List.of(
            new RuleResult(RuleKind.AGREEMENT, "lend advisers", help, shares, List.of()),
            new RuleResult(
                RuleKind.CALL_TYPE,
                "council",
                Map.of(
                    RuleFigure.ANSWERED_OUTSIDE, new Estimate(0.02, 0.01, 0.03),
                    RuleFigure.DEFLECTED, new Estimate(7, 6, 8),
                    RuleFigure.LINES_BUSY, new Estimate(0, 0, 0)),
                List.of(),
                deflected)));
  }

  private static Summary with(Summary s, List<CallTypeResult> lines) {
    return with(s, lines, s.rules());
  }

  private static Summary with(Summary s, List<CallTypeResult> lines, List<RuleResult> rules) {
    return new Summary(
        s.title(),
        s.description(),
        s.provenance(),
        s.confidence(),
        s.period(),
        lines,
        s.agentGroups(),
        s.wholeGroups(),
        s.organisations(),
        s.total(),
        s.incidents(),
        s.answeredBy(),
        rules,
        s.accounts(),
        s.assumptions(),
        s.warnings(),
        s.stopped());
  }

  private static Summary build(
      int days, String first, String second, String third, int replications, boolean interrupted) {
    ZonedDateTime start = ZonedDateTime.of(2012, 9, 3, 0, 0, 0, 0, LONDON);
    List<ZonedDateTime> starts = new ArrayList<>();
    for (int i = 0; i < days * 48; i++) {
      starts.add(start.plusMinutes(30L * i));
    }
    double spread = replications == 1 ? 0 : 1;
    List<CallTypeResult> lines =
        List.of(
            line("emergency", first, "police", POLICE, days, 9, 0, 10, 0.9, SERVICE_LEVEL, spread),
            line(
                "non-emergency",
                second,
                "police",
                POLICE,
                days,
                21,
                1,
                20,
                0.9,
                SERVICE_LEVEL_EXCLUDING_SHORT,
                spread),
            line(
                "council",
                third,
                "corporation",
                CORPORATION,
                days,
                40,
                2,
                20,
                0.8,
                SERVICE_LEVEL,
                spread));
    List<AgentGroupResult> groups =
        List.of(
            group("handlers", "Police call handlers", "police", POLICE, days, 9, spread),
            group("advisers", "Council advisers", "corporation", CORPORATION, days, 8, spread),
            group("joint", "Joint desk", "corporation", CORPORATION, days, 4, spread));
    return new Summary(
        "Joint control room, overflow after 20 s",
        "One week of one room: 999, non-emergency and council calls, two employers.",
        new Provenance(
            "3fa91c6e58d9b7703de2f7b1c2a4956ff0e1d2c3b4a5968778695a4b3c2d1e0f",
            2012,
            replications,
            "0.1.0",
            "jointline run scenarios/city-jccr-2015/overflow.yaml --replications " + replications),
        0.95,
        new Period(starts, 30, start.plusDays(days)),
        lines,
        groups,
        List.of(),
        List.of(
            party("police", POLICE, lines.subList(0, 2), groups.subList(0, 1), spread),
            party("corporation", CORPORATION, lines.subList(2, 3), groups.subList(1, 3), spread)),
        party("", "", lines, groups, spread).measures(),
        org.jointline.experiment.IncidentResults.NONE,
        matrix(days, spread),
        List.of(),
        accounts(days, spread),
        List.of(
            new Assumption(
                "call types.non-emergency.talk", "assumed", "lognormal", "no published figure"),
            new Assumption(
                "call types.council.target", "source", "20 s", "Corporation report, 2012, page 4"),
            new Assumption("agent groups.joint.staffing", "assumed", "4", "to be agreed")),
        List.of(
            "Nobody answers council calls from 18:00 to 08:00; those who call then wait until they"
                + " give up."),
        interrupted
            ? new Stopped("the user stopped it", true)
            : new Stopped("all " + replications + " replications are done", false));
  }

  private static OrganisationResult party(
      String id,
      String name,
      List<CallTypeResult> lines,
      List<AgentGroupResult> groups,
      double spread) {
    Map<Measure, Estimate> m = new EnumMap<>(Measure.class);
    for (Measure sum : List.of(OFFERED, ANSWERED, ABANDONED, BLOCKED)) {
      double total = 0;
      for (CallTypeResult line : lines) {
        total += line.measures().get(sum).mean();
      }
      m.put(sum, about(total, 0.004, spread));
    }
    m.put(SERVICE_LEVEL, about(lines.get(0).measures().get(SERVICE_LEVEL).mean(), 0.004, spread));
    m.put(ABANDONED_SHARE, about(m.get(ABANDONED).mean() / m.get(OFFERED).mean(), 0.02, spread));
    m.put(ASA, about(lines.get(0).measures().get(ASA).mean(), 0.02, spread));
    m.put(WAIT_P90, about(lines.get(0).measures().get(WAIT_P90).mean(), 0.02, spread));
    for (Measure sum : List.of(BUSY, AFTER_CALL, IDLE, STAFFED, GHOST, PAID, COST)) {
      double total = 0;
      for (AgentGroupResult group : groups) {
        total += group.measures().get(sum).mean();
      }
      m.put(sum, about(total, sum == STAFFED || sum == COST ? 0 : 0.004, spread));
    }
    m.put(
        OCCUPANCY,
        about(m.get(BUSY).mean() / (m.get(BUSY).mean() + m.get(IDLE).mean()), 0.003, spread));
    return new OrganisationResult(id, name, m);
  }

  private static CallTypeResult line(
      String id,
      String name,
      String organisation,
      String organisationName,
      int days,
      double busiest,
      int shape,
      double within,
      double share,
      Measure base,
      double spread) {
    List<Map<Measure, Estimate>> intervals = new ArrayList<>();
    double[] risk = new double[days * 48];
    double[] offeredOfDay = new double[48];
    double offered = 0;
    for (int i = 0; i < risk.length; i++) {
      double calls = busiest * demand(shape, i);
      offered += calls;
      offeredOfDay[i % 48] += calls;
      double load = load(shape, i);
      intervals.add(service(calls, load, within, spread * 4, true));
      risk[i] = calls == 0 ? Double.NaN : Math.max(0, Math.min(1, 0.03 + 4.5 * (load - 0.72)));
    }
    List<DayPart> parts = new ArrayList<>();
    List<RiskyDayPart> risky = new ArrayList<>();
    int missed = 0;
    int open = 0;
    for (int p = 0; p < 48; p++) {
      double load = load(shape, p);
      Map<Measure, Estimate> m = service(offeredOfDay[p], load, within, spread * 2, true);
      parts.add(new DayPart(p * 30, m));
      if (m.containsKey(base)) {
        open++;
        missed += m.get(base).mean() < share ? 1 : 0;
        risky.add(new RiskyDayPart(p * 30, risk[p]));
      }
    }
    risky.sort(Comparator.comparingDouble(RiskyDayPart::risk).reversed());
    Map<Measure, Estimate> whole =
        service(offered, shape == 2 ? 0.76 : 0.71, within, spread, false);
    return new CallTypeResult(
        id,
        name,
        organisation,
        organisationName,
        Optional.of(
            new TargetResult(
                within,
                share,
                base,
                base == SERVICE_LEVEL ? "offered" : "excluding short abandons",
                Optional.of(whole.get(base)),
                whole.get(base).mean() >= share,
                new Estimate(0.0225, Math.max(0, 0.0225 - 0.014 * spread), 0.0225 + 0.016 * spread),
                missed,
                open,
                risk,
                risky.subList(0, 10))),
        whole,
        intervals,
        parts);
  }

  private static Map<Measure, Estimate> service(
      double calls, double load, double within, double spread, boolean interval) {
    Map<Measure, Estimate> m = new EnumMap<>(Measure.class);
    m.put(OFFERED, about(calls, 0.003, spread));
    m.put(BLOCKED, about(0, 0, spread));
    m.put(STILL_WAITING, about(0, 0, spread));
    m.put(MEAN_QUEUE, about(calls * load / 400, 0.02, spread));
    if (interval) {
      m.put(QUEUE_AT_START, about(calls * load / 380, 0.05, spread));
    }
    double lost = Math.max(0.002, 0.1 * (load - 0.6));
    m.put(ANSWERED, about(calls * (1 - lost), 0.003, spread));
    m.put(ABANDONED, about(calls * lost, 0.03, spread));
    if (calls == 0) {
      return m;
    }
    double level = Math.min(0.995, 1 - 0.35 * load * load * load * Math.sqrt(10 / within));
    m.put(SERVICE_LEVEL, about(level, 0.003, spread));
    m.put(SERVICE_LEVEL_ANSWERED, about(Math.min(0.999, level / (1 - lost)), 0.003, spread));
    m.put(
        SERVICE_LEVEL_EXCLUDING_SHORT,
        about(Math.min(0.998, level / (1 - lost / 2)), 0.003, spread));
    m.put(
        SERVICE_LEVEL_ANSWERED_OR_ABANDONED,
        about(Math.min(0.998, level + lost / 2), 0.003, spread));
    double wait = 24 * load * load * load * load;
    m.put(ASA, about(wait, 0.02, spread));
    m.put(MEAN_WAIT, about(wait * 1.08, 0.02, spread));
    m.put(ABANDONED_SHARE, about(lost, 0.03, spread));
    m.put(WAITED_SHARE, about(load * load / 2, 0.01, spread));
    m.put(WAIT_P50, about(0, 0, spread));
    m.put(WAIT_P90, about(wait * 2.6, 0.03, spread));
    m.put(WAIT_P95, about(wait * 4.1, 0.03, spread));
    m.put(WAIT_P99, about(wait * 8.2, 0.04, spread));
    m.put(MAX_WAIT, about(wait * 17, 0.05, spread));
    m.put(HANDLE_TIME, about(240 + 300 / within, 0.004, spread));
    return m;
  }

  private static AgentGroupResult group(
      String id,
      String name,
      String organisation,
      String organisationName,
      int days,
      int most,
      double spread) {
    List<Map<Measure, Estimate>> intervals = new ArrayList<>();
    List<Double> people = new ArrayList<>();
    double staffed = 0;
    double busy = 0;
    for (int i = 0; i < days * 48; i++) {
      int on = people(id, most, i);
      people.add((double) on);
      double occupancy = Math.min(0.97, load(id.equals("advisers") ? 2 : 1, i) * 0.9);
      intervals.add(work(on * 1800.0, occupancy, spread * 3, true));
      staffed += on * 1800.0;
      busy += on * 1800.0 * occupancy;
    }
    List<DayPart> parts = new ArrayList<>();
    for (int p = 0; p < 48; p++) {
      double occupancy = Math.min(0.97, load(id.equals("advisers") ? 2 : 1, p) * 0.9);
      parts.add(
          new DayPart(
              p * 30, work(people(id, most, p) * 1800.0 * days, occupancy, spread * 2, true)));
    }
    return new AgentGroupResult(
        id,
        name,
        organisation,
        organisationName,
        work(staffed, busy / staffed, spread, false),
        intervals,
        parts,
        people);
  }

  private static int people(String id, int most, int i) {
    int p = i % 48;
    if (id.equals("advisers")) {
      return p >= 16 && p < 36 && i / 48 % 7 < 5 ? most : 0;
    }
    return p >= 14 && p < 46 ? most : Math.max(1, most / 2);
  }

  private static Map<Measure, Estimate> work(
      double staffed, double occupancy, double spread, boolean interval) {
    Map<Measure, Estimate> m = new EnumMap<>(Measure.class);
    double busy = staffed * occupancy;
    m.put(ANSWERED, about(busy / 270, 0.004, spread));
    m.put(BUSY, about(busy, 0.004, spread));
    m.put(AFTER_CALL, about(busy / 6, 0.004, spread));
    m.put(IDLE, about(staffed - busy, 0.006, spread));
    m.put(STAFFED, about(staffed, 0, spread));
    m.put(GHOST, about(staffed / 400, 0.05, spread));
    m.put(PAID, about(staffed / 0.7, 0, spread));
    m.put(COST, about(staffed / 0.7 / 3600 * 16.5, 0, spread));
    if (staffed > 0) {
      m.put(OCCUPANCY, about(occupancy, 0.004, spread));
      m.put(HANDLE_TIME, about(270, 0.004, spread));
      m.put(COST_PER_ANSWERED, about(16.5 / 0.7 / 3600 * 270 / occupancy, 0.004, spread));
    }
    if (interval) {
      m.put(BUSY_AT_START, about(busy / 1800, 0.01, spread));
    }
    return m;
  }

  private static List<AnsweredBy> matrix(int days, double spread) {
    return List.of(
        pair("emergency", "police", "handlers", "police", 250 * days, 310, spread),
        pair("non-emergency", "police", "handlers", "police", 401 * days, 300, spread),
        pair("non-emergency", "police", "joint", "corporation", 146 * days, 330, spread),
        pair("council", "corporation", "advisers", "corporation", 640 * days, 280, spread),
        pair("council", "corporation", "joint", "corporation", 120 * days, 285, spread),
        pair("council", "corporation", "handlers", "police", 12 * days, 340, spread));
  }

  /** What the matrix comes to between the two, and no more about money. */
  private static Accounts accounts(int days, double spread) {
    Accounts none = Accounts.NONE;
    return new Accounts(
        none.parties(),
        List.of(
            flow("police", "corporation", 12 * days, 340, spread),
            flow("corporation", "police", 146 * days, 330, spread)),
        none.months(),
        none.settlement(),
        none.savings(),
        none.products(),
        none.payScales(),
        none.detriment(),
        none.onTheSpot());
  }

  private static Accounts.Flow flow(
      String giver, String receiver, double n, double s, double spread) {
    return new Accounts.Flow(giver, receiver, about(n, 0.008, spread), about(n * s, 0.012, spread));
  }

  private static AnsweredBy pair(
      String type, String owner, String group, String employer, double n, double s, double spread) {
    return new AnsweredBy(
        type, owner, group, employer, about(n, 0.008, spread), about(n * s, 0.012, spread));
  }

  /** Calls per interval over the busiest interval's. */
  private static double demand(int shape, int interval) {
    int p = interval % 48;
    boolean weekend = interval / 48 % 7 >= 5;
    if (shape == 2) {
      return weekend || p < 16 || p >= 36 ? 0 : 0.55 + 0.45 * bump(p, 20, 5);
    }
    double evening = weekend ? 1.0 : 0.85;
    return 0.15 + 0.85 * Math.min(1, 0.6 * bump(p, 24, 8) + evening * bump(p, 39, 7));
  }

  private static double load(int shape, int interval) {
    double d = demand(shape, interval);
    return shape == 0 ? 0.35 + 0.42 * d : 0.4 + 0.55 * d;
  }

  private static double bump(double at, double centre, double width) {
    double x = (at - centre) / width;
    return 1 / (1 + x * x * x * x);
  }

  private static Estimate about(double mean, double relative, double spread) {
    double half = mean * relative * spread;
    return new Estimate(mean, mean - half, mean + half);
  }
}

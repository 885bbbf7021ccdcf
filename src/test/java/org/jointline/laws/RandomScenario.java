package org.jointline.laws;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.jointline.scenario.Scenario;
import org.jointline.scenario.file.ScenarioFile;
import org.jointline.scenario.file.ScenarioProblems;

/**
 * Writes scenario files at random, the same for the same seed: one to four call types, one to five
 * groups, every distribution, rule and limit of the language, hours of a few calls.
 */
public final class RandomScenario {
  private final Random luck;

  /** Beside the first, so that the same seed goes on giving the same calls and people. */
  private final Random ruleLuck;

  /** Whether there are rules beyond the routing. */
  private final boolean ruled;

  private final RandomPeople people;

  /** Of its own, so that the rest stays what it was. */
  private final Random journeyLuck;

  private boolean journeys;
  private final StringBuilder text = new StringBuilder();
  private int types;
  private int groups;
  private boolean[][] skilled;
  private final String[] owners = new String[4];
  private final String[] employers = new String[5];

  /** Whether the first type is a chat, and may be one of several in hand. */
  private boolean isChat;

  private boolean chatsAtOnce;

  /** Whether something follows the talk of the type being written. */
  private boolean goesOn;

  private final Random workLuck;

  private RandomScenario(long seed) {
    luck = luck(seed, 0);
    ruleLuck = luck(seed, 1);
    ruled = ruleLuck.nextInt(3) == 0;
    people = new RandomPeople(luck(seed, 2));
    journeyLuck = luck(seed, 3);
    journeys = journeyLuck.nextBoolean();
    workLuck = luck(seed, 4);
  }

  /**
   * Luck for one part of a scenario. The first numbers of {@link Random} hardly depend on a small
   * seed, so it is mixed before.
   */
  private static Random luck(long seed, int part) {
    return new Random(new SplittableRandom(seed * 8 + part).nextLong());
  }

  /** The text of a scenario file. */
  public static String yaml(long seed) {
    return new RandomScenario(seed).write(seed);
  }

  /** The scenario it says. */
  public static Scenario of(long seed) {
    return parse(yaml(seed));
  }

  public static Scenario parse(String yaml) {
    try {
      return ScenarioFile.parse(yaml, Path.of("random.yaml")).scenario();
    } catch (ScenarioProblems e) {
      throw new AssertionError(
          e.problems().stream().map(Object::toString).collect(Collectors.joining("\n"))
              + "\n"
              + yaml,
          e);
    }
  }

  private String write(long seed) {
    types = 1 + luck.nextInt(4);
    groups = 1 + luck.nextInt(5);
    skilled = new boolean[types][groups];
    for (int i = 0; i < types; i++) {
      for (int g = 0; g < groups; g++) {
        skilled[i][g] = g == i % groups || luck.nextInt(3) == 0;
      }
    }
    // every group has at least one skill
    for (int g = 0; g < groups; g++) {
      skilled[g % types][g] = true;
    }
    line("name: Random %d", seed);
    calendar();
    line("organisations:");
    line("  a: {name: A, service level base: %s%s}", pick(BASES), governed(seed));
    line("  b: {name: B}");
    line("call types:");
    for (int i = 0; i < types; i++) {
      callType(i);
    }
    line("agent groups:");
    for (int g = 0; g < groups; g++) {
      group(g);
    }
    people.changes(types, groups).forEach(c -> line("%s", c));
    if (chance(0.2)) {
      line("queue limit: %d", luck.nextInt(12));
    }
    if (ruled) {
      rules();
      moreRules();
    }
    new RandomDemand(luck(seed, 5), types).lines().forEach(this::line);
    money(seed);
    line("experiment: {replications: %d, seed: %d}", 2 + luck.nextInt(3), luck.nextInt(1000));
    return text.toString();
  }

  /** A budget and a target of its own, in every other scenario. */
  private static String governed(long seed) {
    return seed % 2 == 0
        ? ", budget: £100k a year, own targets: {type 0: {answered within: 15 s, share: 80 %}}"
        : "";
  }

  /** Rules about money in every other scenario; they draw no luck, so that others stay alike. */
  private void money(long seed) {
    if (seed % 2 != 0) {
      return;
    }
    line("settlement:");
    line("  calls: {per call: £3.21, free calls: %d}", seed % 5);
    line("  minutes: {per minute: 7p, given by: b, received by: a}");
    line("  room: {share cost of: [group 0], by: %s}", seed % 4 == 0 ? "calls" : "minutes");
    line("  desk: {charge back: [group 0], to: b}");
    line("savings:");
    line("  baseline: {a: £1k, b: £50k a year}");
    line("  shares: {a: 30 %, b: 70 %}");
    line("  target: {save: £1 million, over years: 3}");
    line("factors: {carbon: {of: calls answered of type 0, each: 2.1 kg}}");
  }

  private static final String[] BASES = {
    "offered", "answered", "excluding short abandons", "answered or abandoned"
  };

  private void calendar() {
    int interval = new int[] {5, 10, 15, 20, 30, 60, 120}[luck.nextInt(7)];
    int intervals = 1 + luck.nextInt(6);
    String date = pick("2024-03-04", "2024-03-31", "2024-10-27", "2024-12-31");
    line(
        "calendar: {start: %s %02d:00, length: %d min, interval: %d min, warm-up: %s, drain: %s}",
        date,
        pick(0, 3, 8, 22),
        interval * intervals,
        interval,
        pick("0 s", "0 s", "7 min", "2 h"),
        pick("0 s", "90 s", "1 h", "24 h"));
  }

  private void callType(int i) {
    line("  type %d:", i);
    owners[i] = pick("a", "b");
    line("    owner: %s", owners[i]);
    line("    priority: %d", 1 + luck.nextInt(3));
    if (ruled && rule(2) == 0) {
      line("    priority grows: {per minute: %d}", rule(4));
    }
    goesOn = false;
    if (i == 0 && workChance(0.3)) {
      isChat = true;
      line("    channel: chat");
    }
    line("    weight: %s", pick("1", "0.5", "3"));
    line("    arrivals: %s", arrivals());
    line("    talk: %s", distribution(true));
    boolean notes = chance(0.5);
    if (notes) {
      line("    after-call work: %s", distribution(true));
    }
    if (chance(0.7)) {
      line("    patience: %s", distribution(false));
    }
    if (chance(0.3)) {
      line("    hang up at once: %d %%", luck.nextInt(60));
    }
    if (chance(0.3)) {
      line("    queue limit: %d", luck.nextInt(8));
    }
    if (chance(0.7)) {
      line(
          "    target: {answered within: %d s, share: %d %%, base: %s%s}",
          luck.nextInt(90),
          50 + luck.nextInt(50),
          pick(BASES),
          chance(0.5) ? ", short abandon: " + luck.nextInt(30) + " s" : "");
    }
    if (chance(0.7)) {
      routing(i);
    }
    if (journeys) {
      journey(i == 0 && isChat);
    }
    work(i, notes);
  }

  private void journey(boolean chat) {
    if (journeyChance()) {
      line(
          "    announcement: {length: %s, hang up: %d %%%s}",
          journeyPick("20 s", "0 s", "{exponential: {mean: 1 min}}"),
          journeyLuck.nextInt(40),
          journeyPick("", ", options: [{share: 20 %, to: " + anyType() + "}]"));
    }
    if (journeyChance()) {
      goesOn = true;
      line("    then:");
      branch(
          "kind: transfer, delay: "
              + journeyPick("0 s", "5 s", "{uniform: {min: 0 s, max: 1 min}}"));
      branch("handover: warm, time: " + journeyPick("0 s", "15 s", "{exponential: {mean: 30 s}}"));
      branch("kind: escalation" + journeyPick("", ", handover: warm"));
      branch("kind: wrong door, on the spot: yes" + journeyPick("", ", talk more: 30 s"));
      branch("kind: follow-on, delay: " + journeyPick("0 s", "{exponential: {mean: 5 min}}"));
      line("      - {share: 10 %%, kind: repeat, delay: %s}", journeyPick("0 s", "10 min"));
    }
    if (journeyChance()) {
      line(
          "    redial: {after abandoning: 60 %%, after blocked: 90 %%, after the message: 50 %%,"
              + " delay: %s, at most: %d, same caller: %s%s}",
          journeyPick("0 s", "20 s", "{exponential: {mean: 5 min}}"),
          1 + journeyLuck.nextInt(20),
          journeyPick("yes", "no"),
          journeyPick("", ", to: [{share: 30 %, to: " + anyType() + "}]"));
    }
    if (journeyChance()) {
      line(
          "    duplicates: {share: 30 %%, to: %s, delay: %s}",
          anyType(), journeyPick("0 s", "{exponential: {mean: 10 min}}"));
    }
    if (journeyChance()) {
      line("    message after: %d s", 1 + journeyLuck.nextInt(120));
    }
    if (journeyChance()) {
      line("    queue cleared at: ['08:10', '08:30', '00:10', '23:00']");
    }
    if (journeyChance() && !chat) {
      callBack();
    }
  }

  /**
   * A call-back waits in another queue only where it cannot be passed on, and never among chats.
   */
  private void callBack() {
    int to = journeyLuck.nextInt(types);
    boolean elsewhere = journeyLuck.nextInt(3) == 0 && !goesOn && (to > 0 || !isChat);
    line(
        "    call-back: {offered: {%s}, accepted: %d %%, reached: %s, attempts: %d, attempt takes:"
            + " %s, retry after: %s, keeps its place: %s%s%s%s}",
        journeyPick(
            "after: 20 s", "calls waiting above: 1", "longest wait above: 30 s, after: 40 s"),
        30 + journeyLuck.nextInt(71),
        journeyPick("100 %", "70 %", "20 %"),
        1 + journeyLuck.nextInt(3),
        journeyPick("0 s", "20 s", "{exponential: {mean: 30 s}}"),
        journeyPick("0 s", "1 min", "{exponential: {mean: 5 min}}"),
        journeyPick("yes", "no"),
        elsewhere ? ", to: type " + to : "",
        journeyPick("", ", expires after: 4 min", ", expires after: 1 h"),
        journeyPick("", ", target: {reached within: 5 min, share: 80 %}"));
  }

  private void branch(String rest) {
    if (journeyChance()) {
      line("      - {share: %d %%, to: %s, %s}", 1 + journeyLuck.nextInt(17), anyType(), rest);
    }
  }

  private String anyType() {
    return "type " + journeyLuck.nextInt(types);
  }

  private boolean journeyChance() {
    return journeyLuck.nextInt(2) == 0;
  }

  private String journeyPick(String... of) {
    return of[journeyLuck.nextInt(of.length)];
  }

  /** Only calls of lower numbers interrupt, so that none interrupts itself. */
  private void work(int i, boolean notes) {
    // what follows a talk is arranged before it begins: no chats at once, and no interruption
    chatsAtOnce |= i == 0 && isChat && !goesOn;
    if (i > 0 && workChance(0.3) && (notes || !goesOn)) {
      line(
          "    interruptible: {by: [type %d], then: %s%s%s%s}",
          workLuck.nextInt(i),
          workPick("resume", "restart", "redo"),
          workPick("", ", at most: 1", ", at most: 3"),
          workPick("", "", ", goes on with: whoever is free"),
          goesOn ? ", work: after-call work only" : "");
    }
    if (workChance(0.2)) {
      line("    finished within: {time: %d s, share: 80 %%}", 30 + workLuck.nextInt(900));
    }
  }

  private boolean workChance(double share) {
    return workLuck.nextDouble() < share;
  }

  private String workPick(String... of) {
    return of[workLuck.nextInt(of.length)];
  }

  private void routing(int i) {
    line("    routing:");
    line(
        "      agent selection: %s",
        pick(
            "rank then longest idle",
            "longest idle",
            "fewest skills",
            "local specialist first",
            "fastest",
            "random",
            "most idle group"));
    line("      groups:");
    for (int g = groups - 1; g >= 0; g--) {
      if (skilled[i][g]) {
        line(
            "        - {group: group %d, after: %s, reserve: %d, rank: %d%s}",
            g,
            pick("0 s", "0 s", "10 s", "45 s"),
            chance(0.3) ? luck.nextInt(3) : 0,
            1 + luck.nextInt(3),
            ruled && ruleLuck.nextInt(3) == 0 ? ", " + guard() : "");
      }
    }
  }

  /** When something is in force. */
  private String guard() {
    return switch (ruleLuck.nextInt(4)) {
      case 0 -> "hours: 08:05-09:17";
      case 1 -> "in mode: [pooled]";
      case 2 -> "when: {" + terms() + "}";
      default -> "when: [{" + terms() + "}, {idle: {group " + rule(groups) + ": 2}}]";
    };
  }

  private String terms() {
    return switch (ruleLuck.nextInt(6)) {
      case 0 -> "waiting: {type " + rule(types) + ": " + (1 + rule(4)) + "}";
      case 1 -> "longest wait: {type " + rule(types) + ": " + (1 + rule(90)) + " s}";
      case 2 -> "idle below: {group " + rule(groups) + ": 2}";
      case 3 -> "on duty: {group " + rule(groups) + ": 2}";
      case 4 -> "occupancy above: {group " + rule(groups) + ": 60 %}, over: 5 min";
      default ->
          "waiting below: {type " + rule(types) + ": 3}, idle: {group " + rule(groups) + ": 1}";
    };
  }

  private int rule(int below) {
    return ruleLuck.nextInt(below);
  }

  private void rules() {
    line(
        "modes: {list: [alone, pooled], change: [{to: pooled, at: [08:10, 09:00, 22:07]},"
            + " {to: alone, at: 09:30}, {to: %s, when: {%s}, notice: %d s, for at least: %d min%s}]}",
        rule(2) == 0 ? "alone" : "pooled",
        terms(),
        rule(2) * 45,
        rule(2) * 7,
        rule(2) == 0 ? ", else: alone" : "");
    if (help("a", "b") || help("b", "a")) {
      line("agreements:");
    }
    if (help("a", "b")) {
      line(
          "  one: {helper: a, helped: b, at most: %s, when: {%s}, notice: %d s}",
          rule(2) == 0 ? "1 agent" : "50 %", terms(), rule(2) * 30);
    }
    if (help("b", "a")) {
      line("  other: {helper: b, helped: a, withdrawn while: {%s}}", terms());
    }
  }

  private void moreRules() {
    if (rule(2) == 0) {
      line("lines: {trunks: {call types: [type 0], most at once: %d}}", 1 + rule(5));
    }
    if (rule(2) == 0) {
      line(
          "outside help: {far: {call types: [type %d], delay: %d s, at most: %d, answered after: 5 s,"
              + " handle time: 120 %%, cost per call: £3%s, when: {%s}}}",
          rule(types),
          rule(2) * 60,
          1 + rule(3),
          types % 2 == 0 ? "" : ", paid by: b, given by: a",
          terms());
    }
    if (rule(2) == 0) {
      line(
          "sites:\n  hill: {groups: [group 0], fails: {at: [2 min], for: 12 min}, breaks down:"
              + " {mean time between: 20 min, mean time to repair: 5 min}, back up: {share: 50 %%,"
              + " delay: %d s}}",
          rule(2) * 100);
    }
    if (rule(2) == 0) {
      line(
          "minimum crew: {group 0: {people: 2, for: %s}}", pickRule("any call", "calls of others"));
    }
    if (rule(2) == 0) {
      line("occupancy cap: {group %d: {share: 70 %%, over: 3 min}}", rule(groups));
    }
    if (rule(2) == 0) {
      line(
          "messages: {sorry: {call types: [type 0], share: 30 %%, in mode: pooled%s}}",
          types > 1 && rule(2) == 0 ? ", to: type 1" : "");
    }
  }

  private String pickRule(String... of) {
    return of[rule(of.length)];
  }

  /** Whether one organisation has a group for calls of the other. */
  private boolean help(String helper, String helped) {
    for (int i = 0; i < types; i++) {
      for (int g = 0; g < groups; g++) {
        if (skilled[i][g] && owners[i].equals(helped) && employers[g].equals(helper)) {
          return true;
        }
      }
    }
    return false;
  }

  private String arrivals() {
    String busyness =
        pick(
            "",
            "",
            ", busyness: {cv: 30 %}",
            ", busyness: {cv: 50 %, shared: all}",
            ", busyness: {cv: 20 %, parts of the day: {length: 20 min, cv: 40 %, correlation: 70"
                + " %}}",
            ", busyness: {cv: 20 %, shared: all, correlation: 40 %}");
    return switch (luck.nextInt(5)) {
      case 0 -> "{rate: " + (1 + luck.nextInt(60)) + "/h" + busyness + "}";
      case 1 ->
          "{per day: "
              + luck.nextInt(1200)
              + ", profile: "
              + pick("flat", "office hours", "police day")
              + busyness
              + "}";
      case 2 ->
          "{rates: {00:00-09:00: "
              + luck.nextInt(60)
              + "/h, 09:10-24:00: "
              + luck.nextInt(90)
              + "/h}"
              + busyness
              + "}";
      case 3 -> "{counts: {Mon-Sun: [40, 400, 300, 200]}" + busyness + "}";
      default -> "{at: [0 s, 0 s, 1 s, 30 s, 30 s, 60 s, 2 min, 200 s, 201 s, 299 s]}";
    };
  }

  /** About two minutes on average. */
  private String distribution(boolean finite) {
    String of =
        switch (luck.nextInt(finite ? 14 : 15)) {
          case 0 -> "exponential: {mean: 2 min}";
          case 1 -> "exponential: {rate: 0.5/min}";
          case 2 -> "lognormal: {mean: 150 s, cv: 1.2}";
          case 3 -> "lognormal: {median: 1 min, sigma: 0.8}";
          case 4 -> "gamma: {shape: 0.6, scale: 3 min}";
          case 5 -> "gamma: {mean: 90 s, cv: 50 %}";
          case 6 -> "erlang: {phases: 3, mean: 2 min}";
          case 7 -> "weibull: {mean: 2 min, cv: 1.5}";
          case 8 -> "hyperexponential: {mean: 2 min, cv: 2}";
          case 9 ->
              "mixture: [{share: 30 %, deterministic: 0 s}, {share: 70 %, uniform:"
                  + " {min: 0 s, max: 5 min}}]";
          case 10 -> "triangular: {min: 0 s, mode: 60 s, max: 6 min}";
          case 11 -> "uniform: {min: 30 s, max: 90 s}";
          case 12 -> "deterministic: " + pick("1 min", "30 s", "90 s");
          case 13 -> "empirical: {values: [0 s, 30 s, 60 s, 10 min]}";
          default -> "infinite";
        };
    if (of.equals("infinite")) {
      return of;
    }
    return "{" + of + (chance(0.2) ? ", at most: 3 min" : "") + "}";
  }

  private void group(int g) {
    List<String> skills = new ArrayList<>();
    for (int i = 0; i < types; i++) {
      if (skilled[i][g]) {
        skills.add(
            "type "
                + i
                + ": {rank: "
                + (1 + luck.nextInt(3))
                + ", handle time: "
                + pick("100 %", "100 %", "70 %", "130 %")
                + people.heldBy()
                + "}");
      }
    }
    line("  group %d:", g);
    employers[g] = pick("a", "b");
    line("    employer: %s", employers[g]);
    line("    skills: {%s}", String.join(", ", skills));
    String byNumber =
        pick(
            "0",
            "1",
            "2",
            "3",
            "6",
            "{08:00-08:20: 3, 08:20-09:00: 1, 09:00-24:00: 4, 00:00-02:00: 2}",
            "{Mon-Fri 22:00-06:00: 2, Sat-Sun 06:00-08:30: 1, Sat-Sun 08:30-22:00: 3}");
    line("    staffing: %s", people.staffing(byNumber));
    people.lines(g, groups).forEach(l -> line("    %s", l));
    line("    shrinkage: %s", pick("0 %", "0 %", "30 %"));
    line("    cost: %s", pick("£16.50/h", "{Mon-Fri 20:00-06:00: £19.80/h, otherwise: £16.50/h}"));
    if (workChance(0.25)) {
      line(
          "    ring: {time: %s, no answer: %d %%, again after: %s}",
          workPick("5 s", "20 s"), workLuck.nextInt(50), workPick("0 s", "30 s"));
    }
    if (skilled[0][g] && chatsAtOnce && workChance(0.6)) {
      line("    at once: {chats: 3, slower: [100 %, 130 %, 170 %]}");
    }
    line(
        "    call selection: %s",
        pick("priority then longest wait", "longest wait", "weighted wait", "rank order"));
  }

  private void line(String format, Object... arguments) {
    text.append(String.format(java.util.Locale.ROOT, format, arguments)).append('\n');
  }

  private void line(String plain) {
    text.append(plain).append('\n');
  }

  private boolean chance(double share) {
    return luck.nextDouble() < share;
  }

  private String pick(String... of) {
    return of[luck.nextInt(of.length)];
  }

  private int pick(int... of) {
    return of[luck.nextInt(of.length)];
  }
}

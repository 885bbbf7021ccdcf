package org.jointline.scenario.file;

import java.util.List;
import java.util.Optional;
import org.jointline.scenario.Agreement;
import org.jointline.scenario.Modes;
import org.jointline.scenario.Rules;

/** The rules of a scenario that stand beside its call types and agent groups. */
final class RulesShape {
  private static final int MOST = 100;

  private static final Key<Modes> MODES =
      Key.optional(
          "modes",
          ModesShape.SHAPE,
          null,
          "none",
          "Alone, overflow, pooled or what you call them: one switch for the whole arrangement.",
          "{list: [alone, pooled], change: [{to: pooled, at: Fri 20:00}, {to: alone, at: Sat 06:00}]}");
  private static final Key<List<Agreement>> AGREEMENTS =
      named(
          "agreements",
          AgreementShape.SHAPE,
          "What one organisation does for another's callers.",
          "{after hours: {helper: corporation, helped: police, at most: 30 %}}");

  private static final Key<List<Rules.Line>> LINES =
      named(
          "lines",
          LineShape.SHAPE,
          "Telephone lines that calls occupy.",
          "{999 trunks: {call types: [999], most at once: 12}}");
  private static final Key<List<Rules.OutsideHelp>> OUTSIDE =
      named(
          "outside help",
          OutsideHelpShape.SHAPE,
          "Who else answers calls as a last resort.",
          "{met: {call types: [999], delay: 30 s, at most: 10}}");
  private static final Key<List<Rules.Site>> SITES =
      named(
          "sites",
          SiteShape.SHAPE,
          "Places that can fail.",
          "{wood street: {groups: [call takers], fails: {at: [14:00:00], for: 2 h}}}");
  private static final Key<List<Rules.Crew>> CREWS =
      Key.optional(
          "minimum crew",
          ById.referring(Names.Sort.AGENT_GROUP, CrewShape.CREW, MOST),
          List.of(),
          "none",
          "How many of a group must stay when it helps others, or be there to take calls at all.",
          "{advisers: 2}");
  private static final Key<List<Rules.OccupancyCap>> CAPS =
      Key.optional(
          "occupancy cap",
          ById.referring(Names.Sort.AGENT_GROUP, CrewShape.CAP, MOST),
          List.of(),
          "none",
          "A group that is busier than this lately takes no calls of other organisations.",
          "{advisers: 85 %}");
  private static final Key<List<Rules.Message>> MESSAGES =
      named(
          "messages",
          MessageShape.SHAPE,
          "Messages that callers hear first, after which some leave.",
          "{riot line: {call types: [101], share: 20 %}}");

  static final List<Key<?>> KEYS =
      List.of(MODES, AGREEMENTS, LINES, OUTSIDE, SITES, CREWS, CAPS, MESSAGES);

  private RulesShape() {}

  private static <T> Key<List<T>> named(String name, Kind<T> of, String doc, String example) {
    return Key.optional(name, ById.named(of, MOST), List.of(), "none", doc, example);
  }

  static Rules rules(Found found) {
    return new Rules(
        Optional.ofNullable(found.get(MODES)),
        found.get(AGREEMENTS, List.of()),
        found.get(LINES, List.of()),
        found.get(OUTSIDE, List.of()),
        found.get(SITES, List.of()),
        found.get(CREWS, List.of()),
        found.get(CAPS, List.of()),
        found.get(MESSAGES, List.of()));
  }
}

package org.jointline.live;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jointline.scenario.AgentGroup;
import org.jointline.scenario.CallType;
import org.jointline.scenario.Scenario;

/** Says commands in words, for logs. */
final class Words {
  private final Scenario scenario;

  Words(Scenario scenario) {
    this.scenario = scenario;
  }

  String of(Command command) {
    if (command instanceof Command.ChangeStaffing c) {
      String more = c.change() > 0 ? " more in " : " fewer in ";
      return Names.people(Math.abs(c.change()))
          + more
          + group(c.group())
          + during(c.length())
          + Names.because(c.reason());
    }
    if (command instanceof Command.SendAway c) {
      String what = c.why() == Command.Why.BREAK ? " on a break" : " off sick";
      return Names.agents(c.agents()) + " of " + group(c.group()) + what + during(c.length());
    }
    if (command instanceof Command.SetLine c) {
      return line(c.line()) + (c.open() ? " open again" : " closed to new calls");
    }
    if (command instanceof Command.SetReserve c) {
      return group(c.group())
          + " keep "
          + Names.agents(c.agents())
          + " back from "
          + line(c.line());
    }
    if (command instanceof Command.SetOverflow c) {
      return group(c.group())
          + " take "
          + line(c.line())
          + (c.after().isZero() ? " at once" : " after " + Names.length(c.after()));
    }
    if (command instanceof Command.SetMode c) {
      return c.mode() == Command.Mode.JOINT
          ? "Joint: everybody helps as agreed"
          : "Independent: each organisation answers its own lines";
    }
    if (command instanceof Command.Surge c) {
      return String.format(
              Locale.ROOT, "%s surges to %s times as many calls", line(c.line()), c.factor())
          + during(Optional.of(c.length()));
    }
    if (command instanceof Command.Incident c) {
      return c.calls()
          + (c.calls() == 1 ? " more call to " : " more calls to ")
          + line(c.line())
          + " over "
          + Names.length(c.over())
          + Names.because(c.about());
    }
    if (command instanceof Command.SetSite c) {
      return sites(c.groups())
          + (c.open() ? " back at their site" : " leave: their site is closed");
    }
    throw new AssertionError(command);
  }

  private static String during(Optional<Duration> length) {
    return length.map(d -> " for " + Names.length(d)).orElse("");
  }

  private String sites(List<String> groups) {
    return groups.stream().map(this::group).collect(Collectors.joining(", "));
  }

  private String group(String id) {
    return scenario.agentGroups().stream()
        .filter(g -> g.id().equals(id))
        .map(AgentGroup::name)
        .findFirst()
        .orElse(id);
  }

  private String line(String id) {
    return scenario.callTypes().stream()
        .filter(t -> t.id().equals(id))
        .map(CallType::name)
        .findFirst()
        .orElse(id);
  }
}

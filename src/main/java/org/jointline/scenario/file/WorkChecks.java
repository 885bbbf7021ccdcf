package org.jointline.scenario.file;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jointline.scenario.AgentGroup;
import org.jointline.scenario.CallType;
import org.jointline.scenario.Channel;
import org.jointline.scenario.Interruptible;
import org.jointline.scenario.Organisation;
import org.jointline.scenario.Scenario;

/** What must hold between call types whose work is interrupted and those that interrupt it. */
final class WorkChecks {
  private final Scenario scenario;
  private final Reading reading;

  WorkChecks(Scenario scenario, Reading reading) {
    this.scenario = scenario;
    this.reading = reading;
  }

  void run() {
    for (CallType type : scenario.callTypes()) {
      if (type.work().interruptible().isPresent()) {
        checkInterruptible(type, type.work().interruptible().get());
      }
    }
    for (Organisation party : scenario.organisations()) {
      if (party.ownTargets().stream().anyMatch(t -> t.target().countedIn().isPresent())) {
        reading.problemAt(
            "organisations." + Words.shortened(party.id()) + ".own targets",
            "time always counts for an organisation's own target",
            "leave out counted in, or write it at the call type's target");
      }
    }
    for (AgentGroup group : scenario.agentGroups()) {
      if (group.taking().atOnce().isPresent()) {
        checkChats(group);
      }
    }
  }

  private void checkChats(AgentGroup group) {
    String path = "agent groups." + Words.shortened(group.id());
    List<CallType> chats =
        scenario.callTypes().stream()
            .filter(t -> t.work().channel() == Channel.CHAT)
            .filter(t -> group.skills().stream().anyMatch(s -> s.callType().equals(t.id())))
            .toList();
    if (chats.isEmpty() && !reading.faultyAt(path + ".skills")) {
      reading.problemAt(
          path + ".at once",
          "the group has no skill for a call type whose channel is chat",
          "write channel: chat at a call type, or leave at once out");
    }
    for (CallType chat : chats) {
      if (!chat.journey().then().isEmpty()) {
        reading.problemAt(
            path + ".at once",
            "'" + chat.id() + "' cannot go on (then) where an agent has several at once",
            "leave out its then, or at once");
      }
      if (chat.work().interruptible().isPresent()) {
        reading.problemAt(
            path + ".at once",
            "'" + chat.id() + "' cannot be interrupted where an agent has several at once",
            "leave out its interruptible, or at once");
      }
    }
  }

  private void checkInterruptible(CallType type, Interruptible of) {
    String path = "call types." + Words.shortened(type.id()) + ".interruptible";
    if (interruptsItself(type)) {
      reading.problemAt(
          path + ".by",
          "'" + type.id() + "' would interrupt itself, directly or by way of others",
          "let only more urgent calls interrupt it");
    }
    if (!of.afterCallOnly() && !type.journey().then().isEmpty()) {
      reading.problemAt(
          path,
          "the talk of '" + type.id() + "' cannot be interrupted: what follows it is arranged then",
          "write work: after-call work only, or leave out then");
    }
    if (of.afterCallOnly() && type.afterCallWork().isEmpty()) {
      reading.problemAt(
          path + ".work",
          "'" + type.id() + "' has no after-call work to interrupt",
          "give it after-call work or write everything");
    }
  }

  private boolean interruptsItself(CallType type) {
    Set<String> seen = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(by(type.id()));
    while (!open.isEmpty()) {
      String id = open.pop();
      if (id.equals(type.id())) {
        return true;
      }
      if (seen.add(id)) {
        open.addAll(by(id));
      }
    }
    return false;
  }

  /** Call types that interrupt one. */
  private List<String> by(String id) {
    return scenario.callTypes().stream()
        .filter(t -> t.id().equals(id))
        .flatMap(t -> t.work().interruptible().stream())
        .flatMap(i -> i.by().stream())
        .toList();
  }
}

package org.jointline.stories;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jointline.kernel.Listener;
import org.jointline.model.CompiledScenario;
import org.jointline.model.Contact;
import org.jointline.model.Model;

/**
 * Writes one line for everything that happens on the floor and passes it on to the counts. Times
 * are local; the weekday is named after the first day, the offset once the clocks have changed.
 */
final class FloorLog implements Listener {
  /** What a line is about. */
  enum Topic {
    OUTCOME,
    JOURNEY,
    QUEUE,
    PEOPLE,
    RULES
  }

  private record Line(Topic topic, String text) {}

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private final CompiledScenario compiled;
  private final Listener next;
  private final ZonedDateTime first;
  private final List<Line> lines = new ArrayList<>();
  private long now;

  FloorLog(CompiledScenario compiled, Listener next) {
    this.compiled = compiled;
    this.next = next;
    first = compiled.time().local(compiled.model().startTick);
  }

  String lines(Topic... topics) {
    Set<Topic> wanted = EnumSet.of(topics[0], topics);
    return lines.stream()
        .filter(l -> wanted.contains(l.topic))
        .map(l -> l.text + "\n")
        .collect(Collectors.joining());
  }

  private void tell(Topic topic, long at, String what) {
    if (at < now) {
      throw new AssertionError("time goes back from " + now + " to " + at);
    }
    now = at;
    lines.add(new Line(topic, clock(at) + " " + what));
  }

  private String clock(long tick) {
    ZonedDateTime local = compiled.time().local(tick);
    String day = "";
    if (!local.toLocalDate().equals(first.toLocalDate())) {
      String name = local.getDayOfWeek().name();
      day = name.charAt(0) + name.substring(1, 3).toLowerCase(Locale.ROOT) + " ";
    }
    String offset = local.getOffset().equals(first.getOffset()) ? "" : local.getOffset().getId();
    return day + CLOCK.format(local) + fraction(tick % Model.TICKS_PER_SECOND) + offset;
  }

  private static String fraction(long micros) {
    return micros == 0 ? "" : String.format(Locale.ROOT, ".%06d", micros);
  }

  private String call(int type, long number) {
    return "call " + number + " " + compiled.scenario().callTypes().get(type).id();
  }

  private String group(int group) {
    return compiled.scenario().agentGroups().get(group).name();
  }

  /** A group of one needs no number. */
  private String agent(int group, int agent) {
    int from = compiled.model().agentFirst[group];
    boolean alone = compiled.model().agentFirst[group + 1] - from == 1;
    return group(group) + (alone ? "" : " " + (agent - from + 1));
  }

  private static String after(long ticks) {
    if (ticks == 0) {
      return "at once";
    }
    return "after " + seconds(ticks);
  }

  private static String seconds(long ticks) {
    return ticks / Model.TICKS_PER_SECOND + fraction(ticks % Model.TICKS_PER_SECOND) + " s";
  }

  @Override
  public void restarted() {
    next.restarted();
  }

  @Override
  public void intervalStarted(int slot, long at) {
    next.intervalStarted(slot, at);
  }

  @Override
  public void intervalSettled(int slot) {
    next.intervalSettled(slot);
  }

  @Override
  public void arrived(int type, long number, long at, long patience) {
    next.arrived(type, number, at, patience);
  }

  @Override
  public void incidentHappened(int incident, long at) {
    tell(Topic.OUTCOME, at, compiled.scenario().demand().incidents().get(incident).name());
    next.incidentHappened(incident, at);
  }

  @Override
  public void aboutIncident(int burst, long number, boolean duplicate, long at) {
    if (duplicate) {
      tell(Topic.QUEUE, at, "call " + number + " tells what is known");
    }
    next.aboutIncident(burst, number, duplicate, at);
  }

  @Override
  public void blocked(int type, long number, long at) {
    tell(Topic.OUTCOME, at, call(type, number) + " turned away");
    next.blocked(type, number, at);
  }

  @Override
  public void hungUpAtOnce(int type, long number, long at) {
    tell(Topic.OUTCOME, at, call(type, number) + " hangs up at once");
    next.hungUpAtOnce(type, number, at);
  }

  @Override
  public void queued(int type, long number, long at) {
    tell(Topic.QUEUE, at, call(type, number) + " waits");
    next.queued(type, number, at);
  }

  @Override
  public void answered(
      int type,
      int group,
      int agent,
      long number,
      int interval,
      long arrival,
      long at,
      long talk,
      long afterCall,
      boolean waited) {
    tell(
        Topic.OUTCOME,
        at,
        call(type, number) + " answered by " + agent(group, agent) + " " + after(at - arrival));
    next.answered(type, group, agent, number, interval, arrival, at, talk, afterCall, waited);
  }

  @Override
  public void abandoned(int type, long number, int interval, long arrival, long at) {
    tell(Topic.OUTCOME, at, call(type, number) + " gives up " + after(at - arrival));
    next.abandoned(type, number, interval, arrival, at);
  }

  @Override
  public void finished(int group, int agent, long at) {
    tell(Topic.PEOPLE, at, agent(group, agent) + " is free");
    next.finished(group, agent, at);
  }

  @Override
  public void interrupted(
      int type,
      int group,
      int agent,
      long number,
      int interval,
      long arrival,
      long answered,
      long at,
      long talkLeft,
      long afterCallLeft,
      long lost) {
    String again = lost == 0 ? "" : ", " + seconds(lost) + " to do again";
    tell(Topic.OUTCOME, at, agent(group, agent) + " puts aside " + call(type, number) + again);
    next.interrupted(
        type, group, agent, number, interval, arrival, answered, at, talkLeft, afterCallLeft, lost);
  }

  @Override
  public void resumed(
      int type,
      int group,
      int agent,
      long number,
      int interval,
      long arrival,
      long answered,
      long at,
      long done,
      long talk,
      long afterCall) {
    tell(
        Topic.OUTCOME,
        at,
        agent(group, agent)
            + " goes back to "
            + call(type, number)
            + " for "
            + seconds(talk + afterCall));
    next.resumed(
        type, group, agent, number, interval, arrival, answered, at, done, talk, afterCall);
  }

  @Override
  public void rings(int type, int group, int agent, long number, long at) {
    tell(Topic.QUEUE, at, call(type, number) + " rings at " + agent(group, agent));
    next.rings(type, group, agent, number, at);
  }

  @Override
  public void ringEnded(
      int type, int group, int agent, long number, long since, long at, boolean pickedUp) {
    next.ringEnded(type, group, agent, number, since, at, pickedUp);
  }

  @Override
  public void wentAway(int group, int agent, long at) {
    tell(Topic.PEOPLE, at, agent(group, agent) + " does not pick up");
    next.wentAway(group, agent, at);
  }

  @Override
  public void cameBack(int group, int agent, long at) {
    next.cameBack(group, agent, at);
  }

  @Override
  public void takesAnother(int group, int agent, long at) {
    next.takesAnother(group, agent, at);
  }

  @Override
  public void chatEnded(
      int type,
      int group,
      int agent,
      long number,
      int interval,
      long arrival,
      long answered,
      long at,
      long planned,
      int left,
      long since) {
    tell(
        Topic.OUTCOME,
        at,
        call(type, number) + " ends after " + seconds(at - answered) + ", " + left + " left");
    next.chatEnded(
        type, group, agent, number, interval, arrival, answered, at, planned, left, since);
  }

  @Override
  public void cameOnDuty(int group, long at) {
    tell(Topic.PEOPLE, at, group(group) + ": somebody comes on duty");
    next.cameOnDuty(group, at);
  }

  @Override
  public void wentOffDuty(int group, long at) {
    tell(Topic.PEOPLE, at, group(group) + ": somebody goes off duty");
    next.wentOffDuty(group, at);
  }

  @Override
  public void shiftEndedOnCall(int group, long at) {
    tell(Topic.PEOPLE, at, group(group) + ": shift ends on a call");
    next.shiftEndedOnCall(group, at);
  }

  @Override
  public void keptOnDuty(int group, long at) {
    tell(Topic.PEOPLE, at, group(group) + ": somebody on a call stays on duty after all");
    next.keptOnDuty(group, at);
  }

  @Override
  public void ghostLeft(int group, int agent, long at) {
    tell(Topic.PEOPLE, at, agent(group, agent) + " finishes and goes home");
    next.ghostLeft(group, agent, at);
  }

  @Override
  public void stillWaiting(int type, long number, int interval, long arrival, long at) {
    tell(Topic.OUTCOME, at, call(type, number) + " still waits " + after(at - arrival));
    next.stillWaiting(type, number, interval, arrival, at);
  }

  @Override
  public void modeChanged(int mode, long at) {
    tell(
        Topic.RULES,
        at,
        "mode " + compiled.scenario().rules().modes().map(m -> m.names().get(mode)).orElse("none"));
    next.modeChanged(mode, at);
  }

  @Override
  public void agreementChanged(int agreement, boolean available, long at) {
    String name = compiled.scenario().rules().agreements().get(agreement).id();
    tell(Topic.RULES, at, name + (available ? ": help available" : ": no further help"));
    next.agreementChanged(agreement, available, at);
  }

  @Override
  public void helped(int agreement, int type, int group, long handle, long at) {
    next.helped(agreement, type, group, handle, at);
  }

  @Override
  public void allLinesBusy(int line, int type, long number, long at) {
    String name = compiled.scenario().rules().lines().get(line).id();
    tell(Topic.RULES, at, call(type, number) + " finds all " + name + " busy");
    next.allLinesBusy(line, type, number, at);
  }

  @Override
  public void deflected(int message, int type, long number, long at) {
    String name = compiled.scenario().rules().messages().get(message).id();
    tell(Topic.OUTCOME, at, call(type, number) + " leaves after " + name);
    next.deflected(message, type, number, at);
  }

  @Override
  public void passedOn(
      int party,
      int type,
      long number,
      int interval,
      long arrival,
      long at,
      long answer,
      long handle) {
    String name = compiled.scenario().rules().outside().get(party).id();
    tell(
        Topic.OUTCOME,
        at,
        call(type, number) + " passed on to " + name + " " + after(at - arrival));
    next.passedOn(party, type, number, interval, arrival, at, answer, handle);
  }

  @Override
  public void siteChanged(int site, boolean works, long at) {
    String name = compiled.scenario().rules().sites().get(site).id();
    tell(Topic.RULES, at, name + (works ? " works again" : " fails"));
    next.siteChanged(site, works, at);
  }

  @Override
  public void ended(long at) {
    next.ended(at);
  }

  @Override
  public void calledFirst(int type, long at) {
    next.calledFirst(type, at);
  }

  @Override
  public void attempted(int origin, long at) {
    next.attempted(origin, at);
  }

  @Override
  public void contact(int type, Contact kind, long number, long at) {
    if (kind != Contact.FIRST) {
      tell(Topic.JOURNEY, at, call(type, number) + " comes as " + words(kind));
    }
    next.contact(type, kind, number, at);
  }

  @Override
  public void contactPlanned(int from, int interval, Contact kind, int to, long at) {
    next.contactPlanned(from, interval, kind, to, at);
  }

  @Override
  public void calledTooLate(int from, int interval, Contact kind) {
    next.calledTooLate(from, interval, kind);
  }

  @Override
  public void foundClosed(int type, Contact kind, long at) {
    tell(Topic.JOURNEY, at, "a " + words(kind) + " finds " + type(type) + " closed");
    next.foundClosed(type, kind, at);
  }

  @Override
  public void leftAnnouncement(int type, Contact kind, long at) {
    tell(Topic.JOURNEY, at, "somebody hangs up during the announcement of " + type(type));
    next.leftAnnouncement(type, kind, at);
  }

  @Override
  public void choseOption(int type, Contact kind, int to, long at) {
    next.choseOption(type, kind, to, at);
  }

  @Override
  public void contactCutOff(int type, Contact kind) {
    next.contactCutOff(type, kind);
  }

  @Override
  public void messaged(int type, long number, int interval, long arrival, long at) {
    tell(Topic.OUTCOME, at, call(type, number) + " hears the message " + after(at - arrival));
    next.messaged(type, number, interval, arrival, at);
  }

  @Override
  public void disconnected(int type, long number, int interval, long arrival, long at) {
    tell(Topic.OUTCOME, at, call(type, number) + " is disconnected " + after(at - arrival));
    next.disconnected(type, number, interval, arrival, at);
  }

  @Override
  public void answeredOnTheSpot(int type, int interval, int matter, int group, long handleTicks) {
    next.answeredOnTheSpot(type, interval, matter, group, handleTicks);
  }

  @Override
  public void released(
      int type,
      int group,
      int agent,
      int interval,
      long answered,
      long from,
      long to,
      long afterCall) {
    next.released(type, group, agent, interval, answered, from, to, afterCall);
  }

  @Override
  public void answeredAfterTransfer(int origin, int interval, long primary, long secondary) {
    next.answeredAfterTransfer(origin, interval, primary, secondary);
  }

  @Override
  public void lostAfterTransfer(int origin, int interval, long secondary) {
    next.lostAfterTransfer(origin, interval, secondary);
  }

  @Override
  public void journeyOver(
      int origin,
      int interval,
      boolean answered,
      boolean resolvedAtFirst,
      boolean calledBack,
      long waited) {
    next.journeyOver(origin, interval, answered, resolvedAtFirst, calledBack, waited);
  }

  @Override
  public void journeyCutOff(
      int origin,
      int interval,
      boolean answered,
      boolean resolvedAtFirst,
      boolean calledBack,
      long waited) {
    next.journeyCutOff(origin, interval, answered, resolvedAtFirst, calledBack, waited);
  }

  private String type(int type) {
    return compiled.scenario().callTypes().get(type).id();
  }

  private static String words(Contact kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  @Override
  public void callBackOffered(int type, long number, int interval, long at) {
    tell(Topic.JOURNEY, at, call(type, number) + " is offered a call-back");
    next.callBackOffered(type, number, interval, at);
  }

  @Override
  public void callBackAccepted(int type, int to, long number, int interval, long arrival, long at) {
    String where = to == type ? "" : " among " + type(to);
    tell(
        Topic.OUTCOME,
        at,
        call(type, number) + " hangs up to be called back" + where + " " + after(at - arrival));
    next.callBackAccepted(type, to, number, interval, arrival, at);
  }

  @Override
  public void callBackInVain(
      int type, int to, int group, int agent, long number, int interval, long at, long ticks) {
    tell(
        Topic.OUTCOME,
        at,
        agent(group, agent) + " dials in vain for " + call(type, number) + ", " + seconds(ticks));
    next.callBackInVain(type, to, group, agent, number, interval, at, ticks);
  }

  @Override
  public void callBackReached(
      int type,
      int to,
      int group,
      int agent,
      long number,
      int interval,
      long arrival,
      long accepted,
      long at,
      long talk,
      long afterCall) {
    tell(
        Topic.OUTCOME,
        at,
        call(type, number) + " called back by " + agent(group, agent) + " " + after(at - accepted));
    next.callBackReached(
        type, to, group, agent, number, interval, arrival, accepted, at, talk, afterCall);
  }

  @Override
  public void callBackGivenUp(
      int type, int to, long number, int interval, long accepted, long at, boolean expired) {
    String why = expired ? " expires" : " is given up";
    tell(
        Topic.OUTCOME, at, "call-back of " + call(type, number) + why + " " + after(at - accepted));
    next.callBackGivenUp(type, to, number, interval, accepted, at, expired);
  }

  @Override
  public void callBackOpen(int type, int to, long number, int interval, long accepted, long at) {
    tell(
        Topic.OUTCOME,
        at,
        "call-back of " + call(type, number) + " still open " + after(at - accepted));
    next.callBackOpen(type, to, number, interval, accepted, at);
  }
}

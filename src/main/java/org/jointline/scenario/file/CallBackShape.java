package org.jointline.scenario.file;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jointline.scenario.CallBack;
import org.jointline.scenario.Curve;
import org.jointline.scenario.Distribution;

/** {@code call-back:} of a call type. */
final class CallBackShape {
  private static final int LONGEST_QUEUE = 1_000_000;
  private static final int MOST_ATTEMPTS = 100;
  private static final int USUAL_ATTEMPTS = 3;
  private static final Distribution USUAL_ATTEMPT = new Distribution.Deterministic(30);
  private static final Distribution USUAL_RETRY = new Distribution.Deterministic(600);

  private static final Key<Duration> AFTER =
      Key.optional(
          "after", Values.DURATION, null, "not by its wait", "To who has waited so long.", "2 min");
  private static final Key<Integer> WAITING_ABOVE =
      Key.optional(
          "calls waiting above",
          Values.count(0, LONGEST_QUEUE),
          null,
          "not by the queue",
          "To who joins the queue and finds more calls and call-backs before.",
          5);
  private static final Key<Duration> EXPECTED_ABOVE =
      Key.optional(
          "expected wait above",
          Values.DURATION,
          null,
          "not by the expected wait",
          "To who joins the queue and can expect to wait longer: (waiting + 1) x mean handle time /"
              + " agents on duty of the groups that take the calls at once.",
          "4 min");
  private static final Key<Duration> LONGEST_ABOVE =
      Key.optional(
          "longest wait above",
          Values.DURATION,
          null,
          "not by the longest wait",
          "To who joins the queue while somebody on the line there has waited longer.",
          "3 min");
  private static final Key<CallBack.Offer> OFFERED =
      Key.required(
          "offered",
          Shape.of(
              "offer",
              "When a call-back is offered to a caller, once a call: whichever holds first.",
              List.of(AFTER, WAITING_ABOVE, EXPECTED_ABOVE, LONGEST_ABOVE),
              CallBackShape::offer),
          "When it is offered to a caller, once a call: whichever holds first.",
          "{after: 2 min}");

  private static final Key<Curve> OPEN =
      Key.optional(
          "open",
          new OpeningHours(),
          null,
          "always",
          "The hours in which it is offered; never while another line that it would wait in is closed.",
          "Mon-Fri 08:00-18:00");
  private static final Key<Double> ACCEPTED =
      Key.required("accepted", Values.SHARE, "Share of those it is offered to.", "40 %");
  private static final Key<Boolean> KEEPS_PLACE =
      Key.optional(
          "keeps its place",
          Values.oneOf("yes or no", yesOrNo()),
          true,
          "yes",
          "Whether it is due when the call would have been; else it goes behind all who wait when"
              + " it is accepted.",
          "yes");
  private static final Key<String> TO =
      Key.optional(
          "to",
          Values.name(Names.Sort.CALL_TYPE),
          null,
          "the caller's own line",
          "The call type in whose queue it waits, with its routing, groups and priority.",
          "call-backs");
  private static final Key<Integer> ATTEMPTS =
      Key.optional(
          "attempts",
          Values.count(1, MOST_ATTEMPTS, "nobody tries so often"),
          USUAL_ATTEMPTS,
          "3",
          "How often the caller is tried at most.",
          3);
  private static final Key<Double> REACHED =
      Key.optional(
          "reached",
          Values.SHARE,
          1.0,
          "100 %",
          "The chance that an attempt finds the caller.",
          "80 %");
  private static final Key<Distribution> IN_VAIN =
      Key.optional(
          "attempt takes",
          Distributions.LENGTH,
          USUAL_ATTEMPT,
          "30 s",
          "The agent's time of an attempt that does not find the caller.",
          "30 s");
  private static final Key<Distribution> RETRY =
      Key.optional(
          "retry after",
          Distributions.LENGTH,
          USUAL_RETRY,
          "10 min",
          "From the end of such an attempt until it takes its place in the queue again.",
          "10 min");
  private static final Key<Duration> EXPIRES =
      Key.optional(
          "expires after",
          Values.POSITIVE_DURATION,
          null,
          "never",
          "From acceptance; then it is given up.",
          "4 h");

  private static final Key<Duration> WITHIN =
      Key.required("reached within", Values.DURATION, "From acceptance.", "30 min");
  private static final Key<Double> SHARE =
      Key.required("share", Values.SHARE, "At least this share of those who accept.", "90 %");
  private static final Key<CallBack.Promise> TARGET =
      Key.optional(
          "target",
          Shape.of(
              "call-back target",
              "A promise: a share of those who accept is reached within a time.",
              List.of(WITHIN, SHARE),
              f ->
                  f.sound(WITHIN, SHARE)
                      ? new CallBack.Promise(f.get(WITHIN), f.get(SHARE))
                      : null),
          null,
          "none",
          "What is promised to those who accept.",
          "{reached within: 30 min, share: 90 %}");

  static final Key<CallBack> CALL_BACK =
      Key.optional(
          "call-back",
          Shape.of(
              "call-back",
              "A caller who would wait hangs up and is called back in turn.",
              List.of(
                  OFFERED,
                  OPEN,
                  ACCEPTED,
                  KEEPS_PLACE,
                  TO,
                  ATTEMPTS,
                  REACHED,
                  IN_VAIN,
                  RETRY,
                  EXPIRES,
                  TARGET),
              CallBackShape::read),
          null,
          "not offered",
          "Who is offered to hang up and be called back in turn, and how that goes on.",
          "{offered: {after: 2 min}, accepted: 40 %}");

  private CallBackShape() {}

  private static Map<String, Boolean> yesOrNo() {
    Map<String, Boolean> words = new LinkedHashMap<>();
    words.put("yes", true);
    words.put("no", false);
    return words;
  }

  private static CallBack.Offer offer(Found f) {
    boolean any = f.given(AFTER) || f.given(WAITING_ABOVE);
    if (!any && !f.given(EXPECTED_ABOVE) && !f.given(LONGEST_ABOVE)) {
      f.at().problem("must say when it is offered", "such as 'after: 2 min'");
      return null;
    }
    Integer waiting = f.get(WAITING_ABOVE);
    return new CallBack.Offer(
        f.optional(AFTER),
        waiting == null ? OptionalInt.empty() : OptionalInt.of(waiting),
        f.optional(EXPECTED_ABOVE),
        f.optional(LONGEST_ABOVE));
  }

  private static CallBack read(Found f) {
    if (!f.sound(OFFERED, ACCEPTED)) {
      return null;
    }
    return new CallBack(
        f.get(OFFERED),
        f.optional(OPEN),
        f.get(ACCEPTED),
        f.get(KEEPS_PLACE, true),
        f.optional(TO),
        f.get(ATTEMPTS, USUAL_ATTEMPTS),
        f.get(REACHED, 1.0),
        f.get(IN_VAIN, USUAL_ATTEMPT),
        f.get(RETRY, USUAL_RETRY),
        f.optional(EXPIRES),
        f.optional(TARGET));
  }
}

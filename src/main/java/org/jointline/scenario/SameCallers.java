package org.jointline.scenario;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether two scenarios meet the same callers, so that the difference between them is the
 * arrangement's and not luck's. A call type's luck belongs to its place in the file, so that a type
 * of both must stand at the same place in both.
 */
public final class SameCallers {
  private SameCallers() {}

  /** What keeps them from being compared, in words; empty where nothing does. */
  public static List<String> differences(Scenario one, Scenario other) {
    List<String> list = new ArrayList<>();
    Calendar a = one.calendar();
    Calendar b = other.calendar();
    differ(list, "calendar.start", a.start(), b.start());
    differ(list, "the length of the calendar", a.length(), b.length());
    differ(list, "calendar.interval", a.interval(), b.interval());
    differ(list, "calendar.time zone", a.zone(), b.zone());
    differ(list, "calendar.warm-up", a.warmUp(), b.warmUp());
    same(list, "the special days and incidents", one.demand(), other.demand());
    boolean any = false;
    for (int i = 0; i < one.callTypes().size(); i++) {
      CallType type = one.callTypes().get(i);
      int place = place(other, type.id());
      if (place >= 0 && place != i) {
        list.add(
            "call type '"
                + type.id()
                + "' is number "
                + (i + 1)
                + " in one and number "
                + (place + 1)
                + " in the other; the same callers need the same place");
      } else if (place >= 0) {
        any = true;
        compare(list, type, other.callTypes().get(place));
      }
    }
    if (!any && list.isEmpty()) {
      list.add("they have no call type in common");
    }
    return list;
  }

  /**
   * What callers of call types that both have bring with them and does differ, in words: that they
   * are compared all the same is the author's wish, but the difference is then not the
   * arrangement's alone.
   */
  public static List<String> butFor(Scenario one, Scenario other) {
    List<String> list = new ArrayList<>();
    for (CallType a : one.callTypes()) {
      int place = place(other, a.id());
      if (place >= 0) {
        List<String> parts = new ArrayList<>();
        ways(parts, a, other.callTypes().get(place));
        if (!parts.isEmpty()) {
          list.add("the " + String.join(", ", parts) + " of " + a.id());
        }
      }
    }
    return list;
  }

  private static void ways(List<String> list, CallType a, CallType b) {
    differs(list, "talk", a.talk(), b.talk());
    differs(list, "after-call work", a.afterCallWork(), b.afterCallWork());
    differs(list, "patience", a.patience(), b.patience());
    differs(list, "share who hang up at once", a.hangUpAtOnce(), b.hangUpAtOnce());
    differs(list, "redialling", a.journey().redial(), b.journey().redial());
    differs(list, "repeat calls", repeats(a), repeats(b));
    differs(list, "duplicates", a.journey().duplicates(), b.journey().duplicates());
  }

  private static List<Journey.Branch> repeats(CallType type) {
    return type.journey().then().stream().filter(b -> b.kind() == Journey.Kind.REPEAT).toList();
  }

  private static void differs(List<String> list, String what, Object a, Object b) {
    if (!a.equals(b)) {
      list.add(what);
    }
  }

  private static void compare(List<String> list, CallType a, CallType b) {
    String of = " of call type '" + a.id() + "'";
    differ(list, "the owner" + of, a.owner(), b.owner());
    same(list, "the opening hours" + of, a.openingHours(), b.openingHours());
    same(list, "the arrivals" + of, a.arrivals(), b.arrivals());
    same(list, "the target" + of, a.target(), b.target());
  }

  private static void differ(List<String> list, String what, Object a, Object b) {
    if (!a.equals(b)) {
      list.add(what + " is " + a + " in one and " + b + " in the other");
    }
  }

  private static void same(List<String> list, String what, Object a, Object b) {
    if (!a.equals(b)) {
      list.add(what + " differ");
    }
  }

  private static int place(Scenario scenario, String callType) {
    for (int i = 0; i < scenario.callTypes().size(); i++) {
      if (scenario.callTypes().get(i).id().equals(callType)) {
        return i;
      }
    }
    return -1;
  }
}

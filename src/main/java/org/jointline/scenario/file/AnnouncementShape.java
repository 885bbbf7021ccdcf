package org.jointline.scenario.file;

import java.util.List;
import org.jointline.scenario.Distribution;
import org.jointline.scenario.Journey;

/** What callers hear before they join the queue. */
final class AnnouncementShape {
  private static final Key<Distribution> LENGTH =
      Key.required("length", Distributions.LENGTH, "How long it takes.", "20 s");
  private static final Key<Double> HANG_UP =
      Key.optional(
          "hang up", Values.SHARE, 0.0, "0 %", "Share of callers who hang up during it.", "5 %");
  private static final Key<List<Journey.Option>> OPTIONS =
      Key.optional(
          "options",
          new Listed<>(OptionShape.SHAPE),
          List.of(),
          "none",
          "Shares of those who stay that go on to another line; the rest stays on this one.",
          "[{share: 10 %, to: council}]");

  static final Key<Journey.Announcement> ANNOUNCEMENT =
      Key.optional(
          "announcement",
          Shape.of(
              "announcement",
              "What callers hear before they join the queue; it is no part of their wait.",
              List.of(LENGTH, HANG_UP, OPTIONS),
              f ->
                  f.sound(LENGTH)
                      ? new Journey.Announcement(
                          f.get(LENGTH), f.get(HANG_UP, 0.0), f.get(OPTIONS, List.of()))
                      : null),
          null,
          "none",
          "What callers hear before they join the queue; it is no part of their wait.",
          "{length: 20 s, hang up: 5 %}");

  private AnnouncementShape() {}
}

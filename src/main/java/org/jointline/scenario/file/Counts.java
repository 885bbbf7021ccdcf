package org.jointline.scenario.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jointline.scenario.Curve;

/** Expected calls in equal slices of the day, by weekday or date, as calls an hour. */
final class Counts extends Kind<Curve> {
  private static final int DAY_MINUTES = 1440;
  private final Kind<List<Double>> numbers = new Listed<>(Values.number());
  private final DayMap<List<Double>> days = new DayMap<>(numbers);

  @Override
  Curve readPlain(Node node, At at) {
    int before = at.reading().problemCount();
    List<DayMap.Entry<List<Double>>> entries = days.readPlain(node, at);
    if (entries == null) {
      return null;
    }
    Pieces pieces = new Pieces("give each time one value");
    for (DayMap.Entry<List<Double>> entry : entries) {
      add(entry, pieces);
    }
    return at.reading().problemCount() > before ? null : pieces.curve(0);
  }

  private static void add(DayMap.Entry<List<Double>> entry, Pieces pieces) {
    List<Double> counts = entry.value();
    if (counts.isEmpty() || DAY_MINUTES % counts.size() != 0) {
      entry
          .at()
          .problem(
              "must have as many counts as a day has equal slices of whole minutes, got "
                  + counts.size(),
              "24 for hours, 48 for half-hours");
      return;
    }
    int slice = Curve.DAY_SECONDS / counts.size();
    List<WeekSpan> span = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      span.clear();
      WeekSpan day = entry.days();
      span.add(new WeekSpan(day.days(), day.date(), i * slice, (i + 1) * slice));
      pieces.add(span, counts.get(i) * 3600 / slice, "slice " + (i + 1), entry.at());
    }
  }

  @Override
  String needs() {
    return "a mapping from days such as Mon-Fri to lists of counts";
  }

  @Override
  boolean looksLike(Node node) {
    return days.looksLike(node);
  }

  @Override
  Map<String, Object> plainSchema(SchemaParts parts) {
    return parts.named("counts", days::plainSchema);
  }
}

package org.jointline.scenario.file;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Day profiles: relative weights of equal slices of a day. Three are built in. */
final class Profiles {
  /** A profile, with other weights on some days. */
  record Profile(List<Double> weights, Map<DayOfWeek, List<Double>> byDay) {}

  private static final int HOURS = 24;
  private static final Map<String, Supplier<Profile>> BUILT_IN =
      new TreeMap<>(
          Map.of(
              "flat", Profiles::flat,
              "office hours", Profiles::officeHours,
              "police day", Profiles::policeDay));

  /** The list of weights. */
  static final Kind<List<Double>> WEIGHTS = new WeightList();

  /** {@code profiles:} of a scenario; each is a list of weights. */
  static final Kind<List<List<Double>>> DECLARED = ById.declaring(Names.Sort.PROFILE, WEIGHTS, 200);

  /** What stands at {@code profile:}. */
  static final Kind<Profile> KIND =
      new Either<>(
          "profile",
          List.of(new ByName(), WEIGHTS.as(w -> new Profile(w, Map.of())), new ByDays()));

  private Profiles() {}

  static Profile flat() {
    return new Profile(Collections.nCopies(HOURS, 1.0), Map.of());
  }

  /** Calls to an office: 08:00 to 18:00, busiest in the late morning. */
  private static Profile officeHours() {
    List<Double> weights = new ArrayList<>(Collections.nCopies(HOURS, 0.0));
    double[] day = {0.75, 1.15, 1.3, 1.2, 1.0, 0.95, 1.05, 1.0, 0.9, 0.7};
    for (int i = 0; i < day.length; i++) {
      weights.set(8 + i, day[i]);
    }
    return new Profile(weights, Map.of());
  }

  /** Calls to a police force: least at 05:00, most from 18:00, and busy weekend nights. */
  private static Profile policeDay() {
    double[] day = {
      .85, .70, .60, .50, .40, .38, .42, .60, .80, .90, 1.0, 1.05, 1.1, 1.1, 1.15, 1.25, 1.35, 1.45,
      1.5, 1.5, 1.45, 1.4, 1.25, 1.1
    };
    List<Double> weekday = new ArrayList<>();
    List<Double> weekend = new ArrayList<>();
    for (int hour = 0; hour < HOURS; hour++) {
      weekday.add(day[hour]);
      weekend.add(hour < 4 ? 2 * day[hour] : day[hour]);
    }
    return new Profile(weekday, Map.of(DayOfWeek.SATURDAY, weekend, DayOfWeek.SUNDAY, weekend));
  }

  private static List<String> names(At at) {
    List<String> names = new ArrayList<>(BUILT_IN.keySet());
    names.addAll(at.reading().names().declared(Names.Sort.PROFILE));
    return names;
  }

  /** The name of a profile, built in or declared. */
  private static final class ByName extends Kind<Profile> {
    @Override
    @SuppressWarnings("unchecked") // declared under this sort by DECLARED alone
    Profile readPlain(Node node, At at) {
      if (!(node instanceof Node.Text text)) {
        return wrong(node, at);
      }
      String name = text.value();
      Names names = at.reading().names();
      if (names.declared(Names.Sort.PROFILE).contains(name)) {
        Object weights = names.value(Names.Sort.PROFILE, name);
        return weights == null ? null : new Profile((List<Double>) weights, Map.of());
      }
      if (BUILT_IN.containsKey(name)) {
        return BUILT_IN.get(name).get();
      }
      at.problem(
          node.place(),
          "no profile '" + Words.shortened(name) + "'",
          Words.didYouMean(name, names(at), "profiles"));
      return null;
    }

    @Override
    String needs() {
      return "the name of a profile";
    }

    @Override
    boolean looksLike(Node node) {
      return node instanceof Node.Text;
    }

    @Override
    Map<String, Object> plainSchema(SchemaParts parts) {
      return SchemaParts.object(
          "type",
          List.of("string", "number", "boolean"),
          "description",
          "A built-in profile or one of 'profiles'.",
          "examples",
          List.copyOf(BUILT_IN.keySet()));
    }
  }

  /** A mapping from days to profiles; a day not named is flat. */
  private static final class ByDays extends Kind<Profile> {
    private final Kind<Profile> one =
        new Either<>(
            "day profile", List.of(new ByName(), WEIGHTS.as(w -> new Profile(w, Map.of()))));
    private final DayMap<Profile> days = new DayMap<>(one);

    @Override
    Profile readPlain(Node node, At at) {
      List<DayMap.Entry<Profile>> entries = days.readPlain(node, at);
      if (entries == null) {
        return null;
      }
      Map<DayOfWeek, List<Double>> byDay = new EnumMap<>(DayOfWeek.class);
      for (DayMap.Entry<Profile> entry : entries) {
        if (entry.days().date() != null) {
          entry.at().problem("must be weekdays, got a date", "");
        }
        for (DayOfWeek day : entry.days().days()) {
          Profile profile = entry.value();
          byDay.put(day, profile.byDay().getOrDefault(day, profile.weights()));
        }
      }
      return new Profile(flat().weights(), byDay);
    }

    @Override
    String needs() {
      return days.needs();
    }

    @Override
    boolean looksLike(Node node) {
      return days.looksLike(node);
    }

    @Override
    Map<String, Object> plainSchema(SchemaParts parts) {
      return days.plainSchema(parts);
    }
  }

  /** 24, 48 or 96 numbers, not all zero. */
  private static final class WeightList extends Kind<List<Double>> {
    private final Kind<List<Double>> numbers = new Listed<>(Values.number());

    @Override
    List<Double> readPlain(Node node, At at) {
      int before = at.reading().problemCount();
      List<Double> weights = numbers.readPlain(node, at);
      if (weights == null || at.reading().problemCount() > before) {
        return null;
      }
      int size = weights.size();
      if (size != 24 && size != 48 && size != 96) {
        at.problem(node.place(), "must have 24, 48 or 96 weights, got " + size, "");
        return null;
      }
      double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
      if (!(sum > 0) || Double.isInfinite(sum)) {
        at.problem(node.place(), "must have a weight that is not zero", "");
        return null;
      }
      return weights;
    }

    @Override
    String needs() {
      return "24, 48 or 96 weights";
    }

    @Override
    boolean looksLike(Node node) {
      return node instanceof Node.Items;
    }

    @Override
    Map<String, Object> plainSchema(SchemaParts parts) {
      return parts.named(
          "weights",
          p ->
              SchemaParts.object(
                  "description",
                  "Relative weights of the 24 hours, 48 half-hours or 96 quarters of a day.",
                  "type",
                  "array",
                  "items",
                  Values.number().schema(p),
                  "minItems",
                  HOURS,
                  "maxItems",
                  4 * HOURS));
    }
  }
}

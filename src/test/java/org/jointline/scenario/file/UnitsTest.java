package org.jointline.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsTest {
  private static Node.Text text(String value) {
    return new Node.Text(new Place("test.yaml", 0, 1, 1), value, true);
  }

  @ParameterizedTest
  @CsvSource({
    "20 s, 20", "20s, 20", "7 min, 420", "1.5 h, 5400", "2 days, 172800", "1 min 30 s, 90",
    "PT30S, 30", "PT1H30M, 5400", "P1D, 86400", "250 ms, 0.25", "1 week, 604800", ".5 s, 0.5",
    "0 s, 0", "90 Minutes, 5400"
  })
  void durations(String written, double seconds) throws NotUnderstood {
    assertThat(Durations.seconds(written)).isEqualTo(seconds);
    assertThat(Durations.parse(text(written)).toNanos()).isEqualTo(Math.round(seconds * 1e9));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "s",
        "20",
        "-5 s",
        "20 m",
        "20 parsecs",
        "1e3 s",
        "1,5 s",
        "PT",
        "P1M",
        "PT-5S",
        "400 days",
        ". s",
        "NaN s",
        "5 s 6"
      })
  void noDurations(String written) {
    assertThatThrownBy(() -> Durations.seconds(written)).isInstanceOf(NotUnderstood.class);
  }

  @ParameterizedTest
  @CsvSource({
    "22.2/h, 22.2",
    "3.5/min, 210",
    "1/s, 3600",
    "24/day, 1",
    "168 per week, 1",
    "60 / hour, 60"
  })
  void ratesAnHour(String written, double perHour) throws NotUnderstood {
    assertThat(Rates.perHour(text(written)))
        .isCloseTo(perHour, org.assertj.core.api.Assertions.within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "/h", "5/", "-1/h", "NaN/h", "5/fortnight", "5 h"})
  void noRates(String written) {
    assertThatThrownBy(() -> Rates.perHour(text(written))).isInstanceOf(NotUnderstood.class);
  }

  @ParameterizedTest
  @CsvSource({"£16.50/h, 16.5", "£ 20 per hour, 20", "£0/h, 0"})
  void money(String written, double pounds) throws NotUnderstood {
    assertThat(Rates.poundsPerHour(text(written))).isEqualTo(pounds);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "16.50", "£16.50", "$5/h", "£-5/h", "-£5/h", "£5/day", "£/h", "£5/h x"})
  void noMoney(String written) {
    assertThatThrownBy(() -> Rates.poundsPerHour(text(written))).isInstanceOf(NotUnderstood.class);
  }

  @ParameterizedTest
  @CsvSource({"90 %, 0.9", "90%, 0.9", "0.9, 0.9", "0, 0", "100 %, 1", "1, 1"})
  void shares(String written, double share) throws NotUnderstood {
    assertThat(Shares.share(text(written))).isEqualTo(share);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "%", "90", "101 %", "-1 %", "NaN", "0x1p-1", ".inf", "1e400", "half"})
  void noShares(String written) {
    assertThatThrownBy(() -> Shares.share(text(written))).isInstanceOf(NotUnderstood.class);
  }

  @Test
  void spansOfTheWeek() throws NotUnderstood {
    EnumSet<DayOfWeek> weekdays = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    EnumSet<DayOfWeek> weekend = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    EnumSet<DayOfWeek> all = EnumSet.allOf(DayOfWeek.class);
    assertThat(WeekSpans.parse("Mon-Fri 08:00-18:00"))
        .containsExactly(new WeekSpan(weekdays, null, 28_800, 64_800));
    assertThat(WeekSpans.parse("Sat,Sun 10:00-16:00"))
        .containsExactly(new WeekSpan(weekend, null, 36_000, 57_600));
    assertThat(WeekSpans.parse("Saturday and Sunday"))
        .containsExactly(new WeekSpan(weekend, null, 0, 86_400));
    assertThat(WeekSpans.parse("08:00-18:00"))
        .containsExactly(new WeekSpan(all, null, 28_800, 64_800));
    assertThat(WeekSpans.parse("always")).containsExactly(new WeekSpan(all, null, 0, 86_400));
    assertThat(WeekSpans.parse("Mon 18:00-24:00"))
        .containsExactly(new WeekSpan(EnumSet.of(DayOfWeek.MONDAY), null, 64_800, 86_400));
    assertThat(WeekSpans.parse("Sat-Mon").get(0).days())
        .containsExactlyInAnyOrder(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY, DayOfWeek.MONDAY);
    assertThat(WeekSpans.parse("2012-12-25 08:00-18:00"))
        .containsExactly(
            new WeekSpan(java.util.Set.of(), LocalDate.of(2012, 12, 25), 28_800, 64_800));
  }

  @Test
  void aSpanOverMidnightIsTwoPieces() throws NotUnderstood {
    assertThat(WeekSpans.parse("Sun 22:00-02:00"))
        .containsExactly(
            new WeekSpan(EnumSet.of(DayOfWeek.SUNDAY), null, 79_200, 86_400),
            new WeekSpan(EnumSet.of(DayOfWeek.MONDAY), null, 0, 7200));
    assertThat(WeekSpans.parse("2012-12-31 22:00-00:00")).hasSize(1);
    assertThat(WeekSpans.parse("2012-12-31 22:00-02:00").get(1).date())
        .isEqualTo(LocalDate.of(2013, 1, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Mon-",
        "Mo",
        "Mon-Fri 8-18",
        "Mon 08:00",
        "Mon 08:00-08:00",
        "Mon 25:00-26:00",
        "Mon 08:60-09:00",
        "2012-02-30",
        "Mon,Mon",
        "Mon-Wed,Tue",
        "24:00-01:00",
        "Mon 08:00-18:00 x",
        "31:00",
        ":",
        "-",
        "08:00-18:00 Mon"
      })
  void noSpans(String written) {
    assertThatThrownBy(() -> WeekSpans.parse(written)).isInstanceOf(NotUnderstood.class);
  }

  @Test
  void nearNamesAreFound() {
    List<String> names = List.of("talk", "target", "patience");
    assertThat(Words.nearest("takl", names)).isEqualTo("talk");
    assertThat(Words.nearest("Patience", names)).isEqualTo("patience");
    assertThat(Words.nearest("colour", names)).isNull();
  }
}

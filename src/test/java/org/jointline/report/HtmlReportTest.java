package org.jointline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jointline.measure.Measure;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
  private static final Pattern SCRIPT = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL);

  @Test
  void answersFirst() {
    String html = words(HtmlReport.text(SummaryFixture.week()));
    assertThat(html.indexOf("of 999 calls are answered within 10 s; the target of 90 % is missed"))
        .isPositive()
        .isLessThan(html.indexOf("Service through the day"));
  }

  @Test
  void sectionsComeInTheOrderOfTheMenu() {
    String html = HtmlReport.text(SummaryFixture.week());
    Matcher entry = Pattern.compile("<a href=\"#([a-z]+)\">").matcher(html);
    int last = 0;
    int count = 0;
    while (entry.find() && count < 11) {
      int at = html.indexOf("<section id=\"" + entry.group(1) + "\"");
      assertThat(at).as(entry.group(1)).isGreaterThan(last);
      last = at;
      count++;
    }
    assertThat(count).isEqualTo(11);
  }

  @Test
  void fetchesNothing() {
    String html = HtmlReport.text(SummaryFixture.week());
    String page = SCRIPT.matcher(html).replaceAll("");
    assertThat(page).doesNotContain("http:", "https:", "url(", "@import", " src=", "<link");
    assertThat(page).contains("default-src 'none'");
  }

  @Test
  void thePolicyNamesExactlyTheScriptsInside() throws Exception {
    String html = HtmlReport.text(SummaryFixture.week());
    Matcher script = SCRIPT.matcher(html);
    int count = 0;
    while (script.find()) {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(script.group(1).getBytes(StandardCharsets.UTF_8));
      assertThat(html).contains("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
      count++;
    }
    assertThat(count).isEqualTo(2);
  }

  @Test
  void namesCannotBecomeMarkup() {
    String html = HtmlReport.text(SummaryFixture.hostile());
    assertThat(SCRIPT.matcher(html).replaceAll("")).doesNotContain("<img", "<b>", "\u001b[31m");
    assertThat(html.split("</script>", -1)).hasSize(4);
  }

  @Test
  void definesEveryMeasureItShows() {
    String html = words(HtmlReport.text(SummaryFixture.week()));
    for (Measure measure : SummaryFixture.week().callTypes().get(0).measures().keySet()) {
      assertThat(html).contains(words(Page.escaped(measure.definition())));
    }
  }

  @Test
  void hasTheTwentyItemsOfStress() {
    String html = HtmlReport.text(SummaryFixture.week());
    Matcher item = Pattern.compile("<th scope=\"row\">[1-6]\\.[1-5] ").matcher(html);
    assertThat(item.results().count()).isEqualTo(20);
  }

  @Test
  void everyPictureHasALabelAndFigures() {
    String html = HtmlReport.text(SummaryFixture.week());
    Matcher chart = Pattern.compile("<div class=\"chart [a-z]+\" id=\"chart[0-9]+\"").matcher(html);
    Matcher labelled =
        Pattern.compile(
                "<div class=\"chart [a-z]+\" id=\"chart[0-9]+\" role=\"img\" aria-label=\"[^\"]{20,}")
            .matcher(html);
    long charts = chart.results().count();
    assertThat(charts).isEqualTo(17);
    assertThat(labelled.results().count()).isEqualTo(charts);
  }

  @Test
  void sayWhenNobodyCallsOrThereIsNoTarget() {
    String html = words(HtmlReport.text(SummaryFixture.quiet()));
    assertThat(html)
        .contains("Nobody made 999 calls: there is nothing to measure.")
        .contains("Police non-emergency calls have no target");
  }

  @Test
  void whatNobodyPutACostToCostsNotNothing() {
    String some = words(SCRIPT.matcher(HtmlReport.text(SummaryFixture.calm())).replaceAll(""));
    assertThat(some).contains("<td>not given</td>").doesNotContain("£0<", "£0 ");
    String none = words(SCRIPT.matcher(HtmlReport.text(SummaryFixture.unpriced())).replaceAll(""));
    assertThat(none)
        .contains("The scenario gives no costs")
        .doesNotContain("£", "not given", "<th scope=\"col\">Cost</th>");
  }

  @Test
  void rulesHavePlainHeadingsAndOnlyTheDefinitionsTheyNeed() {
    String html = words(HtmlReport.text(SummaryFixture.ruled()));
    assertThat(html)
        .contains(
            "Agreements: help given under each",
            "Calls taken",
            "12 (10 to 14)",
            "Time available",
            "0.03 %",
            "When help was available, by time")
        .contains(">Council calls</th><td>&lt; 0.1")
        .doesNotContain("what it came to", "mean wait to the answer", "cost, £");
  }

  @Test
  void aFigureAndItsIntervalAreTwoPiecesForTheLineBreak() {
    assertThat(HtmlReport.text(SummaryFixture.week()))
        .contains("<td>1,750 (1,736\u00a0to\u00a01,764)</td>");
  }

  @Test
  void callersWhoFoundTheLineFullAreSaidOnTheFirstScreen() {
    String html = words(HtmlReport.text(SummaryFixture.full()));
    assertThat(html)
        .contains("1,234 calls (12 % of those who called) found the line full.")
        .contains("102 calls (100 % of those who called) found the line full.")
        .doesNotContain("have no target");
  }

  @Test
  void anInterruptedRunSaysSoAtTheTop() {
    assertThat(HtmlReport.text(SummaryFixture.interrupted()))
        .contains(
            "<p class=\"alert\">Stopped early after 37 replications: the user stopped it.</p>");
  }

  @Test
  void theSameBytesInAnyLocale() {
    String expected = HtmlReport.text(SummaryFixture.week());
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(HtmlReport.text(SummaryFixture.week())).isEqualTo(expected).doesNotContain("\r");
    } finally {
      Locale.setDefault(before);
    }
  }

  private static String words(String html) {
    return html.replace("\u00a0", " ");
  }
}

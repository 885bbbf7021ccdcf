package org.jointline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jointline.browser.Chromium;
import org.jointline.experiment.Summary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Opens reports from disk in a headless Chromium, without network. */
class HtmlReportBrowserTest {
  @TempDir static Path folder;
  private static ChromeDriver browser;

  @BeforeAll
  static void open() throws IOException {
    browser = Chromium.open(folder);
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.quit();
    }
  }

  @Test
  void everyPictureIsDrawn() throws IOException {
    show("week", SummaryFixture.week());
    List<WebElement> charts = browser.findElements(By.className("chart"));
    assertThat(charts).hasSize(17);
    for (WebElement chart : charts) {
      assertThat(chart.findElements(By.cssSelector("svg path")).size())
          .as(chart.getAttribute("aria-label"))
          .isGreaterThan(2);
    }
  }

  @Test
  void hostileNamesStayNames() throws IOException {
    show("hostile", SummaryFixture.hostile());
    assertThat(browser.findElements(By.tagName("img"))).isEmpty();
    assertThat(browser.findElement(By.cssSelector(".card h2")).getText())
        .contains("</script><img src=x onerror=alert(1)>");
  }

  @Test
  void emptyAndShortResultsDrawWithoutComplaint() throws IOException {
    show("quiet", SummaryFixture.quiet());
    show("one", SummaryFixture.oneReplication());
  }

  @Test
  void aPhoneNeedsNoSidewaysScroll() throws IOException {
    Path page = write("phone", SummaryFixture.week());
    Path frame =
        Files.writeString(
            folder.resolve("frame.html"),
            "<!DOCTYPE html><iframe src=\""
                + page.getFileName()
                + "\" style=\"width:375px;height:800px;border:0\"></iframe>");
    browser.get(frame.toUri().toString());
    browser.switchTo().frame(0);
    untilDrawn();
    Object widths =
        browser.executeScript(
            "return document.documentElement.scrollWidth + ' in ' + window.innerWidth");
    browser.switchTo().defaultContent();
    assertThat(widths).isEqualTo("375 in 375");
  }

  @Test
  void onAPhoneEveryWordAndHeadingCanBeRead() throws IOException {
    Path page = write("small", SummaryFixture.ruled());
    Path frame =
        Files.writeString(
            folder.resolve("small-frame.html"),
            "<!DOCTYPE html><iframe src=\""
                + page.getFileName()
                + "\" style=\"width:390px;height:800px;border:0\"></iframe>");
    browser.get(frame.toUri().toString());
    browser.switchTo().frame(0);
    untilDrawn();
    Object cutOff =
        browser.executeScript(
            "return [...document.querySelectorAll('caption span')].filter(s => s.offsetParent &&"
                + " s.getBoundingClientRect().right > innerWidth).map(s => s.textContent)");
    Object slivers =
        browser.executeScript(
            "return [...document.querySelectorAll('.words td, tbody th')].filter(c =>"
                + " c.offsetParent && c.textContent.length > 3 && c.clientWidth < 80)"
                + ".map(c => c.textContent)");
    browser.switchTo().defaultContent();
    assertThat(cutOff).isEqualTo(List.of());
    assertThat(slivers).isEqualTo(List.of());
  }

  @Test
  void longWaitsAreDrawnInMinutesOrHours() throws IOException {
    show("waits", SummaryFixture.slow());
    assertThat(browser.findElement(By.cssSelector(".chart.waits")).getText())
        .contains("min")
        .doesNotContain("1,000");
  }

  private static void show(String name, Summary summary) throws IOException {
    browser.get(write(name, summary).toUri().toString());
    untilDrawn();
    Chromium.assertQuiet(browser);
  }

  private static Path write(String name, Summary summary) throws IOException {
    Path file = folder.resolve(name + ".html");
    OutputFile.write(file, out -> HtmlReport.write(summary, out));
    return file;
  }

  private static void untilDrawn() {
    new WebDriverWait(browser, Duration.ofSeconds(20))
        .until(
            page ->
                page.findElements(By.className("chart")).size()
                    == page.findElements(By.cssSelector(".chart svg")).size());
  }
}

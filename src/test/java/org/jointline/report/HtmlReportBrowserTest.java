package org.jointline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jointline.experiment.Summary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Opens reports from disk in a headless Chromium, without network. */
class HtmlReportBrowserTest {
  private static final Path BROWSER = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final String MISSING =
      "no browser: on Debian, apt-get install chromium chromium-driver lets this test run";

  @TempDir static Path folder;
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");
  private static ChromeDriver browser;

  @BeforeAll
  static void open() throws IOException {
    if (!Files.isExecutable(BROWSER) || !Files.isExecutable(DRIVER)) {
      if ("true".equals(System.getenv("CI"))) {
        fail(MISSING);
      }
      assumeTrue(false, MISSING);
    }
    SELENIUM.setLevel(Level.SEVERE);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(BROWSER.toFile());
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        "--window-size=1440,1000",
        "--user-data-dir=" + Files.createDirectory(folder.resolve("profile")));
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    browser =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(DRIVER.toString()))
                .build(),
            options);
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

  private static void show(String name, Summary summary) throws IOException {
    browser.get(write(name, summary).toUri().toString());
    untilDrawn();
    assertThat(browser.manage().logs().get(LogType.BROWSER).getAll())
        .extracting(LogEntry::getMessage)
        .isEmpty();
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

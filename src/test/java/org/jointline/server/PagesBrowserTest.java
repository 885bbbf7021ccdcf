package org.jointline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jointline.browser.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A manager goes through the pages of a real server with a real browser. */
class PagesBrowserTest {
  private static final String WATCH =
      "[aria-label='Watch live: Joint control room, overflow after 20 s']";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir static Path folder;
  private static ChromeDriver browser;
  private static Serving server;

  @BeforeAll
  static void open() throws Exception {
    browser = Chromium.open(folder);
    server = serve("data");
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.quit();
    }
    if (server != null) {
      server.close();
    }
  }

  @BeforeEach
  void onALaptop() {
    look(1440, 1000, "light");
  }

  @Test
  void anExerciseFromTheFirstPageToTheFan() throws Exception {
    watchLive();
    assertThat(differentTexts("#clock", 10)).hasSize(10);
    Chromium.keep(browser, "wallboard");

    click("nav a[href^='control.html']");
    until(() -> all(".queue").size() == 3 && !all("#past canvas").isEmpty());
    int before = waiting("999");
    click("#exercise-crash");
    until(() -> text("#events").contains("London Wall"));
    until(() -> waiting("999") > before + 2);
    Chromium.keep(browser, "control-incident");

    click("#look");
    // three lines, doing nothing and lending four, service and waiting
    until(() -> all("#fans canvas").size() == 12);
    assertThat(text(".verdicts")).contains("futures").containsAnyOf("better", "worse", "clear");
    see("#fans");
    Chromium.keep(browser, "control-fans");
    click("#fans .figure button");
    assertThat(text("#fans .figure table")).contains("waiting, middle");

    browser.navigate().refresh();
    until(() -> all(".queue").size() == 3 && text("#events").contains("London Wall"));
    assertThat(differentTexts("#clock", 3)).hasSize(3);
    Chromium.assertQuiet(browser);
  }

  @Test
  void paceAndRefusals() throws Exception {
    String session = watchLive();
    browser.get(server.address() + "control.html?session=" + session);
    until(() -> all(".queue").size() == 3);
    click("#pause");
    until(() -> text("#pace-now").contains("Paused"));
    String stood = text("#clock");
    click("#step");
    until(() -> !text("#clock").equals(stood));
    click("#exercise-crash");
    until(() -> all("#events li").size() == 1);
    click("#exercise-crash");
    until(() -> all("#events li").size() == 2);
    Chromium.assertQuiet(browser);

    WebElement many = one("#command input[type=number]");
    many.clear();
    many.sendKeys("400");
    click("#command button");
    until(() -> one("#command .problem").isDisplayed());
    assertThat(text("#command .problem")).isNotBlank();
    // the browser tells of every refusal by itself
    assertThat(browser.manage().logs().get(LogType.BROWSER).getAll())
        .allMatch(entry -> entry.getMessage().contains("422"));
    assertThat(text("#connection")).contains("Connected");
  }

  @Test
  void oldNewsIsSaidToBeOld() throws Exception {
    try (Serving other = serve("other")) {
      browser.get(other.address());
      until(() -> !all(WATCH).isEmpty());
      click(WATCH);
      until(() -> !all(".strip").isEmpty());
    }
    until(() -> one("#stale").isDisplayed());
    assertThat(text("#stale")).contains("Stale: no news for");
    Chromium.keep(browser, "wallboard-stale");
    browser.get("about:blank");
    browser.manage().logs().get(LogType.BROWSER);
  }

  @Test
  void aScenarioIsCheckedWithItsPlaces() throws Exception {
    browser.get(server.address());
    one("#text").sendKeys("name: Mine\nbad: 1\n");
    click("#check");
    until(() -> text("#checked").contains("unknown key 'bad'"));
    assertThat(text("#checked")).contains("line 2, column 1");
    Chromium.assertQuiet(browser);
  }

  @Test
  void aBrokenFileHidesNoOther() throws Exception {
    Path shelf = Files.createDirectory(folder.resolve("shelf"));
    Files.copy(Path.of("scenarios/city-jccr-2015/alone.yaml"), shelf.resolve("good.yaml"));
    Files.writeString(shelf.resolve("broken.yaml"), "name: Mine\nbad: 1\n");
    try (Serving other = serve("shelf-data", shelf)) {
      browser.get(other.address());
      until(() -> all("#scenarios .item").size() == 2);
      assertThat(text("#scenarios .is-faulty")).contains("broken").contains("must have 'calendar'");
      assertThat(all("#scenarios .is-faulty button")).isEmpty();
      assertThat(all("#scenarios [aria-label^='Watch live']")).hasSize(1);
      Chromium.keep(browser, "home-broken");
    }
    browser.get("about:blank");
    browser.manage().logs().get(LogType.BROWSER);
  }

  @Test
  void aSessionThatCannotGoOnSaysSo() throws Exception {
    String session = watchLive();
    Map<String, Object> script =
        browser.executeCdpCommand(
            "Page.addScriptToEvaluateOnNewDocument",
            Map.of(
                "source",
                "const parse = JSON.parse; JSON.parse = (text, ...more) => {"
                    + " const value = parse(text, ...more);"
                    + " if ('lag' in Object(value))"
                    + " value.fault = 'the session cannot go on: no room';"
                    + " return value; };"));
    try {
      browser.get(server.address() + "wallboard.html?session=" + session);
      until(() -> one("#fault").isDisplayed());
      assertThat(text("#fault")).contains("no room");
      Chromium.keep(browser, "wallboard-fault");
      browser.get(server.address() + "control.html?session=" + session);
      until(() -> one("#fault").isDisplayed() && all(".queue").size() == 3);
      until(() -> !one("#pause").isEnabled() && !one("#command button").isEnabled());
      assertThat(all("#speeds button, #exercises button, #look"))
          .isNotEmpty()
          .noneMatch(WebElement::isEnabled);
      assertThat(one("#end").isEnabled()).isTrue();
      Chromium.keep(browser, "control-fault");
      Chromium.assertQuiet(browser);
    } finally {
      browser.executeCdpCommand(
          "Page.removeScriptToEvaluateOnNewDocument",
          Map.of("identifier", script.get("identifier")));
    }
  }

  @Test
  void aPageThatNobodySeesHoldsNoConnection() throws Exception {
    watchLive();
    hide(true);
    String stood = text("#clock");
    // longer than news may be old
    Thread.sleep(4000);
    assertThat(text("#clock")).isEqualTo(stood);
    assertThat(one("#stale").isDisplayed()).isFalse();
    hide(false);
    assertThat(differentTexts("#clock", 3)).hasSize(3);
    assertThat(text("#connection")).contains("Connected");
    Chromium.assertQuiet(browser);
  }

  private static void hide(boolean hidden) {
    browser.executeScript(
        "Object.defineProperty(document, 'hidden', {configurable: true, value: arguments[0]});"
            + "document.dispatchEvent(new Event('visibilitychange'));",
        hidden);
  }

  @Test
  void aLogIsPlayedWithTheVeryScenarioOfIt() throws Exception {
    Path shelf = Files.createDirectories(folder.resolve("twins/in"));
    String text = Files.readString(Path.of("scenarios/city-jccr-2015/alone.yaml"));
    Files.writeString(shelf.resolve("a.yaml"), text);
    Files.writeString(shelf.resolve("b.yaml"), text + "# the same but for this\n");
    try (Serving other = serve("twins-data", shelf.getParent())) {
      browser.get(other.address());
      until(() -> all("#scenarios .item").size() == 2);
      List<WebElement> starts = all("#scenarios [aria-label^='Watch live']");
      starts.get(1).click();
      until(() -> !all(".strip").isEmpty());
      String log = log();
      browser.get(other.address());
      until(() -> all("#scenarios .item").size() == 2);
      Path file = folder.resolve("twin.jsonl");
      Files.writeString(file, log);
      one("#open-log").sendKeys(file.toString());
      until(() -> browser.getCurrentUrl().contains("control.html") && all(".queue").size() > 0);
      assertThat(hash(log())).isNotBlank().isEqualTo(hash(log));
      browser.get("about:blank");
    }
    browser.manage().logs().get(LogType.BROWSER);
  }

  /** The log of the session that the page shows. */
  private static String log() {
    return (String)
        browser.executeAsyncScript(
            "fetch('/api/v1/sessions/' + new URLSearchParams(location.search).get('session')"
                + " + '/log').then((answer) => answer.text()).then(arguments[0]);");
  }

  private static String hash(String log) {
    return log.replaceFirst("(?s).*?\"hash\":\"([^\"]*)\".*", "$1");
  }

  @Test
  void sessionsAreEndedAndDeletedFromTheFirstPage() throws Exception {
    String going;
    try (Serving other = serve("ending")) {
      going = watchOn(other);
      watchOn(other);
      browser.get(other.address());
      until(() -> all("#sessions .danger").size() == 2);
      one("#sessions .danger").sendKeys(Keys.ENTER);
      until(() -> one("#sure").isDisplayed());
      browser.switchTo().activeElement().sendKeys(Keys.ENTER);
      until(() -> !one("#sure").isDisplayed());
      assertThat(all("#sessions .danger")).hasSize(2);
      one("#sessions .danger").sendKeys(Keys.ENTER);
      until(() -> one("#sure").isDisplayed());
      Chromium.keep(browser, "home-sure");
      browser.switchTo().activeElement().sendKeys(Keys.TAB);
      browser.switchTo().activeElement().sendKeys(Keys.ENTER);
      until(() -> all("#sessions .danger").size() == 1);
      assertThat(one("#sessions a").getDomAttribute("href")).doesNotContain("=" + going);
      Chromium.assertQuiet(browser);
      browser.get("about:blank");
    }
    try (Serving again = serve("ending")) {
      browser.get(again.address());
      until(() -> all("#saved .danger").size() == 1);
      click("#saved .danger");
      until(() -> one("#sure").isDisplayed());
      click("#sure-yes");
      until(() -> !one("#saved-part").isDisplayed());
      assertThat(browser.switchTo().activeElement().getDomAttribute("id"))
          .isEqualTo("scenarios-head");
      browser.get("about:blank");
    }
    browser.manage().logs().get(LogType.BROWSER);
  }

  private static String watchOn(Serving other) {
    browser.get(other.address());
    until(() -> !all(WATCH).isEmpty());
    click(WATCH);
    until(() -> !all(".strip").isEmpty());
    String url = browser.getCurrentUrl();
    return url.substring(url.indexOf('=') + 1);
  }

  @Test
  void runsGrowSurerAndAreCompared() throws Exception {
    for (int i = 1; i <= 2; i++) {
      browser.get(server.address() + "runs.html");
      until(() -> !all("#scenario option").isEmpty());
      one("#replications").sendKeys("30");
      one("#seed").sendKeys(String.valueOf(i));
      click("#new button");
      until(() -> all("#shown canvas").size() == 3);
      int runs = i;
      until(() -> all(".run.is-done").size() == runs);
    }
    assertThat(text("#shown")).contains("give or take");
    all(".run input").forEach(WebElement::click);
    click("#compare");
    until(() -> text("#compared").contains("points"));
    Chromium.keep(browser, "runs");
    Chromium.assertQuiet(browser);
  }

  @Test
  void aPhoneNeedsNoSidewaysScroll() throws Exception {
    String session = watchLive();
    for (String theme : List.of("light", "dark")) {
      look(390, 844, theme);
      for (String page : List.of("", "wallboard.html", "control.html", "runs.html")) {
        browser.get(server.address() + page + "?session=" + session);
        until(() -> !all("li, option").isEmpty());
        assertThat(browser.executeScript("return document.documentElement.scrollWidth"))
            .as(page)
            .isEqualTo(390L);
        Chromium.keep(browser, "phone-" + theme + "-" + page.replace(".html", ""));
      }
    }
    Chromium.assertQuiet(browser);
  }

  private static Serving serve(String data) throws Exception {
    return serve(data, Path.of("scenarios"));
  }

  private static Serving serve(String data, Path scenarios) throws Exception {
    return Serving.start(ServerOptions.local(0, List.of(scenarios), folder.resolve(data), "0.0.0"));
  }

  private static void look(int width, int height, String theme) {
    Chromium.resize(browser, width, height);
    browser.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", theme))));
  }

  /** From the first page to a wallboard that moves, by one click; gives the session. */
  private static String watchLive() throws IOException {
    browser.get(server.address());
    until(() -> !all(WATCH).isEmpty());
    Chromium.keep(browser, "home");
    click(WATCH);
    until(() -> !all(".strip").isEmpty());
    String url = browser.getCurrentUrl();
    return url.substring(url.indexOf('=') + 1);
  }

  private static Set<String> differentTexts(String css, int wanted) {
    Set<String> seen = new HashSet<>();
    until(
        () -> {
          seen.add(text(css));
          return seen.size() >= wanted;
        });
    return seen;
  }

  /** Callers that wait on a line, as the control room shows them. */
  private static int waiting(String line) {
    return Integer.parseInt(
        browser
            .findElement(
                By.xpath("//li[.//h3='" + line + "']//dt[.='Waiting']/following-sibling::dd"))
            .getText());
  }

  private static void until(Supplier<Boolean> wanted) {
    new WebDriverWait(browser, PATIENCE, Duration.ofMillis(50))
        .ignoring(StaleElementReferenceException.class)
        .until(ignored -> wanted.get());
  }

  private static WebElement one(String css) {
    return browser.findElement(By.cssSelector(css));
  }

  private static List<WebElement> all(String css) {
    return browser.findElements(By.cssSelector(css));
  }

  private static String text(String css) {
    return one(css).getText();
  }

  private static void see(String css) {
    browser.executeScript("arguments[0].scrollIntoView()", one(css));
  }

  private static void click(String css) {
    one(css).click();
  }
}

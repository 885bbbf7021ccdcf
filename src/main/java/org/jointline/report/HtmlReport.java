package org.jointline.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jointline.experiment.Summary;

/**
 * The answers as one HTML file that needs nothing else: style, script and the charting library are
 * inside, and its policy lets the browser run only these and fetch nothing. The same summary gives
 * the same bytes.
 */
public final class HtmlReport {
  private static final String LIBRARY =
      "/META-INF/resources/webjars/echarts/5.3.1/dist/echarts.min.js";
  private static final String INCIDENTS = "incidents";
  private static final String JOURNEY = "journey";
  private static final String[][] MENU = {
    {"answer", "Answer"},
    {"service", "Service"},
    {INCIDENTS, "Incidents"},
    {"waits", "Waits"},
    {JOURNEY, "Journey"},
    {"call-backs", "Call-backs"},
    {"staffing", "Staffing"},
    {"who", "Who answered"},
    {"cost", "Cost"},
    {"parties", "Organisations"},
    {"months", "Months"},
    {"detriment", "No detriment"},
    {"rules", "Rules"},
    {"risk", "Risk"},
    {"assumptions", "Assumptions"},
    {"definitions", "Definitions"},
    {"provenance", "Provenance"},
    {"stress", "STRESS-DES"}
  };

  private HtmlReport() {}

  /** Writes the report; flushes the stream and leaves it open. */
  public static void write(Summary summary, OutputStream out) throws IOException {
    out.write(text(summary).getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** The report as one text. */
  public static String text(Summary summary) {
    Draft draft = new Draft(summary);
    AnswerSection.write(draft);
    ServiceSection.write(draft);
    IncidentsSection.write(draft);
    WaitSection.write(draft);
    JourneySection.write(draft);
    CallBackSection.write(draft);
    StaffingSection.write(draft);
    SettlementSection.write(draft);
    RuleSection.write(draft);
    if (PartySection.applies(draft)) {
      PartySection.write(draft);
    }
    if (MonthSection.applies(draft)) {
      MonthSection.write(draft);
    }
    if (DetrimentSection.applies(draft)) {
      DetrimentSection.write(draft);
    }
    RiskSection.write(draft);
    NotesSection.write(draft);
    StressSection.write(draft);
    return page(summary.title(), draft.page().toString(), draft.charts().json());
  }

  private static String page(String title, String body, String charts) {
    String library = script(LIBRARY);
    String drawing = script("report.js");
    return "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src "
        + hash(library)
        + " "
        + hash(drawing)
        + "; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        + "<meta name=\"color-scheme\" content=\"light dark\">\n<title>"
        + Page.escaped(title)
        + " – Jointline</title>\n<style>\n"
        + resource("report.css")
        + "</style>\n</head>\n<body>\n<main>\n"
        + menu(body)
        + "<noscript><p class=\"alert\">The pictures need JavaScript; every figure is also in the"
        + " tables.</p></noscript>\n"
        + body
        + "</main>\n<script type=\"application/json\" id=\"charts\">"
        + charts
        + "</script>\n<script>"
        + library
        + "</script>\n<script>"
        + drawing
        + "</script>\n</body>\n</html>\n";
  }

  /** Leads to the sections that there are. */
  private static String menu(String body) {
    Page page = new Page().raw("<nav aria-label=\"Sections\">");
    for (String[] entry : MENU) {
      if (body.contains("<section id=\"" + entry[0] + "\"")) {
        page.raw("<a href=\"#" + entry[0] + "\">").text(entry[1]).raw("</a> ");
      }
    }
    return page.raw("</nav>\n").toString();
  }

  /** A script's text, unable to end its element early. */
  private static String script(String name) {
    return resource(name).replaceAll("(?i)</(?=script)", "<\\\\/").replace("<!--", "<\\!--");
  }

  private static String resource(String name) {
    try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String script) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}

package org.jointline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServeCommandTest {
  private static final Path SCENARIO = Path.of("scenarios/examples/01-one-line.yaml");

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"TERM, 0", "INT, 130"})
  @Timeout(120)
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "sends a signal with kill")
  void it_serves_until_it_is_told_to_stop(String signal, int code) throws Exception {
    Process process = start(List.of(), "serve", SCENARIO.toString(), "--port", "0");
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      String line = out.readLine();
      Matcher address =
          Pattern.compile("Jointline is at (http://127\\.0\\.0\\.1:\\d+/) ").matcher(line);
      assertThat(address.find()).as(line).isTrue();
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(address.group(1) + "api/v1/scenarios")).build();
      assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body())
          .contains("\"id\":\"01-one-line\"");
      new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).isEqualTo(code);
    // a library of the tests says more
    assertThat(Files.readString(folder.resolve("err")).lines())
        .filteredOn(said -> !said.startsWith("SLF4J"))
        .satisfiesExactly(
            first -> assertThat(first).contains(" INFO listening on http://127.0.0.1:"),
            last -> assertThat(last).endsWith(" INFO stopped"));
  }

  @Test
  void a_port_in_use_is_told_with_advice() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      assertThat(run("serve", "--port", Integer.toString(port))).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(err())
          .startsWith("jointline: port " + port + " is in use")
          .contains("--port 0")
          .hasLineCount(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1"})
  void other_machines_are_not_let_in_without_a_token(String host) {
    assertThat(run("serve", "--port", "0", "--host", host)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err()).contains("needs a token", "JOINTLINE_TOKEN").hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource({
    "--token, short, the token must have from 12",
    "--token, with some spaces, the token must have from 12",
    "--port, 65536, '--port must be from 0 to 65,535, got 65536'",
    "--port, -1, --port must be from 0",
    "--host, no.such.host.invalid, no address is known"
  })
  void what_makes_no_sense_is_refused(String option, String value, String told) {
    assertThat(run("serve", option + "=" + value)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err()).contains(told).hasLineCount(1);
  }

  @Test
  void a_data_folder_that_cannot_be_one_is_told_at_once() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "x");
    assertThat(run("serve", "--port", "0", "--data", file.resolve("sessions").toString()))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err())
        .contains(file + " is a file; name another folder with --data")
        .hasLineCount(1);
  }

  @Test
  void a_scenario_that_is_not_there_is_told() {
    assertThat(run("serve", "nothing.yaml")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err()).isEqualTo("jointline: nothing.yaml: no such file or folder\n");
  }

  /** The server's libraries are large; a command that does not serve must not wait for them. */
  @ParameterizedTest
  @ValueSource(strings = {"--help", "check scenarios/examples/01-one-line.yaml", "serve --help"})
  @Timeout(120)
  void other_commands_do_not_load_the_servers_libraries(String words) throws Exception {
    Process process = start(List.of("-Xlog:class+load"), words.split(" "));
    List<String> loaded = new ArrayList<>();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      out.lines()
          .filter(line -> line.contains(" io.vertx.") || line.contains(" io.netty."))
          .forEach(loaded::add);
    }
    assertThat(process.waitFor()).isZero();
    assertThat(loaded).isEmpty();
  }

  private Process start(List<String> javaOptions, String... words) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + "/bin/java");
    command.addAll(javaOptions);
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add("org.jointline.cli.Main");
    command.addAll(List.of(words));
    return new ProcessBuilder(command).redirectError(folder.resolve("err").toFile()).start();
  }

  private int run(String... words) {
    PrintStream to = new PrintStream(err, true, StandardCharsets.UTF_8);
    return new Main(new Terminal(to, to, false, false)).run(words);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}

package org.jointline.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jointline.server.ServerException;
import org.jointline.server.ServerOptions;
import org.jointline.server.Serving;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Starts the server, and stops it when it is asked to. */
@Command(
    name = "serve",
    description = {
      "Show the control room in a browser: live sessions, runs and reports.",
      "Only this machine is let in, unless --host says otherwise."
    },
    sortOptions = false,
    parameterListHeading = "%nScenarios:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  jointline serve",
      "  jointline serve my-scenarios --port 9000",
      "  JOINTLINE_TOKEN=... jointline serve --host 0.0.0.0 --allow-host wallboard.example.org",
      "",
      "Ctrl-C stops it; sessions that are going on are saved."
    })
final class ServeCommand implements Callable<Integer> {
  private static final String TOKEN = "JOINTLINE_TOKEN";

  /** Where the launcher is; the shipped scenarios are beside it. */
  private static final String HOME = "jointline.home";

  private static final String LOG_FORMAT = "java.util.logging.SimpleFormatter.format";
  private static final int MOST_PORT = 65_535;

  private final Terminal terminal;

  @Parameters(
      paramLabel = "SCENARIO",
      arity = "0..*",
      converter = PathConverter.class,
      description = "Scenario files, and folders of some (default: those that came with it).")
  private List<Path> scenarios = List.of();

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = ServerOptions.LOOPBACK,
      description = {
        "Address to listen on (default: ${DEFAULT-VALUE}).",
        "One that other machines can reach needs a token."
      })
  private String host;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "" + ServerOptions.PORT,
      description = "Port to listen on; 0 for any that is free (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--token",
      paramLabel = "SECRET",
      description = {
        "What others must know to be let in, at least 12 characters.",
        "Better given in the variable " + TOKEN + ", where no list of processes shows it."
      })
  private String token;

  @Option(
      names = "--allow-host",
      paramLabel = "NAME",
      description = "A further name by which browsers may call it; may be given several times.")
  private List<String> allowedHosts = List.of();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = ".jointline",
      converter = PathConverter.class,
      description = "Folder in which sessions are saved (default: ${DEFAULT-VALUE}).")
  private Path data;

  ServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    ServerOptions options = options();
    if (System.getProperty(LOG_FORMAT) == null) {
      System.setProperty(LOG_FORMAT, "%1$tF %1$tT %4$s %5$s%6$s%n");
    }
    CountDownLatch asked = new CountDownLatch(1);
    AtomicInteger code = new AtomicInteger(ExitCode.OK);
    // also where no signal can be listened to: the session files are then still put in order
    try (Serving serving = Serving.start(options)) {
      Thread hook = new Thread(serving::close, "stop");
      Runtime.getRuntime().addShutdownHook(hook);
      Signals.on("INT", () -> stop(asked, code, ExitCode.STOPPED));
      Signals.on("TERM", () -> stop(asked, code, ExitCode.OK));
      welcome(serving, options);
      asked.await();
    } catch (ServerException e) {
      throw new UserError(e.getMessage());
    }
    return code.get();
  }

  private void stop(CountDownLatch asked, AtomicInteger code, int how) {
    if (asked.getCount() == 0) {
      Runtime.getRuntime().halt(ExitCode.STOPPED);
    }
    code.set(how);
    asked.countDown();
  }

  private void welcome(Serving serving, ServerOptions options) {
    String login = options.token().isPresent() ? "login?token=... (your token)" : "";
    terminal.out().println("Jointline is at " + serving.address() + login + "  (Ctrl-C stops it)");
    terminal.out().flush();
  }

  private ServerOptions options() {
    if (port < 0 || port > MOST_PORT) {
      throw new UserError("--port must be from 0 to 65,535, got " + port);
    }
    for (Path scenario : scenarios) {
      if (!Files.exists(scenario)) {
        throw new UserError(scenario + ": no such file or folder");
      }
    }
    String secret = token == null ? System.getenv(TOKEN) : token;
    return new ServerOptions(
        host,
        port,
        scenarios.isEmpty() ? shipped() : scenarios,
        data,
        Optional.ofNullable(secret).filter(text -> !text.isEmpty()),
        allowedHosts,
        Version.text(),
        ServerOptions.Limits.USUAL);
  }

  /** Those of the folder one is in, else those that came with the program. */
  private static List<Path> shipped() {
    Path here = Path.of("scenarios");
    String home = System.getProperty(HOME);
    Path there = home == null ? here : Path.of(home, "scenarios");
    return List.of(Files.isDirectory(here) ? here : there);
  }
}

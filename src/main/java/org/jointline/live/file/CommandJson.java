package org.jointline.live.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jointline.live.Command;
import org.jointline.live.RefusedException;

/** Commands as JSON objects. The key {@code command} says which; the others are its fields. */
public final class CommandJson {
  private static final String COMMAND = "command";

  private CommandJson() {}

  /**
   * Reads a command. Whether it is possible depends on the session and is not checked here.
   *
   * @throws RefusedException if it is none, naming every field that is wrong
   */
  public static Command read(JsonNode object) throws RefusedException {
    return read(object, List.of());
  }

  /**
   * @param others fields that are not the command's
   */
  static Command read(JsonNode object, List<String> others) throws RefusedException {
    if (!object.isObject()) {
      throw new RefusedException("a command must be a JSON object such as " + example());
    }
    Fields fields = new Fields(object, others.toArray(String[]::new));
    Command command = command(fields);
    List<String> problems = fields.problems();
    if (!problems.isEmpty()) {
      throw new RefusedException(String.join("; ", problems));
    }
    return command;
  }

  private static String example() {
    return "{\"command\":\"close line\",\"line\":\"council\"}";
  }

  private static Command command(Fields f) throws RefusedException {
    String name = f.text(COMMAND);
    return switch (name) {
      case "change staffing" ->
          new Command.ChangeStaffing(
              f.text("group"),
              f.whole("change"),
              f.optionalDuration("for"),
              f.optionalText("reason"));
      case "send away" ->
          new Command.SendAway(
              f.text("group"),
              f.whole("agents"),
              f.choice("why", Command.Why.class),
              f.optionalDuration("for"));
      case "open line" -> new Command.SetLine(f.text("line"), true);
      case "close line" -> new Command.SetLine(f.text("line"), false);
      case "set reserve" ->
          new Command.SetReserve(f.text("line"), f.text("group"), f.whole("agents"));
      case "set overflow" ->
          new Command.SetOverflow(f.text("line"), f.text("group"), f.duration("after"));
      case "set mode" -> new Command.SetMode(f.choice("mode", Command.Mode.class));
      case "surge" -> new Command.Surge(f.text("line"), f.number("factor"), f.duration("for"));
      case "incident" ->
          new Command.Incident(
              f.text("line"), f.whole("calls"), f.duration("over"), f.optionalText("about"));
      case "open site" -> new Command.SetSite(f.texts("groups"), true);
      case "close site" -> new Command.SetSite(f.texts("groups"), false);
      default ->
          throw new RefusedException(
              "command must be change staffing, send away, open line, close line, set reserve, set"
                  + " overflow, set mode, surge, incident, open site or close site, got '"
                  + name
                  + "'");
    };
  }

  /** The object that {@link #read} would read. */
  public static ObjectNode write(Command command) {
    ObjectNode o = JsonNodeFactory.instance.objectNode();
    if (command instanceof Command.ChangeStaffing c) {
      o.put(COMMAND, "change staffing").put("group", c.group()).put("change", c.change());
      c.length().ifPresent(d -> o.put("for", text(d)));
      if (!c.reason().isEmpty()) {
        o.put("reason", c.reason());
      }
    } else if (command instanceof Command.SendAway c) {
      o.put(COMMAND, "send away").put("group", c.group()).put("agents", c.agents());
      o.put("why", word(c.why()));
      c.length().ifPresent(d -> o.put("for", text(d)));
    } else if (command instanceof Command.SetLine c) {
      o.put(COMMAND, c.open() ? "open line" : "close line").put("line", c.line());
    } else if (command instanceof Command.SetReserve c) {
      o.put(COMMAND, "set reserve").put("line", c.line()).put("group", c.group());
      o.put("agents", c.agents());
    } else if (command instanceof Command.SetOverflow c) {
      o.put(COMMAND, "set overflow").put("line", c.line()).put("group", c.group());
      o.put("after", text(c.after()));
    } else if (command instanceof Command.SetMode c) {
      o.put(COMMAND, "set mode").put("mode", word(c.mode()));
    } else if (command instanceof Command.Surge c) {
      o.put(COMMAND, "surge").put("line", c.line()).put("factor", c.factor());
      o.put("for", text(c.length()));
    } else if (command instanceof Command.Incident c) {
      o.put(COMMAND, "incident").put("line", c.line()).put("calls", c.calls());
      o.put("over", text(c.over()));
      if (!c.about().isEmpty()) {
        o.put("about", c.about());
      }
    } else if (command instanceof Command.SetSite c) {
      o.put(COMMAND, c.open() ? "open site" : "close site");
      c.groups().forEach(o.putArray("groups")::add);
    } else {
      throw new AssertionError(command);
    }
    return o;
  }

  private static String word(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }

  /** Exact, and as people write it where that is possible. */
  private static String text(Duration d) {
    if (d.getNano() == 0 && d.getSeconds() % 60 == 0 && d.getSeconds() > 0) {
      return d.toMinutes() + " min";
    }
    return d.getNano() == 0 ? d.getSeconds() + " s" : d.toString();
  }
}

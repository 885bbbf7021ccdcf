package org.jointline.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/** Every command by its name, in the order of the help. A new command is one line here. */
final class Commands {
  private static final Map<String, Maker> ALL = new LinkedHashMap<>();

  static {
    ALL.put("run", RunCommand::new);
    ALL.put("serve", ServeCommand::new);
    ALL.put("check", CheckCommand::new);
    ALL.put("erlang", ErlangCommand::new);
    ALL.put("schema", SchemaCommand::new);
    ALL.put("validate", ValidateCommand::new);
  }

  private Commands() {}

  static Map<String, Maker> all() {
    return ALL;
  }

  /** Makes a command that talks to a terminal. */
  interface Maker {
    Callable<Integer> with(Terminal terminal);
  }
}

package org.jointline.live;

import java.time.Duration;
import java.util.List;

/**
 * What would happen next, if nothing or if something else were done now?
 *
 * @param horizon how far to look, from now
 * @param futures how often each is run
 * @param alternatives beside doing nothing, at most {@link #MOST_ALTERNATIVES}
 */
public record Question(Duration horizon, int futures, List<Alternative> alternatives) {
  public static final int MOST_ALTERNATIVES = 3;
  public static final int MOST_FUTURES = 5000;
  public static final Duration LONGEST_HORIZON = Duration.ofHours(24);

  public Question {
    alternatives = List.copyOf(alternatives);
  }

  /** Commands given now, all at once. */
  public record Alternative(String name, List<Command> commands) {
    public Alternative {
      commands = List.copyOf(commands);
    }
  }
}

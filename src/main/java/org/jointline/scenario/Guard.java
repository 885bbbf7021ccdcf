package org.jointline.scenario;

import java.util.List;
import java.util.Optional;

/**
 * When something is in force: all three must hold.
 *
 * @param hours 1 while it may be, 0 while not; empty: always
 * @param modes names of the modes in which it may be; empty: in every mode
 * @param when what must be seen on the floor
 */
public record Guard(Optional<Curve> hours, List<String> modes, When when) {
  /** Always in force. */
  public static final Guard NONE = new Guard(Optional.empty(), List.of(), When.ALWAYS);

  public Guard {
    modes = List.copyOf(modes);
  }
}

package org.jointline.live;

/**
 * A command and when it took effect.
 *
 * @param tick after everything else that happened at this tick
 */
public record TimedCommand(long tick, Command command) {}

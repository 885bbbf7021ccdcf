package org.jointline.routing;

/** The rule of a line that takes no new calls; those that wait go on as before. */
public final class ClosedLine implements AgentRule {
  private final AgentRule open;

  public ClosedLine(AgentRule open) {
    this.open = open;
  }

  /** The rule of the line while it is open. */
  public AgentRule open() {
    return open;
  }

  @Override
  public int choose(int type, long waited) {
    return open.choose(type, waited);
  }

  @Override
  public int chooseAtOnce(int type) {
    return NONE;
  }
}

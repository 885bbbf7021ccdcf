package org.jointline.scenario;

/** The way by which people turn to an organisation. It gives defaults and words, and no rule. */
public enum Channel {
  PHONE("phone", "call", true),
  E_MAIL("e-mail", "e-mail", false),
  WEB_FORM("web form", "form", false),
  CHAT("chat", "chat", true),
  /** People who walk in. */
  FRONT_DESK("front desk", "visitor", true),
  /** Work that nobody waits for: cameras, records, administration. */
  WORK("work", "task", false);

  private final String words;
  private final String one;
  private final boolean live;

  Channel(String words, String one, boolean live) {
    this.words = words;
    this.one = one;
    this.live = live;
  }

  /** As a scenario file says it. */
  public String words() {
    return words;
  }

  /** What one contact is called. */
  public String one() {
    return one;
  }

  /** Whether somebody is there who waits, and may give up. */
  public boolean isLive() {
    return live;
  }
}

package org.jointline.routing;

/** What stands between groups and call types beside the routing: some ways are shut at times. */
public interface Gate {
  /** Whether a group may take calls of a type at this moment, as far as this goes. */
  boolean isOpen(int type, int group);

  /**
   * The same for one agent who has calls in hand and would take one more, or this one instead: who
   * has a place under an agreement already needs no other.
   */
  boolean isOpen(int type, int group, int agent);

  /** Whether any group is ever kept from a type's calls. */
  boolean guardsType(int type);

  /** Whether a group is ever kept from any calls. */
  boolean guardsGroup(int group);
}

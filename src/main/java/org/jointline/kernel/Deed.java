package org.jointline.kernel;

/** What an entry in the {@link Diary} is about. A feature that plans ahead adds its own here. */
enum Deed {
  /** A rule's notice or least time is over: a switch's number. */
  SWITCH,
  /** The longest wait of a type reaches a length that a rule looks at: a watch's number. */
  WATCH,
  /** A caller hangs up after the talk and leaves a line free: the agent's number. */
  HANG_UP,
  /** Somebody outside is done with a call: the party's number. */
  OUTSIDE_DONE,
  /** A site fails, is repaired or its agents go on elsewhere. */
  SITE,
  /** A caller on a journey comes to a line; about the traveller. */
  CONTACT,
  /** A caller goes on to the queue when the announcement is over; about the traveller. */
  PUT_THROUGH,
  /** All who wait for a call type are disconnected; about the type. */
  CLEARING,
  /** An agent goes from talk to after-call work that may be interrupted. */
  TALK_ENDS,
  /** A phone has rung long enough, or the caller gives up. */
  RING_ENDS,
  /** An agent who did not pick up is there again. */
  BACK,
  /** The first of an agent's chats ends. */
  CHAT_ENDS,
  /** A caller is offered to be called back; about the waiting call's slot. */
  CALL_BACK_OFFER,
  /** A call-back waits again after an attempt in vain, or is given up; about the traveller. */
  CALL_BACK
}

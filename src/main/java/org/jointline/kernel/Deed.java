package org.jointline.kernel;

/** What an entry in the {@link Diary} is about. A feature that plans ahead adds its own here. */
enum Deed {
  /** A caller on a journey comes to a line; about the traveller. */
  CONTACT,
  /** A caller goes on to the queue when the announcement is over; about the traveller. */
  PUT_THROUGH,
  /** All who wait for a call type are disconnected; about the type. */
  CLEARING
}

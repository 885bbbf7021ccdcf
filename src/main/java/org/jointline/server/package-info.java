/**
 * The server: REST, server-sent events, metrics and pages on Vert.x. May use scenario,
 * scenario.file, experiment, live, live.file, measure, model, report and stats; nobody but this
 * package knows Vert.x or Micrometer.
 *
 * <p>Handlers run on the event loop and never wait: files are read and reports written on workers,
 * runs have a thread of their own. What a request names is looked up among what is known; no part
 * of a request becomes a path of a file.
 */
package org.jointline.server;

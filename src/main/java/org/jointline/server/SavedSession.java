package org.jointline.server;

/**
 * A session that is on disk and does not run.
 *
 * @param name of its scenario
 * @param reached local time it had come to
 */
record SavedSession(String id, String name, String reached) {}

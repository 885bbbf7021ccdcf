package org.jointline.server;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.jointline.scenario.Scenario;

/**
 * A session that runs, its readers and its counters.
 *
 * @param client address that asked for it
 * @param forking forks being answered
 * @param forks asked for so far
 * @param done commands carried out
 * @param refused commands refused
 */
record OpenSession(
    String id,
    String client,
    Scenario scenario,
    SessionRunner runner,
    Feed feed,
    AtomicInteger forking,
    LongAdder forks,
    LongAdder done,
    LongAdder refused) {
  OpenSession(String id, String client, Scenario scenario, SessionRunner runner, Feed feed) {
    this(
        id,
        client,
        scenario,
        runner,
        feed,
        new AtomicInteger(),
        new LongAdder(),
        new LongAdder(),
        new LongAdder());
  }
}

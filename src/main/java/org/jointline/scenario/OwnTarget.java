package org.jointline.scenario;

/**
 * An organisation's own reading of a call type, whosever callers they are.
 *
 * @param callType id
 * @param target what it asks of it
 */
public record OwnTarget(String callType, Target target) {}

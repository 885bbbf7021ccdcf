package org.jointline.scenario;

/**
 * A party to the arrangement: it owns call types, employs agent groups, and has results of its own.
 *
 * @param id key in the scenario file
 * @param name for people
 * @param base the service-level base its own call types use where a target names none
 */
public record Organisation(String id, String name, ServiceLevelBase base) {}

package org.jointline.validation;

/**
 * A published case, or a value of one, that is not compared yet.
 *
 * @param id of the case
 * @param why in words
 */
public record Later(String id, String why) {}

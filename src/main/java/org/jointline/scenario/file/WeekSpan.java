package org.jointline.scenario.file;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * A part of a local day, on some weekdays or on one date.
 *
 * @param days empty where {@code date} is given
 * @param date null where {@code days} are given
 * @param from second of the day
 * @param to second of the day, more than {@code from}
 */
record WeekSpan(Set<DayOfWeek> days, LocalDate date, int from, int to) {}

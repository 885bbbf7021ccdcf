/**
 * What the user asked for: immutable records in the user's words and units. Uses nothing else of
 * the project. Safe for any thread. Reads no files and simulates nothing.
 */
package org.jointline.scenario;

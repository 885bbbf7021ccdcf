/**
 * A scenario compiled for running: names to indices, curves to arrays, time to ticks. May use
 * scenario and random. Immutable, shared by all threads. Holds nothing that changes while a
 * replication runs.
 */
package org.jointline.model;

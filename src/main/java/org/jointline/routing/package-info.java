/**
 * Two questions: which agent for this call, which call for this agent; and the queues and idle
 * lists they look at. May use model and random. Belongs to one replication and its thread. Keeps no
 * statistics and no clock.
 */
package org.jointline.routing;

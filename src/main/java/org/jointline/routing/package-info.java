/**
 * Two questions: which agent for this call, which call for this agent. May use model. Belongs to
 * one replication and its thread. Keeps no statistics and no clock.
 */
package org.jointline.routing;

/**
 * Clock, event heap, queues and agents of one replication, told to one listener. May use model,
 * random and routing. One thread. Knows no file, name, wall clock, thread or framework.
 */
package org.jointline.kernel;

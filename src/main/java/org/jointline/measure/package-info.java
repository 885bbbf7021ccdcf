/**
 * What is counted while a replication runs, and the definitions of the measures made from it. May
 * use kernel, model and stats. One recorder belongs to one replication and its thread. Knows no
 * intervals of confidence over replications and no output format.
 */
package org.jointline.measure;

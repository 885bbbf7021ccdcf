/**
 * Random streams by (seed, replication, purpose, entity) and samplers. Uses nothing else of the
 * project. A stream or sampler belongs to one thread. No wall clock and no unseeded randomness.
 */
package org.jointline.random;

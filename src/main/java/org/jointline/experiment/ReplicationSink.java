package org.jointline.experiment;

import java.util.Map;
import org.jointline.measure.Measure;

/** Hears the values of every single replication, in index order, from one thread at a time. */
public interface ReplicationSink {
  /**
   * @param replication index from 0
   * @param kind "call type", "agent group" or "organisation"
   * @param id of the entity
   * @param values measures over the whole period; a ratio over nothing has no entry
   */
  void values(int replication, String kind, String id, Map<Measure, Double> values);
}

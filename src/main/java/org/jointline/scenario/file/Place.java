package org.jointline.scenario.file;

import java.util.Comparator;

/**
 * Where something stands.
 *
 * @param file as the user named it
 * @param order in which the files were opened: 0 is the scenario file itself
 * @param line from 1; 0 if it is about the whole file
 * @param column from 1; 0 if it is about the whole file
 */
record Place(String file, int order, int line, int column) implements Comparable<Place> {
  private static final Comparator<Place> FILE_ORDER =
      Comparator.comparingInt(Place::order)
          .thenComparingInt(Place::line)
          .thenComparingInt(Place::column);

  @Override
  public int compareTo(Place other) {
    return FILE_ORDER.compare(this, other);
  }
}

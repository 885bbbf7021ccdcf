package org.jointline.scenario.file;

/**
 * A line of a shape's table.
 *
 * @param name as written in the file
 * @param kind of value
 * @param required whether the file must give it
 * @param fallback value where the file gives none; may be null
 * @param otherwise what holds where the file gives none, for people; empty where required
 * @param doc one sentence
 * @param example as it may stand in a file: a number, or text in YAML
 */
record Key<T>(
    String name,
    Kind<? extends T> kind,
    boolean required,
    T fallback,
    String otherwise,
    String doc,
    Object example) {

  static <T> Key<T> required(String name, Kind<? extends T> kind, String doc, Object example) {
    return new Key<>(name, kind, true, null, "", doc, example);
  }

  static <T> Key<T> optional(
      String name,
      Kind<? extends T> kind,
      T fallback,
      String otherwise,
      String doc,
      Object example) {
    return new Key<>(name, kind, false, fallback, otherwise, doc, example);
  }

  String description() {
    return otherwise.isEmpty() ? doc : doc + " Default: " + otherwise + ".";
  }
}

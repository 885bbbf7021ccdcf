package org.jointline.scenario.file;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The values of one mapping by the keys of its table. */
final class Found {
  private final At at;
  private final Map<Key<?>, Object> values = new HashMap<>();
  private final Map<Key<?>, At> given = new HashMap<>();

  Found(At at) {
    this.at = at;
  }

  void put(Key<?> key, At where, Object value) {
    given.put(key, where);
    values.put(key, value);
  }

  boolean given(Key<?> key) {
    return given.containsKey(key);
  }

  /** The value, or its default where none is given; null where it is missing or faulty. */
  @SuppressWarnings("unchecked") // put there under the same key
  <T> T get(Key<T> key) {
    return given.containsKey(key) ? (T) values.get(key) : key.fallback();
  }

  /** The value; what the key falls back to, or else {@code other}, where missing or faulty. */
  <T> T get(Key<T> key, T other) {
    T value = get(key);
    return value == null ? other : value;
  }

  <T> Optional<T> optional(Key<T> key) {
    return Optional.ofNullable(get(key));
  }

  /** Whether all of these are given and sound. */
  boolean sound(Key<?>... keys) {
    for (Key<?> key : keys) {
      if (get(key) == null) {
        return false;
      }
    }
    return true;
  }

  /** Where the value stands; the whole mapping where it is not given. */
  At at(Key<?> key) {
    return given.getOrDefault(key, at);
  }

  /** Where the whole mapping stands. */
  At at() {
    return at;
  }
}

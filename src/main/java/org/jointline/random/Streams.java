package org.jointline.random;

/**
 * Seeds of streams: one for each (seed, replication, purpose, entity), unrelated to one another.
 */
public final class Streams {
  private Streams() {}

  /**
   * The seed of one stream.
   *
   * @param seed of the experiment
   * @param replication index from 0
   * @param purpose what is drawn
   * @param entity index of the call type, agent group or shared factor
   */
  public static long seed(long seed, int replication, Purpose purpose, int entity) {
    long h = Xoshiro.mix(seed ^ 0x6A6F696E746C696EL);
    h = Xoshiro.mix(h ^ replication * 0x9E3779B97F4A7C15L);
    h = Xoshiro.mix(h ^ ((long) purpose.ordinal() << 32 | entity) * 0xD1342543DE82EF95L);
    return h;
  }

  /**
   * Seed of what one caller does: the same whatever happened before.
   *
   * @param luck of the caller
   * @param what is decided
   * @param step how often it was decided before
   */
  public static long seed(long luck, int what, int step) {
    long h = Xoshiro.mix(luck ^ 0x9E3779B97F4A7C15L * (what + 1));
    return Xoshiro.mix(h ^ 0xD1342543DE82EF95L * (step + 1));
  }

  /**
   * The seed of the luck that travels with one call: what is drawn for it beside the streams that
   * draw ahead, and only if it comes to that.
   *
   * @param stream seed of a stream
   * @param arrival tick at which it came
   * @param talk how long it would talk: it tells calls of one tick apart
   * @param times how often this was drawn for the call before
   */
  public static long ofCall(long stream, long arrival, long talk, int times) {
    long h = Xoshiro.mix(stream ^ arrival * 0x9E3779B97F4A7C15L);
    h = Xoshiro.mix(h ^ talk * 0xD1342543DE82EF95L);
    return Xoshiro.mix(h + times * 0x9E3779B97F4A7C15L);
  }

  /**
   * A word for an id: the streams of what has a name do not change when others come before it.
   *
   * <p>Fowler, Noll and Vo's FNV-1a over UTF-16 code units, then mixed.
   */
  public static long name(String id) {
    long h = 0xCBF29CE484222325L;
    for (int i = 0; i < id.length(); i++) {
      h = (h ^ id.charAt(i)) * 0x100000001B3L;
    }
    return Xoshiro.mix(h);
  }
}

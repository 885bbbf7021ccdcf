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
}

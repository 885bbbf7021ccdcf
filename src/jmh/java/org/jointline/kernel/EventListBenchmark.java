package org.jointline.kernel;

import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Event lists in the hold model: take the next event, add one an exponential time later. The wheel
 * has the width that {@link Replication} gives it for as many agents.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class EventListBenchmark {
  private static final int LOW_BITS = 15;

  /** Small enough for time not to run out of bits in a minute of holds. */
  private static final int MEAN_TICKS = 240_000;

  @Param({"25", "250", "2500", "25000"})
  public int pending;

  private final long[] gaps = new long[1 << 16];
  private EventWheel wheel;
  private EventHeap heap;
  private PriorityQueue<Long> objects;
  private int at;

  @Setup
  public void fill() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = (long) (-MEAN_TICKS * Math.log(1 - random.nextDouble())) << LOW_BITS;
    }
    wheel = EventWheel.of(pending, MEAN_TICKS, LOW_BITS);
    heap = new EventHeap();
    objects = new PriorityQueue<>();
    for (int i = 0; i < pending; i++) {
      wheel.push(gap() | i);
      heap.push(gap() | i);
      objects.add(gap() | i);
    }
  }

  private long gap() {
    return gaps[at++ & gaps.length - 1];
  }

  @Benchmark
  public long wheel() {
    long event = wheel.peek();
    wheel.take();
    wheel.push(event + gap());
    return event;
  }

  /** The next event takes the place of the one just taken. */
  @Benchmark
  public long heap() {
    long event = heap.peek();
    heap.take();
    heap.push(event + gap());
    return event;
  }

  /** As in most simulation libraries: an object for each event. */
  @Benchmark
  public long objects() {
    long event = objects.poll();
    objects.add(event + gap());
    return event;
  }
}

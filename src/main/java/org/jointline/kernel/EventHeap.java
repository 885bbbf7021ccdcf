package org.jointline.kernel;

import java.util.Arrays;

/**
 * Pending events, each one long, smallest first: a binary heap whose choice between two children is
 * arithmetic, not a branch.
 *
 * <p>Taking the smallest leaves a hole at the root, which the next {@link #push} fills with one
 * sift instead of two; if none comes, the next {@link #peek} closes it.
 */
final class EventHeap {
  /** More than any event; what an empty heap shows. */
  static final long NONE = Long.MAX_VALUE;

  private long[] heap = new long[256];
  private int size;
  private boolean hole;

  EventHeap() {
    Arrays.fill(heap, NONE);
  }

  void clear() {
    Arrays.fill(heap, 0, Math.min(heap.length, size + 3), NONE);
    size = 0;
    hole = false;
  }

  void copyFrom(EventHeap other) {
    if (heap.length < other.heap.length) {
      heap = new long[other.heap.length];
    }
    System.arraycopy(other.heap, 0, heap, 0, other.heap.length);
    Arrays.fill(heap, other.heap.length, heap.length, NONE);
    size = other.size;
    hole = other.hole;
  }

  /** The smallest event, or {@link #NONE}. */
  long peek() {
    if (hole) {
      hole = false;
      long last = heap[size];
      heap[size--] = NONE;
      if (size > 0) {
        siftDown(last);
      }
    }
    return heap[1];
  }

  /** Takes what {@link #peek} has just shown. */
  void take() {
    hole = true;
  }

  /** Adds an event. */
  void push(long event) {
    if (hole) {
      hole = false;
      siftDown(event);
      return;
    }
    if (size + 3 > heap.length) {
      int old = heap.length;
      heap = Arrays.copyOf(heap, 2 * old);
      Arrays.fill(heap, old, 2 * old, NONE);
    }
    long[] h = heap;
    int i = ++size;
    while (i > 1 && h[i >>> 1] > event) {
      h[i] = h[i >>> 1];
      i >>>= 1;
    }
    h[i] = event;
  }

  private void siftDown(long event) {
    long[] h = heap;
    int n = size;
    int i = 1;
    int child = 2;
    while (child <= n) {
      // the right child if it is smaller; h[n + 1] is NONE, and no difference overflows
      child += (int) (h[child + 1] - h[child] >>> 63);
      long c = h[child];
      if (c >= event) {
        break;
      }
      h[i] = c;
      i = child;
      child = 2 * i;
    }
    h[i] = event;
  }
}

package org.jointline.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How many requests each client may still make: a bucket that fills at a steady rate, and a request
 * takes one out. Belongs to one thread.
 */
final class RequestRate {
  /** Clients remembered; one that was forgotten starts afresh. */
  private static final int MOST_CLIENTS = 10_000;

  private final double perNano;
  private final int most;
  private final LongSupplier nanos;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST_CLIENTS;
        }
      };

  RequestRate(int perSecond, int most, LongSupplier nanos) {
    this.perNano = perSecond / 1e9;
    this.most = most;
    this.nanos = nanos;
  }

  /** Takes one out of the client's bucket, unless there is none left. */
  boolean allows(String client) {
    long now = nanos.getAsLong();
    Bucket bucket = buckets.computeIfAbsent(client, c -> new Bucket(most, now));
    bucket.left = Math.min(most, bucket.left + (now - bucket.at) * perNano);
    bucket.at = now;
    if (bucket.left < 1) {
      return false;
    }
    bucket.left--;
    return true;
  }

  /** Requests left, and when that was so. */
  private static final class Bucket {
    private double left;
    private long at;

    Bucket(double left, long at) {
      this.left = left;
      this.at = at;
    }
  }
}

package org.jointline.random;

import java.util.List;

/**
 * First and thousandth draws from stream 2012 (of the normal, the sum of ten thousand), in
 * hexadecimal so that every bit is held on every Java version. They change only when a sampler
 * changes, and with them every result published with a seed: do it on purpose.
 */
final class GoldenDraws {
  static final List<String> LINES =
      List.of(
          "exponential 0x1.cf7fb6f793a7ap2 0x1.f09bf1095b13dp5",
          "lognormal 0x1.034fe9332659dp7 0x1.9d2b5f0d222c7p6",
          "gamma 0x1.f97c042711a4p5 0x1.475c08115a133p5",
          "gamma below 1 0x1.c8c504927c44ap3 0x1.12ce3e3a2f11ep0",
          "weibull 0x1.58a11352a1ebfp-2 0x1.cfa0a7b3b52a6p2",
          "triangular 0x1.6d1e7021a6e95p2 0x1.230e2a2b33af6p3",
          "uniform 0x1.7fdb251ee90bdp7 0x1.96e8d31498278p8",
          "deterministic 0x1.ep4 0x1.ep4",
          "empirical 0x1.4p3 0x1.9p5",
          "mixture 0x1.7718295698ad8p4 0x1.1e63ce2377a95p7",
          "at most 0x1.7718295698ad8p4 0x1.68p6",
          "never Infinity Infinity",
          "normal 0x1.36fa10d2663dfp6",
          "day factors 0x1.206e7cee0d9fdp0 0x1.92d6546cb4bdbp-6");

  private GoldenDraws() {}
}

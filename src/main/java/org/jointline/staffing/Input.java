package org.jointline.staffing;

/** Refuses impossible inputs of a formula by name and value. */
final class Input {
  private Input() {}

  static double positive(String name, double value) {
    return require(value > 0 && value < Double.POSITIVE_INFINITY, name, "> 0", value);
  }

  static double notNegative(String name, double value) {
    return require(value >= 0 && value < Double.POSITIVE_INFINITY, name, ">= 0", value);
  }

  /** Above 0 and below 1. */
  static double inside(String name, double value) {
    return require(value > 0 && value < 1, name, "between 0 and 1", value);
  }

  static int atLeast(String name, int least, int value) {
    if (value < least) {
      throw new IllegalArgumentException(name + " must be >= " + least + ", got " + value);
    }
    return value;
  }

  static double require(boolean holds, String name, String rule, double value) {
    if (!holds) {
      throw new IllegalArgumentException(name + " must be " + rule + ", got " + value);
    }
    return value;
  }
}

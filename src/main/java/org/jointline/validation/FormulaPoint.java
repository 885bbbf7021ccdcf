package org.jointline.validation;

/** A formula at one point, and its value there. */
record FormulaPoint(Formula formula, Arguments given, ExpectedValue value) {
  Checked check() {
    return Checked.computed(value, formula.of(given, value.measure()));
  }
}

package org.jointline.scenario;

/** How the calls about an incident are spread over the time in which they come. */
public enum BurstShape {
  /** Most at once, then fewer and fewer: the density falls linearly to zero. The default. */
  SUDDEN("sudden"),
  /** The density rises linearly for a third of the time and then falls linearly to zero. */
  RISING("rising"),
  /** Evenly. */
  EVEN("even");

  private final String words;

  BurstShape(String words) {
    this.words = words;
  }

  /** The words a scenario file uses. */
  public String words() {
    return words;
  }
}

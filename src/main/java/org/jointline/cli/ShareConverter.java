package org.jointline.cli;

import java.math.BigDecimal;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a share between 0 and 1, both left out: "95%", "95 %" or "0.95". */
final class ShareConverter implements ITypeConverter<BigDecimal> {
  @Override
  public BigDecimal convert(String text) {
    String number = text.strip();
    boolean percent = number.endsWith("%");
    if (percent) {
      number = number.substring(0, number.length() - 1).strip();
    }
    try {
      BigDecimal share = new BigDecimal(number).movePointLeft(percent ? 2 : 0);
      if (share.signum() > 0 && share.compareTo(BigDecimal.ONE) < 0) {
        return share;
      }
    } catch (NumberFormatException notANumber) {
      throw problem(text);
    }
    throw problem(text);
  }

  private static TypeConversionException problem(String text) {
    return new TypeConversionException("must be between 0 % and 100 %, such as 95%, got " + text);
  }
}

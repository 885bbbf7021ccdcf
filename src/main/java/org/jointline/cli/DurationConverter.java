package org.jointline.cli;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a length of time on the command line: "20s", "20 s", "4 min" or "1.5h". */
final class DurationConverter implements ITypeConverter<Duration> {
  private static final Pattern FORM = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,6})?)\\s*([a-z]*)");
  private static final Map<String, Long> SECONDS =
      Map.of("s", 1L, "sec", 1L, "min", 60L, "m", 60L, "h", 3_600L);

  @Override
  public Duration convert(String text) {
    Matcher parts = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
    Long unit = parts.matches() ? SECONDS.get(parts.group(2)) : null;
    if (unit == null) {
      throw new TypeConversionException("must be a time with its unit, such as 20s, got " + text);
    }
    BigDecimal nanos =
        new BigDecimal(parts.group(1)).multiply(BigDecimal.valueOf(unit)).movePointRight(9);
    return Duration.ofNanos(nanos.longValue());
  }
}

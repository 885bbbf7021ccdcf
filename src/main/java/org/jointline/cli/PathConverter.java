package org.jointline.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a file or folder, which must not be empty. */
final class PathConverter implements ITypeConverter<Path> {
  @Override
  public Path convert(String text) {
    if (text.isBlank()) {
      throw new TypeConversionException("the name is empty");
    }
    try {
      return Path.of(text);
    } catch (InvalidPathException notOnThisSystem) {
      boolean plain = text.chars().allMatch(c -> c < 128);
      throw new TypeConversionException(
          "'"
              + text
              + "' cannot be the name of a file here"
              + (plain ? "" : "; if it has other letters than a to z, set LC_ALL=C.UTF-8"));
    }
  }
}

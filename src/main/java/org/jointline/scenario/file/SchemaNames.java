package org.jointline.scenario.file;

import java.util.Map;

/**
 * What a part of the schema is called after what it describes, so that the same thing is described
 * once: {@code number-0-to-1}, {@code list-of-call-type-name}.
 */
final class SchemaNames {
  static final String NOTED = "-or-noted";
  static final String NOTHING = "-or-nothing";

  private SchemaNames() {}

  /** Empty where there is no short name for it. */
  static String of(Map<?, ?> described) {
    if (described.get("$ref") instanceof String reference && described.size() == 1) {
      return reference.substring(SchemaParts.REFERENCE.length());
    }
    Object type = described.get("type");
    if ("integer".equals(type) || "number".equals(type)) {
      return type + bounds(described, "minimum", "maximum");
    }
    if ("array".equals(type) && described.get("items") instanceof Map<?, ?> items) {
      String each = withoutEnd(of(items));
      return each.isEmpty() ? "" : "list-of-" + each + bounds(described, "minItems", "maxItems");
    }
    if ("object".equals(type) && described.get("additionalProperties") instanceof Map<?, ?> each) {
      String by = described.containsKey("propertyNames") ? "-by-name" : "-by-call-type";
      return of(each, by);
    }
    return "";
  }

  /** The name of what is made of it. */
  static String of(Map<?, ?> described, String ending) {
    String name = withoutEnd(of(described));
    return name.isEmpty() ? "" : name + ending;
  }

  private static String withoutEnd(String name) {
    return name.endsWith(NOTED) ? name.substring(0, name.length() - NOTED.length()) : name;
  }

  private static String bounds(Map<?, ?> described, String least, String most) {
    String from = described.containsKey(least) ? "-from-" + described.get(least) : "";
    return described.containsKey(most) ? from + "-to-" + described.get(most) : from;
  }
}

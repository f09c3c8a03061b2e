package dev.costwright.importers.fuzz;

import java.util.List;

/// Bytes as JSON of every format that is.
public final class JsonTarget {
  private static final List<String> FORMATS =
      List.of(
          "openai-api-pages",
          "anthropic-api-pages",
          "claude-code-session",
          "langfuse-observations",
          "litellm-spend-logs");

  private JsonTarget() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    Reading.as(FORMATS, bytes);
  }
}

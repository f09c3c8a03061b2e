package dev.costwright.importers.fuzz;

import java.util.List;

/// Bytes as a table of every format that is one.
public final class CsvTarget {
  private static final List<String> FORMATS =
      List.of(
          "openai-completions-usage",
          "openai-costs",
          "anthropic-console-cost",
          "anthropic-console-tokens",
          "focus-cost",
          "invoices-csv",
          "analytics-metrics");

  private CsvTarget() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    Reading.as(FORMATS, bytes);
  }
}

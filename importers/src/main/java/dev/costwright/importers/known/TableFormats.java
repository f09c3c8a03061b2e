package dev.costwright.importers.known;

import dev.costwright.importers.SourceFile;
import dev.costwright.importers.table.Header;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Tables that their columns name, the most telling first.
final class TableFormats {
  private record Kind(String name, Predicate<Header> test) {}

  private static final List<Kind> KINDS =
      List.of(
          kind("an AWS cost and usage report", "line_item_usage_type", "line_item_unblended_cost"),
          kind("an AWS cost and usage report (legacy)", "lineItem/UsageType"),
          kind("a list of AWS usage types", "line_item_usage_type"),
          kind("an Azure cost details export", "MeterName", "MeterCategory"),
          kind("a Google Cloud cost table", "SKU description", "Service description"),
          kind("a Google Cloud billing export", "sku.description"),
          kind("a Stripe payments export", "Amount Refunded", "Currency"),
          kind("a Stripe balance report", "balance_transaction_id", "reporting_category"),
          kind("a comparison of price catalogues", "catalogue", "cache_read", "batch_input"),
          new Kind(
              "an OpenAI usage export of another kind than completions", TableFormats::isUsage),
          new Kind("a chart export with one column a period", TableFormats::isWide));

  private TableFormats() {}

  static Optional<String> name(SourceFile source) {
    if (source.head().startsWith("# Start date")) {
      return Optional.of("a Google Analytics export");
    }
    Header header = Header.of(source);
    return KINDS.stream().filter(kind -> kind.test().test(header)).map(Kind::name).findFirst();
  }

  private static boolean isUsage(Header header) {
    return header.has("start_time", "end_time", "start_time_iso", "num_model_requests");
  }

  private static boolean isWide(Header header) {
    return header.names().stream().filter(name -> name.matches("\\d{4}-\\d{2}(-\\d{2})?")).count()
        > 1;
  }

  private static Kind kind(String name, String... columns) {
    return new Kind(name, header -> header.has(columns));
  }
}

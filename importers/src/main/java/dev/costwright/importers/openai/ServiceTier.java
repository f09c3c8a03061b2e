package dev.costwright.importers.openai;

import dev.costwright.importers.table.Column;
import dev.costwright.importers.table.Header;
import dev.costwright.importers.table.Row;
import java.util.Locale;

/// The tier that was served: `batch` has a column of its own, and `default` is the standard tier.
final class ServiceTier {
  private final Column batch;
  private final Column tier;

  ServiceTier(Header header) {
    batch = header.column("batch");
    tier = header.column("service_tier");
  }

  /// Empty when the file was not grouped by tier.
  String of(Row row) {
    String served = row.text(tier).toLowerCase(Locale.ROOT);
    return switch (row.text(batch).toLowerCase(Locale.ROOT)) {
      case "true", "1", "1.0" -> "batch";
      case "false", "0", "0.0", "" -> served.equals("default") ? "standard" : served;
      default -> {
        row.reject(
            batch, "True, False or blank", "The cell is neither.", "Correct it in the file.");
        yield "";
      }
    };
  }
}

package dev.costwright.importers.focus;

import dev.costwright.importers.json.JsonTexts;
import dev.costwright.importers.table.Column;
import dev.costwright.importers.table.Header;
import dev.costwright.importers.table.Row;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a row says about itself beside its costs: the user's tags, and names worth keeping.
final class RowTags {
  private static final Set<Dimension> SAID_BY_USERS =
      EnumSet.of(
          Dimension.TEAM,
          Dimension.FEATURE,
          Dimension.ENVIRONMENT,
          Dimension.TENANT,
          Dimension.USER_TIER,
          Dimension.USE_CASE,
          Dimension.PROMPT_VERSION);

  private static final List<String> KEPT =
      List.of(
          "BillingAccountId",
          "BillingAccountName",
          "SubAccountName",
          "InvoiceId",
          "InvoiceIssuerName",
          "HostProviderName",
          "PublisherName",
          "ServiceCategory",
          "ServiceSubcategory",
          "ServiceName",
          "ChargeClass",
          "ChargeFrequency",
          "ResourceId",
          "SkuId",
          "SkuPriceId",
          "SkuMeter",
          "AllocatedMethodId");

  /// Rows repeat their tags; a file with more distinct ones than this parses some again.
  private static final int MOST_KNOWN = 10_000;

  private final Map<String, Optional<Map<String, String>>> known = new HashMap<>();
  private final List<Column> json;
  private final List<Column> kept;

  RowTags(Header header) {
    json = List.of(header.column("AllocatedTags"), header.column("Tags"));
    kept = KEPT.stream().map(header::column).toList();
  }

  void read(Row row, Fact.Builder fact) {
    json.forEach(column -> users(row, column, fact));
    kept.forEach(column -> fact.tag(column.name(), row.text(column)));
  }

  private void users(Row row, Column column, Fact.Builder fact) {
    String text = row.text(column);
    if (text.isEmpty()) {
      return;
    }
    if (known.size() > MOST_KNOWN) {
      known.clear();
    }
    known
        .computeIfAbsent(text, JsonTexts::of)
        .ifPresentOrElse(
            tags -> tags.forEach((name, value) -> say(name, value, fact)),
            () ->
                row.doubt(
                    column,
                    "a JSON object of names and values",
                    "The tags cannot be read; the row was kept without them.",
                    "Export the file again."));
  }

  private static void say(String name, String value, Fact.Builder fact) {
    Optional<Dimension> dimension =
        name.equalsIgnoreCase("env")
            ? Optional.of(Dimension.ENVIRONMENT)
            : Dimension.parse(name).filter(SAID_BY_USERS::contains);
    dimension.ifPresentOrElse(known -> fact.dimension(known, value), () -> fact.tag(name, value));
  }
}

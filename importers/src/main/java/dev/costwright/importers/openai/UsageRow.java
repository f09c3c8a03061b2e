package dev.costwright.importers.openai;

import dev.costwright.importers.table.Column;
import dev.costwright.importers.table.Header;
import dev.costwright.importers.table.Row;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.util.List;
import java.util.Optional;

/// One row of a completions usage export.
final class UsageRow {
  private static final List<String> TIMES =
      List.of("start_time", "end_time", "start_time_iso", "end_time_iso");

  private final Bucket bucket;
  private final List<Column> data;
  private final Column requests;
  private final Column project;
  private final Column user;
  private final Column apiKey;
  private final Column model;
  private final ServiceTier tier;
  private final TokenClasses tokens;

  UsageRow(Header header) {
    bucket = new Bucket(header);
    data = header.others(TIMES);
    requests = header.needed("num_model_requests");
    project = header.column("project_id");
    user = header.column("user_id");
    apiKey = header.column("api_key_id");
    model = header.column("model");
    tier = new ServiceTier(header);
    tokens = new TokenClasses(header);
  }

  /// Empty for a bucket without usage, and for a row that is set aside.
  Optional<Fact> fact(Row row) {
    if (data.stream().allMatch(row::isBlank)) {
      return Optional.empty();
    }
    Fact.Builder fact = Fact.builder().line(row.line());
    bucket.read(row, fact);
    fact.dimension(Dimension.PROVIDER, "openai")
        .dimension(Dimension.PROJECT, row.text(project))
        .dimension(Dimension.USER, row.text(user))
        .dimension(Dimension.API_KEY, row.text(apiKey))
        .dimension(Dimension.MODEL, row.text(model))
        .dimension(Dimension.SERVICE_TIER, tier.of(row))
        .measure(Measure.REQUESTS, row.count(requests));
    tokens.read(row, fact);
    return row.isGood() ? Optional.of(fact.build()) : Optional.empty();
  }
}

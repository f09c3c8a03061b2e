package dev.costwright.importers.anthropic;

import dev.costwright.importers.table.Column;
import dev.costwright.importers.table.Header;
import dev.costwright.importers.table.Row;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.util.Optional;

/// One row of a tokens export.
final class TokensRow {
  private final Group group;
  private final Column model;
  private final Column tier;
  private final Column fresh;
  private final Column cacheRead;
  private final Column write5m;
  private final Column write1h;
  private final Column writeUnsplit;
  private final Column output;
  private final Column searches;
  private boolean toldUnsplit;

  TokensRow(Header header) {
    group = new Group(header);
    model = header.needed("model_version");
    tier = header.column("usage_type");
    fresh = header.needed("usage_input_tokens_no_cache");
    cacheRead = header.column("usage_input_tokens_cache_read");
    write5m = header.column("usage_input_tokens_cache_write_5m");
    write1h = header.column("usage_input_tokens_cache_write_1h");
    writeUnsplit = header.column("usage_input_tokens_cache_write");
    output = header.needed("usage_output_tokens");
    searches = header.column("web_search_count");
  }

  Optional<Fact> fact(Row row) {
    Fact.Builder fact = Fact.builder().line(row.line());
    group.read(row, fact);
    fact.dimension(Dimension.MODEL, row.text(model))
        .dimension(Dimension.SERVICE_TIER, row.text(tier))
        .measure(Measure.FRESH_INPUT, row.neededCount(fresh))
        .measure(Measure.CACHE_READ, row.count(cacheRead))
        .measure(Measure.CACHE_WRITE_5M, row.count(write5m))
        .measure(Measure.CACHE_WRITE_1H, row.count(write1h))
        .measure(Measure.OUTPUT, row.neededCount(output))
        .measure(Measure.SEARCHES, row.count(searches));
    if (!write5m.isPresent()) {
      fact.measure(Measure.CACHE_WRITE_5M, unsplit(row));
    }
    return row.isGood() ? Optional.of(fact.build()) : Optional.empty();
  }

  private long unsplit(Row row) {
    long written = row.count(writeUnsplit);
    if (written > 0 && !toldUnsplit) {
      toldUnsplit = true;
      row.doubt(
          writeUnsplit,
          "cache writes by time to live, as newer exports have them",
          "All cache writes of the file count as 5 minute ones; 1 hour ones cost 1.6 times that.",
          "Export the month again from today's console.");
    }
    return written;
  }
}

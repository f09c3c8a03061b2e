package dev.costwright.forecasting.prompt;

import dev.costwright.model.attribution.RuleSet;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.RowQuery;
import dev.costwright.model.ledger.ImportWriter;
import dev.costwright.model.ledger.Ledger;
import dev.costwright.model.ledger.SourceDescription;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Layer;
import dev.costwright.model.usage.Measure;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// A ledger of logged calls.
final class PromptLedger {
  static final PriceBook PRICES = PriceBook.bundled();
  static final RowQuery ALL = RowQuery.all(LayerChoice.BEST);
  static final String MODEL = "gpt-4o-2024-08-06";

  private static final DataSet LOG =
      new DataSet(
          "log",
          Layer.OBSERVED,
          Grain.CALL,
          "openai",
          DataSet.DEFAULT_ACCOUNT,
          Currency.getInstance("USD"),
          ZoneOffset.UTC);

  private PromptLedger() {}

  /// A call some days after 2026-02-01.
  static Fact.Builder call(int day, int number, String version) {
    long start = Instant.parse("2026-02-01T10:00:00Z").toEpochMilli() + day * 86_400_000L;
    return Fact.builder()
        .time(start, start + 500)
        .key("k" + day + "-" + number)
        .line(number)
        .dimension(Dimension.MODEL, MODEL)
        .dimension(Dimension.PROMPT_VERSION, version)
        .measure(Measure.REQUESTS, 1);
  }

  static Cube of(Path folder, List<Fact> calls) {
    try (Ledger ledger = Ledger.create(folder.resolve("test.costw"))) {
      try (ImportWriter writer =
          ledger.begin(new SourceDescription("t", "t", "0", 1, Optional.empty()))) {
        calls.forEach(call -> writer.fact(LOG, call));
        var _ = writer.commit();
      }
      return Cube.load(ledger, PRICES, RuleSet.EMPTY);
    }
  }
}

package dev.costwright.model.ledger;

import dev.costwright.model.money.Money;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.InvoiceLine;
import dev.costwright.model.usage.Layer;
import dev.costwright.model.usage.Measure;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// Small ledger content for tests.
final class Sample {
  static final Currency USD = Currency.getInstance("USD");

  static final DataSet USAGE =
      new DataSet(
          "openai/completions-usage",
          Layer.METERED,
          Grain.BUCKET,
          "openai",
          DataSet.DEFAULT_ACCOUNT,
          USD,
          ZoneOffset.UTC);

  static final DataSet CALLS =
      new DataSet(
          "litellm/spend-logs",
          Layer.OBSERVED,
          Grain.CALL,
          "",
          DataSet.DEFAULT_ACCOUNT,
          USD,
          ZoneOffset.UTC);

  private Sample() {}

  static SourceDescription file(String name) {
    return new SourceDescription(name, "test", Sha256.of(name), 100, Optional.empty());
  }

  static SourceDescription file(String name, String exportedAt) {
    return new SourceDescription(
        name, "test", Sha256.of(name), 100, Optional.of(Instant.parse(exportedAt)));
  }

  /// A daily bucket of January 2026 with so many input tokens.
  static Fact bucket(int day, String model, long tokens) {
    return bucketOf(day, model, tokens).build();
  }

  static Fact.Builder bucketOf(int day, String model, long tokens) {
    long start = LocalDate.of(2026, 1, day).atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
    return Fact.builder()
        .time(start, start + Duration.ofDays(1).toMillis())
        .line(day + 1)
        .dimension(Dimension.MODEL, model)
        .measure(Measure.FRESH_INPUT, tokens);
  }

  /// A call at noon of a day of January 2026.
  static Fact call(int day, String id, long tokens) {
    return callOf(day, id, tokens).build();
  }

  static Fact.Builder callOf(int day, String id, long tokens) {
    long start = LocalDate.of(2026, 1, day).atTime(12, 0).toInstant(ZoneOffset.UTC).toEpochMilli();
    return Fact.builder()
        .time(start, start + 900)
        .key(id)
        .line(day)
        .dimension(Dimension.MODEL, "gpt-5")
        .dimension(Dimension.REQUEST, id)
        .measure(Measure.OUTPUT, tokens);
  }

  /// A line of an invoice that was issued on a day of January 2026.
  static InvoiceLine invoiceLine(String invoice, int number, int day, String amount) {
    return new InvoiceLine(
        "openai",
        DataSet.DEFAULT_ACCOUNT,
        invoice,
        LocalDate.of(2026, 1, day),
        number,
        InvoiceLine.Kind.USAGE,
        "API usage",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Money.parse(amount, USD),
        number + 1);
  }

  static ImportRecord add(Ledger ledger, SourceDescription source, DataSet set, Fact... facts) {
    try (ImportWriter writer = ledger.begin(source)) {
      for (Fact fact : facts) {
        writer.fact(set, fact);
      }
      return writer.commit();
    }
  }

  static List<String> dump(Ledger ledger) {
    List<String> lines = new ArrayList<>();
    ledger.logicalDump(lines::add);
    return lines;
  }
}

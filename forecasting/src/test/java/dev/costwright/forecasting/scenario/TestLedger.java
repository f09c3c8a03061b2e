package dev.costwright.forecasting.scenario;

import dev.costwright.model.attribution.RuleSet;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.LayerOverrides;
import dev.costwright.model.fx.Reporting;
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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Ledgers for tests: chosen calls, or anything at all.
public final class TestLedger {
  public static final PriceBook PRICES = PriceBook.bundled();
  private static final long START = Instant.parse("2026-01-12T10:00:00Z").toEpochMilli();
  private static final long DAY = 86_400_000;

  private TestLedger() {}

  /// A gateway call some seconds after ten o'clock.
  public static Fact.Builder call(int second, String session, String model) {
    long start = START + second * 1000L;
    return Fact.builder()
        .time(start, start + 500)
        .key(session + "-" + model + "-" + second)
        .line(second + 1L)
        .dimension(Dimension.SESSION, session)
        .dimension(Dimension.FEATURE, "chat")
        .dimension(Dimension.MODEL, model)
        .measure(Measure.REQUESTS, 1);
  }

  public static Cube ofCalls(List<Fact> calls) {
    return ofCalls("anthropic", calls);
  }

  public static Cube ofCalls(String seller, List<Fact> calls) {
    return cube((writer, _) -> calls.forEach(call -> writer.fact(log(seller), call)), 0);
  }

  /// In another currency than the calls are priced in.
  public static Cube ofCalls(List<Fact> calls, Reporting reporting) {
    return cube(
        (writer, _) -> calls.forEach(call -> writer.fact(log("anthropic"), call)), 0, reporting);
  }

  /// Billed days, provider buckets, gateway calls; unknown models, missing counts, cache hits.
  public static Cube random(long seed) {
    return cube(TestLedger::fill, seed);
  }

  private static void fill(ImportWriter writer, Random random) {
    DataSet billed = dataSet("bill", Layer.BILLED, Grain.BUCKET, "openai");
    DataSet metered = dataSet("usage", Layer.METERED, Grain.BUCKET, "openai");
    for (int i = 0; i < random.nextInt(4); i++) {
      long day = day(random);
      writer.fact(
          billed,
          Fact.builder()
              .time(day, day + DAY)
              .line(i + 1L)
              .measure(Measure.CHARGE, random.nextLong(90_000_000_000_000L))
              .build());
    }
    for (int i = 0; i < random.nextInt(12); i++) {
      long day = day(random);
      writer.fact(metered, some(Fact.builder().time(day, day + DAY).line(i + 1L), random, 500));
    }
    for (int i = 0; i < random.nextInt(40); i++) {
      long start = day(random) + random.nextLong(DAY);
      Fact.Builder call = Fact.builder().time(start, start + 900).key("k" + i).line(i + 1L);
      call.dimension(Dimension.SESSION, random.nextInt(5) == 0 ? null : "s" + random.nextInt(4));
      call.dimension(Dimension.OUTCOME, random.nextInt(8) == 0 ? "cache_hit" : "ok");
      writer.fact(log(random.nextBoolean() ? "openai" : "anthropic"), some(call, random, 1));
    }
  }

  private static Fact some(Fact.Builder fact, Random random, int calls) {
    List<String> models = List.of("gpt-4o", "gpt-4o-mini", "claude-haiku-4-5", "mystery");
    fact.dimension(Dimension.MODEL, models.get(random.nextInt(models.size())));
    fact.dimension(Dimension.FEATURE, random.nextBoolean() ? "chat" : "search");
    if (random.nextInt(4) > 0) {
      fact.measure(Measure.REQUESTS, calls == 1 ? 1 : random.nextInt(calls));
    }
    for (Measure measure : List.of(Measure.FRESH_INPUT, Measure.CACHE_READ, Measure.OUTPUT)) {
      if (random.nextInt(3) > 0) {
        fact.measure(measure, random.nextLong(30_000L * calls));
      }
    }
    return fact.build();
  }

  private static long day(Random random) {
    return START / DAY * DAY + random.nextInt(3) * DAY;
  }

  private static DataSet log(String seller) {
    return dataSet("log", Layer.OBSERVED, Grain.CALL, seller);
  }

  private static DataSet dataSet(String id, Layer layer, Grain grain, String seller) {
    return new DataSet(
        id,
        layer,
        grain,
        seller,
        DataSet.DEFAULT_ACCOUNT,
        Currency.getInstance("USD"),
        ZoneOffset.UTC);
  }

  private interface Filling {
    void fill(ImportWriter writer, Random random);
  }

  private static Cube cube(Filling filling, long seed) {
    return cube(filling, seed, Reporting.NONE);
  }

  private static Cube cube(Filling filling, long seed, Reporting reporting) {
    try {
      Path folder = Files.createTempDirectory("what-if");
      try (Ledger ledger = Ledger.create(folder.resolve("test.costw"))) {
        try (ImportWriter writer =
            ledger.begin(new SourceDescription("t", "t", "0", 1, Optional.empty()))) {
          filling.fill(writer, new Random(seed));
          var _ = writer.commit();
        }
        return Cube.load(ledger, PRICES, RuleSet.EMPTY, LayerOverrides.NONE, reporting);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

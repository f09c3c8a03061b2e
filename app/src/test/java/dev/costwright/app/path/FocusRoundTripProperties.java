package dev.costwright.app.path;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.focus.FocusExport;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.ledger.ImportWriter;
import dev.costwright.model.ledger.SourceDescription;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Layer;
import dev.costwright.model.usage.Measure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Ledgers of all layers with unknown models, credits, texts that look like formulas, foreign
/// money, remainders of either sign.
class FocusRoundTripProperties {
  private static final long DAY = Duration.ofDays(1).toMillis();
  private static final long FIRST = LocalDate.of(2026, 3, 29).toEpochDay() * DAY;

  @Property(tries = 12)
  void tiesToTheReportAndComesBackWhole(@ForAll long seed) throws IOException {
    Path folder = Files.createTempDirectory("focus");
    Path file = folder.resolve("focus.csv");
    try (Workbench before = random(folder.resolve("a.costw"), new Random(seed))) {
      FocusExport.Written written = FocusRoundTrip.write(before, file);
      Money total = FocusRoundTrip.total(before).total().cost();
      assertThat(written.billed().getOrDefault("USD", Money.zero(total.currency())))
          .isEqualTo(total);
      if (written.rows() == 0) {
        return;
      }
      try (Workbench after = FocusRoundTrip.read(file, folder.resolve("b.costw"))) {
        for (Dimension dimension : FocusRoundTrip.DIMENSIONS) {
          assertThat(FocusRoundTrip.figures(after, dimension))
              .as(dimension.id())
              .isEqualTo(FocusRoundTrip.figures(before, dimension));
        }
      }
    }
  }

  private static Workbench random(Path folder, Random random) {
    Workbench workbench = Workbench.openOrCreate(folder);
    for (Layer layer : Layer.values()) {
      int rows = random.nextInt(12);
      String sha = "%064x".formatted(layer.ordinal() + 1);
      SourceDescription source =
          new SourceDescription(layer.name(), "random", sha, 1, Optional.empty());
      if (rows > 0) {
        try (ImportWriter writer = workbench.ledger().begin(source)) {
          DataSet set = dataSet(layer, random);
          for (int row = 0; row < rows; row++) {
            writer.fact(set, fact(layer, random).line(row + 2).key(key(layer, row)).build());
          }
          writer.commit();
        }
      }
    }
    return workbench;
  }

  private static String key(Layer layer, int row) {
    return layer == Layer.OBSERVED ? "call-" + row : "";
  }

  private static DataSet dataSet(Layer layer, Random random) {
    return new DataSet(
        "random/" + layer,
        layer,
        layer == Layer.OBSERVED ? Grain.CALL : Grain.BUCKET,
        "openai",
        DataSet.DEFAULT_ACCOUNT,
        Currency.getInstance(random.nextInt(8) == 0 ? "EUR" : "USD"),
        ZoneOffset.UTC);
  }

  private static Fact.Builder fact(Layer layer, Random random) {
    Fact.Builder fact = Fact.builder();
    long day = FIRST + random.nextInt(4) * DAY;
    if (layer == Layer.OBSERVED) {
      long start = day + random.nextLong(DAY);
      fact.time(start, start + 1);
    } else {
      fact.time(day, day + DAY);
    }
    some(fact, random, Dimension.MODEL, "gpt-4o", "gpt-4o", "gpt-4o-mini", "mystery", "=1+1");
    some(fact, random, Dimension.TEAM, "Search", "=cmd|'/C calc'!A0", "a \"b\", c");
    some(fact, random, Dimension.API_KEY, "@key", "-key", "'key");
    some(fact, random, Dimension.SERVICE_TIER, "standard", "batch");
    if (layer == Layer.BILLED) {
      some(fact, random, Dimension.CHARGE_KIND, "output", "Credit", "Tax");
      fact.measure(Measure.CHARGE, random.nextLong(-5, 40) * 123_456_789_012L);
    }
    if (layer != Layer.BILLED || random.nextInt(3) == 0) {
      some(fact, random, Measure.FRESH_INPUT, 3_000_000);
      some(fact, random, Measure.OUTPUT, 900_000);
      some(fact, random, Measure.CACHE_READ, 20);
      some(fact, random, Measure.SEARCHES, 3);
      some(fact, random, Measure.REQUESTS, 5);
    }
    return fact;
  }

  private static void some(
      Fact.Builder fact, Random random, Dimension dimension, String... values) {
    if (random.nextInt(4) > 0) {
      fact.dimension(dimension, values[random.nextInt(values.length)]);
    }
  }

  private static void some(Fact.Builder fact, Random random, Measure measure, long bound) {
    if (random.nextInt(3) > 0) {
      fact.measure(measure, random.nextLong(bound));
    }
  }
}

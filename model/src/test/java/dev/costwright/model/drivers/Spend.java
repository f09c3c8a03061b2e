package dev.costwright.model.drivers;

import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.Cubes;
import dev.costwright.model.fx.Reporting;
import dev.costwright.model.ledger.StoredBlock;
import dev.costwright.model.money.Money;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.FactBlock;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Layer;
import dev.costwright.model.usage.Measure;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/// Billed days for tests.
final class Spend {
  private final List<Fact.Builder> billed = new ArrayList<>();

  Spend add(String day, String dollars, Map<Dimension, String> dimensions) {
    LocalDate date = LocalDate.parse(day);
    Fact.Builder fact =
        Fact.builder()
            .time(date.toEpochDay() * 86_400_000L, date.plusDays(1).toEpochDay() * 86_400_000L)
            .measure(Measure.CHARGE, Money.parse(dollars, Reporting.USUAL).picos().low());
    dimensions.forEach(fact::dimension);
    billed.add(fact);
    return this;
  }

  Cube cube() {
    List<StoredBlock> blocks = new ArrayList<>();
    if (!billed.isEmpty()) {
      FactBlock.Builder block =
          new FactBlock.Builder(
              new DataSet(
                  "acme/costs",
                  Layer.BILLED,
                  Grain.BUCKET,
                  "acme",
                  "default",
                  Reporting.USUAL,
                  ZoneOffset.UTC));
      for (int i = 0; i < billed.size(); i++) {
        block.add(billed.get(i).line(i + 2).build());
      }
      blocks.add(new StoredBlock(1, 0, block.build(), new BitSet(), Instant.EPOCH, ""));
    }
    return Cubes.of(blocks, PriceBook.bundled());
  }
}

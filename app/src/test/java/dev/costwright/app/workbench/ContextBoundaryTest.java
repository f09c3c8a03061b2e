package dev.costwright.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.costwright.model.ledger.Restoring;
import dev.costwright.model.ledger.Watch;
import dev.costwright.model.money.UnitPrice;
import dev.costwright.model.pricing.ContextBand;
import dev.costwright.model.pricing.PriceRow;
import dev.costwright.model.problem.LedgerException;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A price keeps the operator of its context band wherever the ledger goes.
class ContextBoundaryTest {
  /// Thresholds whose operator no convention would guess.
  private static final List<PriceRow> PRICES =
      List.of(
          price(ContextBand.ALL),
          price(ContextBand.above(199_999)),
          price(ContextBand.from(131_072)));

  @TempDir private Path folder;

  @Test
  void comesBackFromABackup() {
    Path backup = folder.resolve("kept.costwz");
    Path restored = folder.resolve("restored.costw");
    try (Workbench workbench = Workbench.openOrCreate(folder.resolve("books.costw"))) {
      workbench.savePrices(PRICES);
      workbench.ledger().backUp(backup, Watch.NONE);
    }
    Restoring.restore(restored, backup, Watch.NONE);

    try (Workbench workbench = Workbench.open(restored)) {
      assertThat(workbench.ownPrices()).isEqualTo(PRICES);
    }
  }

  @Test
  void readsPricesStoredBeforeTheOperatorWasKept() {
    String stored = PricesJson.write(PRICES).replaceAll(",\"contextBoundary\":\"[>=]+\"", "");

    assertThat(PricesJson.parse(stored))
        .extracting(PriceRow::context)
        .containsExactly(ContextBand.ALL, ContextBand.from(200_000), ContextBand.above(131_071));
  }

  @Test
  void refusesAnOperatorThatItDoesNotKnow() {
    String stored = PricesJson.write(PRICES).replace("\">=\"", "\"~\"");

    assertThatThrownBy(() -> PricesJson.parse(stored))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("Expected > or >= as the boundary");
  }

  private static PriceRow price(ContextBand context) {
    return new PriceRow(
        "openai",
        "gpt-4o-mini",
        Measure.FRESH_INPUT,
        "standard",
        "",
        context,
        Optional.of(LocalDate.parse("2026-01-01")),
        Optional.empty(),
        UnitPrice.perMillion(new BigDecimal("0.1")),
        Currency.getInstance("USD"),
        "our contract",
        LocalDate.parse("2026-01-01"));
  }
}

package dev.costwright.model.reconciliation;

import static dev.costwright.model.reconciliation.Rows.line;
import static dev.costwright.model.reconciliation.Rows.march;
import static dev.costwright.model.reconciliation.Rows.statement;
import static dev.costwright.model.reconciliation.Rows.usageLine;
import static dev.costwright.model.reconciliation.Rows.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.costwright.model.usage.InvoiceLine;
import dev.costwright.model.usage.Measure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Causes that explain the same: what else is said decides, or none is named.
class RivalCausesTest {
  @Test
  void namesNoneOfTwoCausesThatExplainTheSame() {
    Rows rows = new Rows().usage(march(12), "m1", "batch", 50_000, 0);

    StatementLine line =
        statement(rows.against(usageLine(1, "Batch API usage - m1", "50.00"))).lines().getFirst();

    assertThat(line.causes()).isEmpty();
    assertThat(line.unexplained()).contains(usd("25"));
    assertThat(line.candidates())
        .extracting(Cause::type, Cause::amount)
        .containsExactly(tuple(CauseType.BATCH, usd("25")), tuple(CauseType.DUPLICATE, usd("25")));
  }

  /// Fifty million tokens at $0.50 in batch are $25; both mistakes make $50 of them.
  @ParameterizedTest
  @CsvSource({
    "50000000, , BATCH",
    "50000, , BATCH",
    "50, , BATCH",
    "100, , DUPLICATE",
    "100000000, , DUPLICATE",
    "1, , ",
    ", 1, BATCH",
    ", 0.000001, BATCH",
    ", 0.5, DUPLICATE",
    ", 0.0005, DUPLICATE",
    ", 7, ",
    "50, 1, BATCH",
    "100, 0.5, DUPLICATE",
    "50, 0.5, "
  })
  void tellsBatchBilledAsStandardFromBatchBilledTwiceByWhatTheLinePrints(
      String quantity, String unitPrice, CauseType named) {
    Rows rows = new Rows().usage(march(12), "m1", "batch", 50_000, 0);
    InvoiceLine printed =
        Rows.printed(
            1,
            "Batch API usage - m1",
            quantity == null ? "" : quantity,
            unitPrice == null ? "" : unitPrice,
            "50.00");

    StatementLine line = statement(rows.against(printed)).lines().getFirst();

    assertThat(line.causes())
        .extracting(Cause::type)
        .isEqualTo(named == null ? List.of() : List.of(named));
    assertThat(line.candidates()).hasSize(named == null ? 2 : 0);
    assertThat(line.unexplained()).contains(usd(named == null ? "25" : "0"));
  }

  /// The line says only its amount; the seller's cost report names the tier that it charged, or
  /// none, or one for a part.
  @ParameterizedTest
  @CsvSource({"standard;standard, BATCH", "batch;batch, DUPLICATE", ";, ", "standard;batch, "})
  void tellsBatchBilledAsStandardFromBatchBilledTwiceByTheTierOfTheCostReport(
      String tiers, CauseType named) {
    Rows rows =
        new Rows()
            .usage(march(12), "m1", "batch", 40_000, 0)
            .usage(march(13), "m1", "batch", 10_000, 0);
    String[] charged = tiers.split(";", -1);
    rows.charge(march(12), "m1", charged[0], Measure.FRESH_INPUT, "40.00")
        .charge(march(13), "m1", charged[1], Measure.FRESH_INPUT, "10.00");

    StatementLine line =
        statement(rows.against(usageLine(1, "API usage - m1", "50.00"))).lines().getFirst();

    assertThat(line.causes())
        .extracting(Cause::type)
        .isEqualTo(named == null ? List.of() : List.of(named));
    assertThat(line.candidates()).hasSize(named == null ? 2 : 0);
    assertThat(line.unexplained()).contains(usd(named == null ? "25" : "0"));
  }
}

package dev.costwright.model.cube;

import static dev.costwright.model.cube.Books.DAY;
import static dev.costwright.model.cube.Books.day;
import static dev.costwright.model.cube.Books.usd;
import static dev.costwright.model.usage.Dimension.ACCOUNT;
import static dev.costwright.model.usage.Dimension.MODEL;
import static dev.costwright.model.usage.Measure.FRESH_INPUT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.reconciliation.Cause;
import dev.costwright.model.reconciliation.CauseRows;
import dev.costwright.model.reconciliation.CauseType;
import dev.costwright.model.reconciliation.Reconciliation;
import dev.costwright.model.reconciliation.Statement;
import dev.costwright.model.reconciliation.StatementLine;
import dev.costwright.model.usage.InvoiceLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A cause leads to the rows that it is about.
class CauseRowsTest {
  private static final Cube CUBE =
      new Books()
          .add(
              Books.metered(),
              day(DAY).dimension(MODEL, "m1").measure(FRESH_INPUT, 10_000_000),
              day(DAY.plusDays(3)).dimension(MODEL, "m1").measure(FRESH_INPUT, 30_000_000),
              day(DAY).dimension(MODEL, "m2").measure(FRESH_INPUT, 50_000_000),
              day(DAY).dimension(MODEL, "m1").dimension(ACCOUNT, "other").measure(FRESH_INPUT, 7))
          .cube();

  private static List<Evidence> rows(String billed, CauseType wanted) {
    InvoiceLine invoiced =
        new InvoiceLine(
            "acme",
            "default",
            "A-1",
            LocalDate.parse("2026-04-01"),
            1,
            InvoiceLine.Kind.USAGE,
            "API usage - m1",
            Optional.of(DAY.withDayOfMonth(1)),
            Optional.of(DAY.withDayOfMonth(31)),
            Optional.empty(),
            Optional.empty(),
            usd(billed),
            1);
    Statement statement =
        Reconciliation.of(List.of(invoiced), CUBE, Books.PRICES).statements().stream()
            .filter(of -> of.account().equals("default"))
            .findFirst()
            .orElseThrow();
    StatementLine line = statement.lines().getFirst();
    assertThat(line.causes()).extracting(Cause::type).containsExactly(wanted);
    return CauseRows.of(CUBE, statement, line, line.causes().getFirst(), 8);
  }

  @Test
  void usageBilledTwiceLeadsToTheLinesOwnUsageDearestFirst() {
    assertThat(rows("80", CauseType.DUPLICATE))
        .extracting(Evidence::line, row -> row.cost().orElseThrow())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(3L, usd("30")),
            org.assertj.core.groups.Tuple.tuple(2L, usd("10")));
  }

  @Test
  void roundingLeadsToTheRowsOfItsLine() {
    assertThat(rows("40.004", CauseType.ROUNDING))
        .extracting(Evidence::line, row -> row.cost().orElseThrow())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(3L, usd("30")),
            org.assertj.core.groups.Tuple.tuple(2L, usd("10")));
  }
}

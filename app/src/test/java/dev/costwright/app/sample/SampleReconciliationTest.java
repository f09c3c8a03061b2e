package dev.costwright.app.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.importers.ReadOptions;
import dev.costwright.model.money.Money;
import dev.costwright.model.reconciliation.Cause;
import dev.costwright.model.reconciliation.CauseType;
import dev.costwright.model.reconciliation.Coverage;
import dev.costwright.model.reconciliation.LineState;
import dev.costwright.model.reconciliation.Reconciliation;
import dev.costwright.model.reconciliation.Statement;
import dev.costwright.model.reconciliation.StatementLine;
import dev.costwright.model.usage.InvoiceLine;
import dev.costwright.model.usage.Measure;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was planted in the sample company's invoices is found, and nothing else is.
class SampleReconciliationTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final YearMonth WRONG = YearMonth.of(2026, 8);

  private static final List<String> PARTS = List.of("openai/", "anthropic/", "invoices/");

  @TempDir static Path folder;
  private static List<InvoiceLine> invoiceLines;
  private static Reconciliation all;

  @BeforeAll
  static void reconcile() throws IOException {
    try (Workbench workbench = Workbench.openOrCreate(folder.resolve("sample.costw"))) {
      for (Map.Entry<String, byte[]> file : WrittenSample.FILES.entrySet()) {
        if (PARTS.stream().anyMatch(file.getKey()::startsWith)) {
          Path written = folder.resolve(file.getKey().replace('/', '-'));
          Files.write(written, file.getValue());
          workbench.imports().add(written, Optional.empty(), ReadOptions.DEFAULT, Progress.NONE);
        }
      }
      invoiceLines = workbench.ledger().invoiceLines();
      all = workbench.reconcile();
    }
  }

  /// The list and the texts tell the same 35 invoices.
  @Test
  void countsEveryLineOfEveryInvoiceOnce() {
    assertThat(invoiceLines)
        .hasSize(116)
        .extracting(InvoiceLine::invoice, InvoiceLine::description, InvoiceLine::amount)
        .containsExactlyInAnyOrderElementsOf(
            WrittenSample.rows("invoices/invoices.csv").stream()
                .map(
                    row ->
                        tuple(
                            row.getField("invoice_number"),
                            row.getField("description"),
                            usd(row.getField("amount"))))
                .toList());
  }

  @Test
  void everyInvoicedMonthIsExplainedToThePicodollar() {
    assertThat(all.statements())
        .filteredOn(statement -> statement.state() == Statement.State.COMPARED)
        .hasSize(34)
        .allSatisfy(
            statement -> assertThat(statement.totals().unexplained()).contains(Money.zero(USD)));
  }

  @Test
  void onlyTheOverchargedMonthDiffersAndUnpricedUsageIsNotChecked() {
    assertThat(all.statements())
        .filteredOn(statement -> !statement.isReconciled())
        .extracting(Statement::seller, Statement::month, Statement::worst)
        .containsExactly(
            tuple("openai", WRONG, LineState.DIFFERS),
            tuple("openai", YearMonth.of(2026, 9), LineState.UNCHECKED),
            tuple("openai", YearMonth.of(2026, 10), LineState.UNCHECKED),
            tuple("anthropic", YearMonth.of(2026, 11), LineState.NOT_COMPARED),
            tuple("openai", YearMonth.of(2026, 11), LineState.NOT_COMPARED));
  }

  @Test
  void allOtherMonthsDifferByRoundingOnly() {
    assertThat(all.statements())
        .filteredOn(statement -> statement.isReconciled())
        .hasSize(31)
        .allSatisfy(
            statement -> {
              assertThat(statement.totals().causes().keySet()).containsExactly(CauseType.ROUNDING);
              long lines =
                  statement.lines().stream().filter(line -> line.computed().isPresent()).count();
              assertThat(statement.totals().variance().orElseThrow().toDecimal().abs())
                  .isLessThanOrEqualTo(new BigDecimal("0.005").multiply(BigDecimal.valueOf(lines)));
            });
  }

  @Test
  void findsThePlantedPriceVersionWithItsDaysAndItsAmount() {
    Statement wrong = all.of(WRONG, Optional.of("openai")).getFirst();
    List<LocalDate> planted =
        LocalDate.of(2026, 8, 1).datesUntil(LocalDate.of(2026, 8, 13)).toList();

    assertThat(wrong.totals().causes().get(CauseType.PRICE_VERSION).rounded(2))
        .isEqualTo(new BigDecimal("94.12"));
    assertThat(wrong.lines())
        .filteredOn(line -> line.state() == LineState.DIFFERS)
        .extracting(StatementLine::description)
        .containsExactly("API usage - gpt-5.6-luna", "API usage - gpt-5.6-terra");
    assertThat(wrong.lines())
        .filteredOn(line -> line.state() == LineState.DIFFERS)
        .allSatisfy(
            line -> {
              Cause cause = line.causes().getFirst();
              assertThat(cause.type()).isEqualTo(CauseType.PRICE_VERSION);
              assertThat(cause.evidence().days()).isEqualTo(planted);
              assertThat(cause.evidence().repricing().orElseThrow().billedSince())
                  .contains(LocalDate.of(2026, 7, 9));
              assertThat(cause.evidence().repricing().orElseThrow().validSince())
                  .contains(LocalDate.of(2026, 7, 30));
            });
  }

  @Test
  void namesBothPricesOfTheOverchargedModel() {
    StatementLine terra =
        all.of(WRONG, Optional.of("openai")).getFirst().lines().stream()
            .filter(line -> line.description().endsWith("gpt-5.6-terra"))
            .findFirst()
            .orElseThrow();

    assertThat(terra.causes().getFirst().evidence().repricing().orElseThrow().rates())
        .containsExactly(
            new Cause.Rate(Measure.FRESH_INPUT, usd("2.50"), usd("2")),
            new Cause.Rate(Measure.CACHE_READ, usd("0.25"), usd("0.20")),
            new Cause.Rate(Measure.CACHE_WRITE_5M, usd("3.125"), usd("2.5")),
            new Cause.Rate(Measure.OUTPUT, usd("15"), usd("12")));
  }

  @Test
  void tellsThePrepaidCreditFromTheSpendOfFebruary() {
    Statement february = all.of(YearMonth.of(2026, 2), Optional.of("anthropic")).getFirst();

    assertThat(february.totals().creditPurchased()).contains(usd("1500"));
    assertThat(february.totals().creditApplied()).contains(usd("-1500"));
    assertThat(february.totals().billed()).contains(usd("2045.81"));
    assertThat(february.isReconciled()).isTrue();
  }

  @Test
  void knowsThatTheFirstDayIsEmptyAndNotMissing() {
    Coverage coverage = all.of(YearMonth.of(2025, 6), Optional.of("openai")).getFirst().coverage();

    assertThat(coverage)
        .isEqualTo(
            new Coverage(
                usd("612.75"),
                usd("612.75"),
                usd("612.75"),
                List.of(),
                List.of(LocalDate.of(2025, 6, 1))));
  }

  @Test
  void opensOnTheLatestInvoicedMonth() {
    assertThat(all.latestInvoiced()).contains(YearMonth.of(2026, 10));
  }

  private static Money usd(String amount) {
    return Money.parse(amount, USD);
  }
}

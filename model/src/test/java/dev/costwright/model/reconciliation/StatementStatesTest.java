package dev.costwright.model.reconciliation;

import static dev.costwright.model.reconciliation.Rows.line;
import static dev.costwright.model.reconciliation.Rows.month;
import static dev.costwright.model.reconciliation.Rows.only;
import static dev.costwright.model.reconciliation.Rows.statement;
import static dev.costwright.model.reconciliation.Rows.usageLine;
import static dev.costwright.model.reconciliation.Rows.usd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.fx.Reporting;
import dev.costwright.model.money.Money;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.reconciliation.Cause.Basis;
import dev.costwright.model.reconciliation.Cause.Evidence;
import dev.costwright.model.reconciliation.StatementLine.Doubt;
import dev.costwright.model.usage.InvoiceLine.Kind;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Lines that bill no usage, and months with nothing to compare.
class StatementStatesTest {
  private static final YearMonth MARCH = YearMonth.of(2026, 3);

  @Test
  void namesSearchesThatUsageDoesNotCount() {
    Statement statement = statement(new Rows().against(usageLine(1, "Web search calls", "7.30")));

    assertThat(only(statement))
        .isEqualTo(
            new Cause(CauseType.NON_TOKEN_UNIT, usd("7.30"), Evidence.of(Basis.INVOICE_LINE)));
  }

  @Test
  void tellsCreditFromSpend() {
    Statement statement =
        statement(
            month()
                .against(
                    usageLine(1, "API usage - m1", "20.00"),
                    line(2, Kind.CREDIT_PURCHASE, "One-time credit purchase", usd("50"), true),
                    line(3, Kind.CREDIT_APPLIED, "Applied balance", usd("-15"), true),
                    line(4, Kind.TAX, "VAT", usd("3.80"), false),
                    line(5, Kind.SUBSCRIPTION, "Team plan", usd("25"), true)));

    assertThat(statement.isReconciled()).isTrue();
    assertThat(statement.totals())
        .isEqualTo(
            new Totals(
                Reporting.USUAL,
                Optional.of(usd("48.80")),
                Optional.of(usd("20")),
                Optional.empty(),
                Optional.empty(),
                Optional.of(usd("28.80")),
                Map.of(CauseType.TAX, usd("3.80"), CauseType.SUBSCRIPTION, usd("25")),
                Optional.of(usd("0")),
                Optional.of(usd("50")),
                Optional.of(usd("-15")),
                List.of()));
    assertThat(statement.lines().get(1).computed()).isEmpty();
  }

  @Test
  void statesThatAMonthHasNoInvoice() {
    Statement statement = statement(month().against());

    assertThat(statement.state()).isEqualTo(Statement.State.NO_INVOICE);
    assertThat(statement.totals().billed()).isEmpty();
    assertThat(statement.totals().computed()).contains(usd("20"));
    assertThat(statement.totals().variance()).isEmpty();
    assertThat(statement.lines().getFirst().doubt()).contains(Doubt.NO_INVOICE);
    assertThat(statement.isReconciled()).isFalse();
  }

  @Test
  void statesThatAnInvoiceHasNoUsage() {
    Statement statement = statement(new Rows().against(usageLine(1, "API usage - m1", "20.00")));

    assertThat(statement.state()).isEqualTo(Statement.State.NO_USAGE);
    assertThat(statement.totals().computed()).isEmpty();
    assertThat(only(statement).type()).isEqualTo(CauseType.MISSING_DAYS);
    assertThat(only(statement).amount()).isEqualTo(usd("20"));
    assertThat(statement.coverage().missingDays()).hasSize(31);
    assertThat(statement.coverage().matched()).isEqualTo(usd("0"));
  }

  @Test
  void neverComparesAnInvoiceInAnotherCurrency() {
    Money euros = Money.parse("18.40", Currency.getInstance("EUR"));

    Statement statement =
        statement(month().against(line(1, Kind.USAGE, "API usage - m1", euros, true)));

    assertThat(statement.state()).isEqualTo(Statement.State.OTHER_CURRENCY);
    assertThat(statement.totals())
        .isEqualTo(
            new Totals(
                Reporting.USUAL,
                Optional.empty(),
                Optional.of(usd("20")),
                Optional.of(usd("20")),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(euros)));
    assertThat(statement.lines().getFirst().doubt()).contains(Doubt.OTHER_CURRENCY);
  }

  @Test
  void takesTheMonthBeforeTheIssueOfAnInvoiceWithoutDaysAndSaysSo() {
    Statement statement =
        statement(month().against(line(1, Kind.USAGE, "API usage - m1", usd("20"), false)));

    assertThat(statement.month()).isEqualTo(MARCH);
    assertThat(statement.lines().getFirst().doubt()).contains(Doubt.NO_PERIOD);
    assertThat(statement.isReconciled()).isTrue();
  }

  @Test
  void readsSpelledOutNames() {
    Wording wording = new Wording(PriceBook.bundled(), Set.of());

    assertThat(wording.model("anthropic", "Claude Opus 4.5 usage")).contains("claude-opus-4-5");
    assertThat(wording.model("openai", "Batch API usage - gpt-4o-2024-08-06"))
        .contains("gpt-4o-2024-08-06");
    assertThat(wording.model("openai", "API usage")).isEmpty();
  }
}

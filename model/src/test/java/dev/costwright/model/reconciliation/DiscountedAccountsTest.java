package dev.costwright.model.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.cube.Cubes;
import dev.costwright.model.ledger.StoredBlock;
import dev.costwright.model.money.Money;
import dev.costwright.model.money.UnitPrice;
import dev.costwright.model.pricing.ContextBand;
import dev.costwright.model.pricing.Discount;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.pricing.PriceRow;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.FactBlock;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.InvoiceLine;
import dev.costwright.model.usage.Layer;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Two accounts of OpenAI use the same: eight million fresh tokens of GPT-4o on each day of August
/// 2026, $20 a day by the list. Only `prod` has a contract, since the first of the month.
class DiscountedAccountsTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final LocalDate FIRST = LocalDate.parse("2026-08-01");
  private static final LocalDate LAST = LocalDate.parse("2026-08-31");

  private static Discount contract(String model, Discount.Given given) {
    return new Discount(
        "contract of " + model,
        "openai",
        "prod",
        model,
        Optional.of(FIRST),
        Optional.empty(),
        FIRST,
        given,
        Optional.empty(),
        "contract 4711");
  }

  private static Discount percent(String percent) {
    return contract(PriceRow.EVERY_MODEL, new Discount.PercentOff(new BigDecimal(percent)));
  }

  private static StoredBlock usage(long id, String account) {
    FactBlock.Builder block =
        new FactBlock.Builder(
            new DataSet(
                "openai/usage",
                Layer.METERED,
                Grain.BUCKET,
                "openai",
                account,
                USD,
                ZoneOffset.UTC));
    FIRST
        .datesUntil(LAST.plusDays(1))
        .forEach(
            day -> {
              long start = day.toEpochDay() * 86_400_000L;
              block.add(
                  Fact.builder()
                      .time(start, start + 86_400_000L)
                      .line(day.getDayOfMonth())
                      .dimension(Dimension.MODEL, "gpt-4o-2024-08-06")
                      .measure(Measure.FRESH_INPUT, 8_000_000)
                      .build());
            });
    return new StoredBlock(id, 0, block.build(), new BitSet(), Instant.EPOCH, "");
  }

  private static InvoiceLine line(String account, String amount) {
    return new InvoiceLine(
        "openai",
        account,
        "INV-" + account,
        LocalDate.parse("2026-09-01"),
        1,
        InvoiceLine.Kind.USAGE,
        "API usage",
        Optional.of(FIRST),
        Optional.of(LAST),
        Optional.empty(),
        Optional.empty(),
        Money.parse(amount, USD),
        1);
  }

  private static Map<String, StatementLine> reconciled(
      String prod, String lab, Discount... discounts) {
    PriceBook prices = PriceBook.bundled().withDiscounts(List.of(discounts));
    Reconciliation all =
        Reconciliation.of(
            List.of(line("lab", lab), line("prod", prod)),
            Cubes.of(List.of(usage(1, "prod"), usage(2, "lab")), prices),
            prices);
    return all.statements().stream()
        .collect(Collectors.toMap(Statement::account, statement -> statement.lines().getFirst()));
  }

  @Test
  void eachAccountTiesWithItsOwnContract() {
    Map<String, StatementLine> lines = reconciled("542.50", "620.00", percent("12.5"));

    assertThat(lines).containsOnlyKeys("prod", "lab");
    assertThat(lines.values())
        .allSatisfy(
            line -> {
              assertThat(line.causes()).isEmpty();
              assertThat(line.unexplained()).contains(Money.zero(USD));
            });
  }

  /// What every tool without contracts shows: $77.50 of a difference that is none.
  @Test
  void withoutTheContractTheSameInvoiceDiffers() {
    assertThat(reconciled("542.50", "620.00").get("prod").variance())
        .contains(Money.parse("-77.50", USD));
  }

  @Test
  void negotiatedRatesTieToo() {
    Discount rates =
        contract(
            "gpt-4o-2024-08-06",
            new Discount.Rates(
                "standard",
                ContextBand.ALL,
                Map.of(Measure.FRESH_INPUT, UnitPrice.perMillion(new BigDecimal("1.80"))),
                USD));

    assertThat(reconciled("446.40", "620.00", rates, percent("12.5")).get("prod").variance())
        .contains(Money.zero(USD));
  }

  @Test
  void namesTheContractThatAnInvoiceForgot() {
    StatementLine line = reconciled("620.00", "620.00", percent("12.5")).get("prod");

    assertThat(line.causes()).hasSize(1);
    assertThat(line.causes().getFirst().type()).isEqualTo(CauseType.PRICE_VERSION);
    assertThat(line.causes().getFirst().amount()).isEqualTo(Money.parse("77.50", USD));
    assertThat(line.unexplained()).contains(Money.zero(USD));
  }

  /// No day has another price, so none but the list itself explains the invoice.
  @Test
  void namesAContractWithoutAFirstDayThatAnInvoiceForgot() {
    Discount always =
        new Discount(
            "always",
            "openai",
            "prod",
            PriceRow.EVERY_MODEL,
            Optional.empty(),
            Optional.empty(),
            FIRST,
            new Discount.PercentOff(new BigDecimal("12.5")),
            Optional.empty(),
            "contract 4711");
    Cause cause = reconciled("620.00", "620.00", always).get("prod").causes().getFirst();

    assertThat(cause.type()).isEqualTo(CauseType.PRICE_VERSION);
    assertThat(cause.amount()).isEqualTo(Money.parse("77.50", USD));
    assertThat(cause.evidence().repricing().orElseThrow().rates())
        .contains(
            new Cause.Rate(
                Measure.FRESH_INPUT, Money.parse("2.50", USD), Money.parse("2.1875", USD)));
  }
}

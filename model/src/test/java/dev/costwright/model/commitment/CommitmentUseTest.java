package dev.costwright.model.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.Cubes;
import dev.costwright.model.fx.FxRate;
import dev.costwright.model.fx.FxRates;
import dev.costwright.model.ledger.StoredBlock;
import dev.costwright.model.money.Money;
import dev.costwright.model.pricing.Commitment;
import dev.costwright.model.pricing.Commitment.Every;
import dev.costwright.model.pricing.Discount;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.pricing.PriceRow;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.FactBlock;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Layer;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// An account that uses GPT-4o at 15 per cent off and promised $100 a month.
class CommitmentUseTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final LocalDate TODAY = LocalDate.parse("2026-04-10");

  private static Discount discount(String account, String amount, String currency) {
    return new Discount(
        "EA",
        "openai",
        account,
        PriceRow.EVERY_MODEL,
        Optional.of(LocalDate.parse("2026-01-01")),
        Optional.empty(),
        LocalDate.parse("2026-01-01"),
        new Discount.PercentOff(new BigDecimal("15")),
        Optional.of(
            new Commitment(Money.parse(amount, Currency.getInstance(currency)), Every.MONTH)),
        "contract");
  }

  private static Money usd(String amount) {
    return Money.parse(amount, USD);
  }

  /// Fresh input of GPT-4o, $2.50 a million.
  private static StoredBlock usage(long id, String account, String day, long tokens) {
    long start = LocalDate.parse(day).toEpochDay() * 86_400_000L;
    DataSet usage =
        new DataSet(
            "openai/usage", Layer.METERED, Grain.BUCKET, "openai", account, USD, ZoneOffset.UTC);
    FactBlock.Builder block = new FactBlock.Builder(usage);
    block.add(
        Fact.builder()
            .time(start, start + 86_400_000L)
            .line(2)
            .dimension(Dimension.MODEL, "gpt-4o")
            .measure(Measure.FRESH_INPUT, tokens)
            .build());
    return new StoredBlock(id, 0, block.build(), new BitSet(), Instant.EPOCH, "");
  }

  /// 40 million tokens in January, 60 million in March, 4 million in April: $85, $127.50, $8.50.
  private static Cube cube(Discount discount) {
    return Cubes.of(
        List.of(
            usage(1, "prod", "2026-01-20", 40_000_000),
            usage(2, "prod", "2026-03-05", 60_000_000),
            usage(3, "prod", "2026-04-02", 4_000_000),
            usage(4, "lab", "2026-01-20", 1_000_000)),
        PriceBook.bundled().withDiscounts(List.of(discount)));
  }

  private static List<CommitmentUse> uses(Discount discount, FxRates rates) {
    return CommitmentUse.of(cube(discount), rates, List.of(discount), TODAY);
  }

  @Test
  void whatIsUnusedIsAFigureOfItsOwn() {
    List<CommitmentUse> uses = uses(discount("prod", "100", "USD"), FxRates.NONE);

    assertThat(uses)
        .extracting(CommitmentUse::used)
        .containsExactly(
            Optional.of(usd("85")),
            Optional.empty(),
            Optional.of(usd("127.5")),
            Optional.of(usd("8.5")));
    assertThat(uses)
        .extracting(CommitmentUse::unused)
        .containsExactly(
            Optional.of(usd("15")), Optional.empty(), Optional.of(usd("0")), Optional.empty());
    assertThat(uses)
        .extracting(CommitmentUse::open)
        .containsExactly(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(usd("91.5")));
  }

  @Test
  void isUsedByAllAccountsWhenItNamesNone() {
    assertThat(uses(discount("", "100", "USD"), FxRates.NONE).getFirst().used())
        .contains(usd("87.125"));
  }

  @Test
  void usageIsBroughtIntoTheCurrencyOfThePromiseAtTheRateOfItsDay() {
    FxRates rates =
        FxRates.of(
            List.of(
                new FxRate(
                    LocalDate.parse("2026-01-20"),
                    Currency.getInstance("EUR"),
                    USD,
                    new BigDecimal("1.25"),
                    "a bank")));
    List<CommitmentUse> uses = uses(discount("prod", "100", "EUR"), rates);

    assertThat(uses.getFirst().used()).contains(Money.parse("68", Currency.getInstance("EUR")));
    assertThat(uses.get(2).used()).isEmpty();
    assertThat(uses.get(2).uncounted()).isEqualTo(1);
  }

  @Test
  void noPeriodHasBegunBeforeTheFirstDay() {
    Discount discount = discount("prod", "100", "USD");

    assertThat(
            CommitmentUse.of(
                cube(discount), FxRates.NONE, List.of(discount), LocalDate.parse("2025-12-31")))
        .isEmpty();
  }
}

package dev.costwright.model.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.costwright.model.money.Money;
import dev.costwright.model.money.UnitPrice;
import dev.costwright.model.pricing.Commitment.Every;
import dev.costwright.model.pricing.Commitment.Term;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiscountTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final LocalDate KNOWN = LocalDate.parse("2026-01-15");
  private static final String ALL = PriceRow.EVERY_MODEL;

  /// A million fresh tokens of GPT-4o for $2.50, to the account `prod`.
  private static final Usage CALL = Usage.of("openai", "gpt-4o").tokens(1_000_000, 0);

  private static Discount percent(String name, String account, String model, String percent) {
    return discount(
        name, account, model, new Discount.PercentOff(new BigDecimal(percent)), Optional.empty());
  }

  private static Discount rates(String model, String tier, Map<Measure, String> perMillion) {
    Map<Measure, UnitPrice> prices = new EnumMap<>(Measure.class);
    perMillion.forEach(
        (measure, price) -> prices.put(measure, UnitPrice.perMillion(new BigDecimal(price))));
    return discount(
        "rates",
        "prod",
        model,
        new Discount.Rates(tier, ContextBand.ALL, prices, USD),
        Optional.empty());
  }

  private static Discount discount(
      String name,
      String account,
      String model,
      Discount.Given given,
      Optional<Commitment> commitment) {
    return new Discount(
        name,
        "openai",
        account,
        model,
        Optional.of(LocalDate.parse("2026-01-01")),
        Optional.of(LocalDate.parse("2027-01-01")),
        KNOWN,
        given,
        commitment,
        "contract 4711");
  }

  private static PriceBook book(Discount... discounts) {
    return PriceBook.bundled().withDiscounts(List.of(discounts));
  }

  private static String cost(Usage usage, String account, PriceBook book) {
    return usage.with(usage.offer().to(account)).cost(book, Grain.CALL);
  }

  @Test
  void isForTheAccountThatItNamesAndForNoOther() {
    PriceBook book = book(percent("EA", "prod", ALL, "15"));

    assertThat(cost(CALL, "prod", book)).isEqualTo("2.125");
    assertThat(cost(CALL, "lab", book)).isEqualTo("2.5");
    assertThat(cost(CALL, "", book)).isEqualTo("2.5");
    assertThat(cost(Usage.of("anthropic", "claude-opus-4-8").tokens(1_000, 0), "prod", book))
        .isEqualTo("0.005");
  }

  @Test
  void isForEveryAccountWhenItNamesNone() {
    PriceBook book = book(percent("EA", "", ALL, "15"));

    assertThat(cost(CALL, "prod", book)).isEqualTo("2.125");
    assertThat(cost(CALL, "", book)).isEqualTo("2.125");
  }

  @Test
  void holdsFromItsFirstDayToTheDayBeforeItsEnd() {
    PriceBook book = book(percent("EA", "prod", ALL, "15"));

    assertThat(cost(CALL.on("2025-12-31"), "prod", book)).isEqualTo("2.5");
    assertThat(cost(CALL.on("2026-01-01"), "prod", book)).isEqualTo("2.125");
    assertThat(cost(CALL.on("2026-12-31"), "prod", book)).isEqualTo("2.125");
    assertThat(cost(CALL.on("2027-01-01"), "prod", book)).isEqualTo("2.5");
  }

  /// 2.50 × 0.5 × 0.85 × 0.95 × 0.98 = 0.989187…5, not 2.50 × 0.5 × (1 − 0.22) = 0.975.
  @Test
  void percentagesMultiplyWithTheTierAndWithEachOther() {
    PriceBook book =
        book(
            discount(
                "commit",
                "prod",
                ALL,
                new Discount.PercentOff(new BigDecimal("2")),
                Optional.of(new Commitment(Money.parse("1000", USD), Every.MONTH))),
            percent("model", "prod", "gpt-4o", "5"),
            percent("all", "", ALL, "15"));

    assertThat(cost(CALL.tier("batch"), "prod", book)).isEqualTo("0.9891875").isNotEqualTo("0.975");
    assertThat(
            book.find(CALL.tier("batch").offer().to("prod"), CALL.day())
                .flatMap(card -> card.rate(Measure.FRESH_INPUT))
                .map(PriceRow::note)
                .orElseThrow())
        .endsWith("× 0.85 discount all; × 0.95 discount model; × 0.98 discount commit");
  }

  @Test
  void multipliesWithARegionsSurchargeAndALongPromptsPrice() {
    Discount off =
        new Discount(
            "EA",
            "anthropic",
            "",
            ALL,
            Optional.empty(),
            Optional.empty(),
            KNOWN,
            new Discount.PercentOff(new BigDecimal("20")),
            Optional.empty(),
            "contract");
    Usage regional = Usage.of("anthropic", "claude-opus-4-8").tokens(1_000_000, 0).region("us");
    Usage longPrompt = Usage.of("openai", "gpt-5.5").tokens(272_001, 0);

    assertThat(regional.cost()).isEqualTo("5.5");
    assertThat(regional.cost(book(off), Grain.CALL)).isEqualTo("4.4");
    assertThat(longPrompt.cost(book(percent("EA", "", ALL, "20")), Grain.CALL))
        .isEqualTo("2.176008");
  }

  @Test
  void negotiatedRatesStandInTheListsPlaceAndNoPercentageComesOffThem() {
    PriceBook book =
        book(
            rates("gpt-4o", "standard", Map.of(Measure.FRESH_INPUT, "1.8")),
            percent("EA", "prod", ALL, "10"));

    assertThat(cost(CALL, "prod", book)).isEqualTo("1.8");
    assertThat(cost(CALL.tokens(0, 1_000_000), "prod", book)).isEqualTo("9");
    assertThat(cost(CALL, "lab", book)).isEqualTo("2.5");
  }

  @Test
  void aTiersFactorMultipliesANegotiatedRateUnlessItHasItsOwn() {
    Discount standard = rates("gpt-5.6-luna", "standard", Map.of(Measure.FRESH_INPUT, "0.18"));
    Usage call = Usage.of("openai", "gpt-5.6-luna").tokens(100_000, 0);

    assertThat(cost(call.tier("batch"), "prod", book(standard))).isEqualTo("0.009");
    assertThat(
            cost(
                call.tier("batch"),
                "prod",
                book(rates("gpt-5.6-luna", "batch", Map.of(Measure.FRESH_INPUT, "0.07")))))
        .isEqualTo("0.007");
  }

  /// A prompt above 272,000 tokens pays the list's price of long prompts, as no rate of it was
  /// negotiated.
  @Test
  void aNegotiatedRateOfShortPromptsIsNoneOfLongOnes() {
    Discount rate = rates("gpt-5.5", "standard", Map.of(Measure.FRESH_INPUT, "4"));
    Usage call = Usage.of("openai", "gpt-5.5");

    assertThat(cost(call.tokens(272_000, 0), "prod", book(rate))).isEqualTo("1.088");
    assertThat(cost(call.tokens(272_001, 0), "prod", book(rate))).isEqualTo("2.72001");
  }

  @Test
  void aModelThatOnlyAnAgreementKnowsIsPriced() {
    PriceBook book = book(rates("gpt-4o-acme", "standard", Map.of(Measure.FRESH_INPUT, "1")));
    Usage call = Usage.of("openai", "gpt-4o-acme").tokens(1_000_000, 0);

    assertThat(cost(call, "prod", book)).isEqualTo("1");
    assertThat(cost(call, "lab", book)).isEqualTo("unpriced");
  }

  @Test
  void aModelsPercentageLeavesWhatIsPricedForAllModelsAlike() {
    Usage search = Usage.of("openai", "gpt-4o").count(Measure.SEARCHES, 1_000);
    String list = search.cost();

    assertThat(cost(search, "prod", book(percent("EA", "", "gpt-4o", "50")))).isEqualTo(list);
    assertThat(new BigDecimal(cost(search, "prod", book(percent("EA", "", ALL, "50")))))
        .isEqualByComparingTo(new BigDecimal(list).divide(BigDecimal.TWO));
  }

  @Test
  void whatBillsChargedHasEveryDiscountInItAlready() {
    PriceRow implied =
        new PriceRow(
            "openai",
            "gpt-4o",
            Measure.FRESH_INPUT,
            "standard",
            "",
            ContextBand.ALL,
            Optional.empty(),
            Optional.empty(),
            UnitPrice.perMillion(new BigDecimal("2.125")),
            USD,
            PriceRow.IMPLIED + "3 rows of your bills on 1 days",
            KNOWN);

    assertThat(
            cost(
                CALL,
                "prod",
                PriceBook.bundled()
                    .with(List.of(implied))
                    .withDiscounts(List.of(percent("EA", "prod", ALL, "15")))))
        .isEqualTo("2.125");
  }

  @Test
  void isUnknownBeforeItBecameKnown() {
    PriceBook book = book(percent("EA", "prod", ALL, "15"));

    assertThat(cost(CALL, "prod", book.knownOn(KNOWN.minusDays(1)))).isEqualTo("unpriced");
    assertThat(book.knownOn(KNOWN.minusDays(1)).discounts()).isEmpty();
    assertThat(book.knownOn(KNOWN).discounts()).isEqualTo(book.discounts());
  }

  @Test
  void changesTheVersionOfTheBookAndLeavesItsListAlone() {
    PriceBook book = book(percent("EA", "prod", ALL, "15"));

    assertThat(book.version()).isNotEqualTo(PriceBook.bundled().version());
    assertThat(book.rows()).isEqualTo(PriceBook.bundled().rows());
    assertThat(book.prices(CALL.day())).isEqualTo(PriceBook.bundled().prices(CALL.day()));
    assertThat(book.withDiscounts(List.of()).version()).isEqualTo(PriceBook.bundled().version());
    assertThat(book.changes()).contains(LocalDate.parse("2026-01-01"));
  }

  @Test
  void aPriceThatNoLongerFitsIsUnknownAndNeverRounded() {
    Discount[] fine = new Discount[8];
    for (int i = 0; i < fine.length; i++) {
      fine[i] = percent("fine " + i, "", ALL, "0.0003");
    }

    assertThat(CALL.cost(book(fine), Grain.CALL)).isEqualTo("unpriced");
  }

  @Test
  void understandsTheSellersAndTheModelsOtherNames() {
    Discount told =
        new Discount(
            "EA",
            "OpenAI",
            "",
            "openai/gpt-4o",
            Optional.empty(),
            Optional.empty(),
            KNOWN,
            new Discount.PercentOff(BigDecimal.TEN),
            Optional.empty(),
            "contract");

    assertThat(CALL.cost(book(told), Grain.CALL)).isEqualTo("2.25");
  }

  @Test
  void periodsOfACommitmentBeginOnTheDaysOfTheFirst() {
    Commitment monthly = new Commitment(Money.parse("100", USD), Every.MONTH);
    LocalDate start = LocalDate.parse("2026-01-31");

    assertThat(monthly.terms(start, Optional.empty(), LocalDate.parse("2026-03-30")))
        .containsExactly(
            new Term(start, LocalDate.parse("2026-02-28")),
            new Term(LocalDate.parse("2026-02-28"), LocalDate.parse("2026-03-31")));
    assertThat(
            new Commitment(Money.parse("100", USD), Every.QUARTER)
                .terms(
                    LocalDate.parse("2026-01-01"),
                    Optional.of(LocalDate.parse("2026-07-01")),
                    LocalDate.parse("2026-12-31")))
        .containsExactly(
            new Term(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-04-01")),
            new Term(LocalDate.parse("2026-04-01"), LocalDate.parse("2026-07-01")));
  }

  @Test
  void refusesACommitmentThatEndsWithinAPeriod() {
    assertThatThrownBy(
            () ->
                new Discount(
                    "EA",
                    "openai",
                    "",
                    ALL,
                    Optional.of(LocalDate.parse("2026-01-01")),
                    Optional.of(LocalDate.parse("2026-05-15")),
                    KNOWN,
                    new Discount.PercentOff(BigDecimal.TEN),
                    Optional.of(new Commitment(Money.parse("100", USD), Every.QUARTER)),
                    "contract"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected whole periods of 3 months from 2026-01-01, found an end on 2026-05-15");
  }

  @Test
  void refusesAPercentageThatIsNone() {
    assertThatThrownBy(() -> new Discount.PercentOff(new BigDecimal("101")))
        .hasMessage("Expected 0 to 100 per cent with at most 4 decimals, found 101");
    assertThatThrownBy(() -> new Discount.PercentOff(new BigDecimal("-1")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new Discount.PercentOff(new BigDecimal("12.50")).factor())
        .isEqualByComparingTo("0.875");
  }
}

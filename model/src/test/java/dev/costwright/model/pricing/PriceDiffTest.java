package dev.costwright.model.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.money.UnitPrice;
import dev.costwright.model.pricing.PriceChange.Kind;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceDiffTest {
  private static final PriceBook BOOK = PriceBook.bundled();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @Test
  void tellsSameChangedAndNew() {
    PriceDiff diff =
        diff(
            row("gpt-4o", Measure.FRESH_INPUT, "2.5"),
            row("gpt-4o", Measure.OUTPUT, "12"),
            row("orion-9", Measure.FRESH_INPUT, "1"));

    assertThat(diff.changes())
        .extracting(change -> change.key().model() + " " + change.kind())
        .containsExactly("gpt-4o SAME", "gpt-4o CHANGED", "orion-9 NEW");
    assertThat(diff.changes().get(1).percent()).hasValue(new BigDecimal("20.0"));
    assertThat(diff.changes()).allMatch(PriceChange::isPlausible);
  }

  /// GPT-4o at $0.030 per thousand is GPT-4's price, and its cached input at $0.25 is a fifth of
  /// what it costs.
  @ParameterizedTest
  @CsvSource({"FRESH_INPUT, 30, 2.5", "CACHE_READ, 0.25, 1.25"})
  void doubtsTheTwoStalePrices(Measure measure, String price, String listed) {
    PriceDiff diff = diff(row("gpt-4o", measure, price));

    assertThat(diff.plausible()).isEmpty();
    assertThat(diff.doubtful())
        .singleElement()
        .satisfies(
            change ->
                assertThat(change.doubts())
                    .anySatisfy(
                        doubt ->
                            assertThat(doubt)
                                .startsWith(
                                    "%s per million instead of %s per million is five times"
                                        .formatted(price, listed))));
  }

  @ParameterizedTest
  @CsvSource({
    "0.0000025, a million times less",
    "2500000, a million times more",
    "0.0025, a thousand times less",
    "2500, a thousand times more"
  })
  void namesTheUnitThatWasMistaken(String price, String found) {
    PriceDiff diff = diff(row("gpt-4o", Measure.FRESH_INPUT, price));

    assertThat(diff.doubtful().getFirst().doubts())
        .anySatisfy(doubt -> assertThat(doubt).contains(found));
  }

  @Test
  void doubtsACacheDearerThanInputAndOutputCheaperThanIt() {
    PriceDiff diff =
        diff(
            row("orion-9", Measure.FRESH_INPUT, "1"),
            row("orion-9", Measure.CACHE_READ, "1.1"),
            row("orion-9", Measure.CACHE_WRITE_5M, "0.9"),
            row("orion-9", Measure.OUTPUT, "0.5"));

    assertThat(diff.doubtful())
        .extracting(change -> change.key().measure())
        .containsExactly(Measure.CACHE_READ, Measure.CACHE_WRITE_5M, Measure.OUTPUT);
  }

  @Test
  void checksAPriceAgainstTheBookWhereTheCatalogueHasNoSibling() {
    PriceDiff diff = diff(row("gpt-4o", Measure.CACHE_READ, "3"));

    assertThat(diff.doubtful().getFirst().doubts())
        .containsExactly("cacheRead of gpt-4o at openai is dearer than fresh input.");
  }

  @Test
  void doubtsACatalogueOlderThanThePriceItWouldReplace() {
    PriceBook book =
        BOOK.with(List.of(from(row("orion-9", Measure.FRESH_INPUT, "2"), "2026-10-01")));

    PriceDiff diff =
        PriceDiff.of(
            book, List.of(checked(row("orion-9", Measure.FRESH_INPUT, "1"), "2026-08-01")), TODAY);

    assertThat(diff.doubtful().getFirst().doubts())
        .containsExactly(
            "The book's 2 per million holds since 2026-10-01, and the catalogue is older: of"
                + " 2026-08-01.");
  }

  @Test
  void undatedPricesHoldFromTheDayGivenAndPastOnesAreNotOffered() {
    PriceRow ended =
        new PriceRow(
            "openai",
            "gpt-4o",
            Measure.OUTPUT,
            PriceRow.STANDARD,
            "",
            ContextBand.ALL,
            Optional.empty(),
            Optional.of(LocalDate.of(2026, 7, 30)),
            UnitPrice.perMillion(new BigDecimal("15")),
            Currency.getInstance("USD"),
            "a catalogue",
            TODAY);

    PriceDiff diff = diff(row("gpt-4o", Measure.FRESH_INPUT, "2"), ended);

    assertThat(diff.past()).isOne();
    assertThat(diff.plausible())
        .singleElement()
        .extracting(PriceChange::from)
        .isEqualTo(Optional.of(TODAY));
  }

  @Test
  void acceptingLeavesThePastAsItWas() {
    PriceDiff diff = diff(row("gpt-4o", Measure.FRESH_INPUT, "2"));
    PriceBook after = BOOK.with(PriceDiff.accept(List.of(), diff.plausible()));

    assertThat(fresh(after, TODAY.minusDays(1))).isEqualTo(fresh(BOOK, TODAY.minusDays(1)));
    assertThat(fresh(after, TODAY)).isEqualTo(UnitPrice.perMillion(new BigDecimal("2")));
  }

  @Test
  void keepsWhatWasAcceptedEarlierAndReplacesWhatWasAcceptedToday() {
    List<PriceRow> first =
        PriceDiff.accept(List.of(), diff(row("gpt-4o", Measure.FRESH_INPUT, "2")).plausible());
    List<PriceRow> second =
        PriceDiff.accept(first, diff(row("gpt-4o", Measure.FRESH_INPUT, "2.2")).plausible());

    assertThat(second)
        .extracting(row -> row.price().perMillion())
        .containsExactly(new BigDecimal("2.2"));
  }

  @Test
  void twoPricesUnderOneNameAreDoubtful() {
    PriceDiff diff =
        diff(
            row("gpt-4o-2024-11-20", Measure.FRESH_INPUT, "2.2"),
            row("gpt-4o", Measure.FRESH_INPUT, "2.4"));

    assertThat(diff.doubtful())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.offered().orElseThrow().price().perMillion())
                  .isEqualByComparingTo("2.4");
              assertThat(change.doubts())
                  .containsExactly(
                      "The catalogue also says 2.2 per million, for gpt-4o-2024-11-20.");
            });
  }

  @Test
  void saysWhatIsGoneOnlyOfWhatTheCatalogueCouldHave() {
    PriceDiff diff =
        diff(
            row("gpt-4o", Measure.FRESH_INPUT, "2.5"),
            row("gpt-4o-mini", Measure.CACHE_READ, "0.075"));

    assertThat(diff.changes().stream().filter(change -> change.kind() == Kind.GONE))
        .extracting(change -> change.key().model() + " " + change.key().measure().id())
        .containsExactly("gpt-4o cacheRead", "gpt-4o-mini fresh");
  }

  @ParameterizedTest
  @CsvSource({"gpt-4o, 2", "openai/gpt-4o, 2", "gpt-4o:output, 1", "gpt-4, 0", "azure/gpt-4o, 0"})
  void findsWhatTheUserNames(String name, int count) {
    PriceDiff diff =
        diff(row("gpt-4o", Measure.FRESH_INPUT, "2"), row("gpt-4o", Measure.OUTPUT, "200"));

    assertThat(diff.named(name)).hasSize(count);
  }

  private static UnitPrice fresh(PriceBook book, LocalDate day) {
    return book.find(new Offer("openai", "gpt-4o", "", "", "", ""), day)
        .flatMap(card -> card.rate(Measure.FRESH_INPUT))
        .orElseThrow()
        .price();
  }

  private static PriceDiff diff(PriceRow... rows) {
    return PriceDiff.of(BOOK, List.of(rows), TODAY);
  }

  private static PriceRow row(String model, Measure measure, String perMillion) {
    return new PriceRow(
        "openai",
        model,
        measure,
        PriceRow.STANDARD,
        "",
        ContextBand.ALL,
        Optional.empty(),
        Optional.empty(),
        UnitPrice.perMillion(new BigDecimal(perMillion)),
        Currency.getInstance("USD"),
        "a catalogue",
        TODAY);
  }

  private static PriceRow from(PriceRow row, String day) {
    return row.from(LocalDate.parse(day));
  }

  private static PriceRow checked(PriceRow row, String day) {
    return new PriceRow(
        row.seller(),
        row.model(),
        row.measure(),
        row.serviceTier(),
        row.region(),
        row.context(),
        row.effectiveFrom(),
        row.effectiveUntil(),
        row.price(),
        row.currency(),
        row.source(),
        LocalDate.parse(day));
  }
}

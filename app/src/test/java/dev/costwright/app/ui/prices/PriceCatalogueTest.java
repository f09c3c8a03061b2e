package dev.costwright.app.ui.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.costwright.model.money.UnitPrice;
import dev.costwright.model.pricing.ContextBand;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.pricing.PriceRow;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PriceCatalogueTest {
  private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
  private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

  @Test
  void listsEveryStretchInWhichPricesStandNewestFirst() {
    List<PriceLine> lines =
        own(
            row(Measure.FRESH_INPUT, "2", 0, JANUARY, Optional.of(JUNE)),
            row(Measure.FRESH_INPUT, "1", 0, JUNE, Optional.empty()),
            row(Measure.OUTPUT, "8", 0, JANUARY, Optional.empty()),
            row(Measure.CACHE_READ, "0.2", 0, MARCH, Optional.empty()));

    assertThat(lines)
        .extracting(PriceLine::from, PriceLine::until, PriceCatalogueTest::perMillion)
        .containsExactly(
            tuple(Optional.of(JUNE), Optional.empty(), "fresh=1 cacheRead=0.2 output=8"),
            tuple(Optional.of(MARCH), Optional.of(JUNE), "fresh=2 cacheRead=0.2 output=8"),
            tuple(Optional.of(JANUARY), Optional.of(MARCH), "fresh=2 output=8"));
  }

  @Test
  void makesNoNewVersionWhenAPriceIsRestatedUnchanged() {
    List<PriceLine> lines =
        own(
            row(Measure.OUTPUT, "8", 0, JANUARY, Optional.of(MARCH)),
            row(Measure.OUTPUT, "8", 0, MARCH, Optional.empty()));

    assertThat(lines)
        .extracting(PriceLine::from, PriceLine::until)
        .containsExactly(tuple(Optional.of(JANUARY), Optional.empty()));
  }

  @Test
  void keepsContextBandsApart() {
    List<PriceLine> lines =
        own(
            row(Measure.FRESH_INPUT, "2", 0, JANUARY, Optional.empty()),
            row(Measure.FRESH_INPUT, "4", 200_000, JANUARY, Optional.empty()));

    assertThat(lines)
        .extracting(line -> line.item().context().exceeds(), PriceCatalogueTest::perMillion)
        .containsExactly(tuple(0L, "fresh=2"), tuple(200_000L, "fresh=4"));
  }

  @Test
  void appliesTheDiscountOfATier() {
    PriceLine standard = bundled("claude-sonnet-4-5", "standard");
    PriceLine batch = bundled("claude-sonnet-4-5", "batch");

    assertThat(batch.price(Measure.OUTPUT))
        .isEqualTo(standard.price(Measure.OUTPUT).map(price -> price.times(new BigDecimal("0.5"))));
    assertThat(batch.notes()).anySatisfy(note -> assertThat(note).contains("0.5"));
  }

  @Test
  void hasALineForEveryModelOfTheBook() {
    PriceBook book = PriceBook.bundled();

    assertThat(PriceCatalogue.of(book).stream().map(line -> line.item().model()).distinct())
        .containsExactlyInAnyOrderElementsOf(book.models());
  }

  @Test
  void namesSourceAndDayOfEveryBundledPrice() {
    assertThat(PriceCatalogue.of(PriceBook.bundled()))
        .isNotEmpty()
        .allSatisfy(
            line -> {
              assertThat(line.sources()).isNotEmpty().noneMatch(String::isBlank);
              assertThat(line.checked()).isAfter(LocalDate.of(2025, 1, 1));
            });
  }

  private static List<PriceLine> own(PriceRow... rows) {
    return PriceCatalogue.of(PriceBook.bundled().with(List.of(rows))).stream()
        .filter(line -> line.item().model().id().equals("own-model"))
        .filter(line -> line.item().tier().equals("standard"))
        .toList();
  }

  private static PriceLine bundled(String model, String tier) {
    return PriceCatalogue.of(PriceBook.bundled()).stream()
        .filter(line -> line.item().model().seller().equals("anthropic"))
        .filter(line -> line.item().model().id().equals(model))
        .filter(line -> line.item().tier().equals(tier))
        .filter(line -> line.item().context().exceeds() == 0)
        .findFirst()
        .orElseThrow();
  }

  static PriceRow row(
      Measure measure,
      String perMillion,
      long contextAbove,
      LocalDate from,
      Optional<LocalDate> until) {
    return new PriceRow(
        "acme",
        "own-model",
        measure,
        "standard",
        "",
        ContextBand.above(contextAbove),
        Optional.of(from),
        until,
        UnitPrice.perMillion(new BigDecimal(perMillion)),
        Currency.getInstance("USD"),
        JANUARY,
        "contract 7",
        JANUARY,
        "");
  }

  private static String perMillion(PriceLine line) {
    return line.measures().stream()
        .map(
            measure ->
                measure.id() + "=" + line.price(measure).orElseThrow().perMillion().toPlainString())
        .collect(Collectors.joining(" "));
  }
}

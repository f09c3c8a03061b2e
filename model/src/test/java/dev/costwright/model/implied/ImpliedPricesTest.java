package dev.costwright.model.implied;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.cube.CubeRow;
import dev.costwright.model.fx.Reporting;
import dev.costwright.model.implied.ImpliedPrice.Origin;
import dev.costwright.model.money.Money;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.pricing.PriceRow;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Layer;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImpliedPricesTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final LocalDate DAY = LocalDate.of(2026, 8, 3);

  private final ImpliedRun run = new ImpliedRun(PriceBook.bundled(), Reporting.USUAL);

  @Test
  void dividesBilledCostByTheBillsOwnQuantity() {
    run.bill(bill(DAY, "2.25", Map.of(Measure.FRESH_INPUT, 1_000_000L)));
    run.bill(bill(DAY.plusDays(1), "4.5", Map.of(Measure.FRESH_INPUT, 2_000_000L)));

    assertThat(run.prices())
        .singleElement()
        .satisfies(
            price -> {
              assertThat(price.perMillion()).isEqualTo(new BigDecimal("2.25"));
              assertThat(price.percent()).hasValue(new BigDecimal("-10.0"));
              assertThat(price.difference()).hasValue(new BigDecimal("-0.25"));
              assertThat(price.rows()).isEqualTo(2);
              assertThat(price.days()).isEqualTo(2);
              assertThat(price.origin()).isEqualTo(Origin.BILL);
              assertThat(price.isWithinRounding()).isFalse();
            });
  }

  /// 1.01 for 405,000 tokens at 2.50 a million is 1.0125 rounded: no other price than the list's.
  @Test
  void explainsByRoundingWhatCentsExplain() {
    run.bill(bill(DAY, "1.01", Map.of()));
    run.count(counts(DAY, "", 405_000));

    assertThat(run.prices())
        .singleElement()
        .satisfies(
            price -> {
              assertThat(price.origin()).isEqualTo(Origin.USAGE);
              assertThat(price.perMillion()).isEqualTo(new BigDecimal("2.493827"));
              assertThat(price.uncertainty()).isEqualTo(new BigDecimal("0.012346"));
              assertThat(price.isWithinRounding()).isTrue();
            });
  }

  @Test
  void dividesNoBillByTheCountsOfAnotherContextBand() {
    run.bill(bill(DAY, "3", Map.of()));
    run.count(counts(DAY, "", 400_000));
    run.count(counts(DAY, "> 200k", 400_000));

    assertThat(run.prices()).isEmpty();
  }

  /// Cents: 1,500 tokens a day at 2.50 a million are 0.00375, billed as 0.00 but once as 0.01.
  /// Without the days that were rounded away the price would be 6.666667.
  @Test
  void countsTheDaysWhoseCostWasRoundedAway() {
    for (int day = 0; day < 4; day++) {
      run.bill(bill(DAY.plusDays(day), day == 0 ? "0.01" : "0.00", Map.of()));
      run.count(counts(DAY.plusDays(day), "", 1_500));
    }

    assertThat(run.prices())
        .singleElement()
        .satisfies(
            price -> {
              assertThat(price.perMillion()).isEqualTo(new BigDecimal("1.666667"));
              assertThat(price.days()).isEqualTo(4);
              assertThat(price.isWithinRounding()).isTrue();
            });
  }

  @Test
  void leavesAZeroQuantityAndACreditOut() {
    run.bill(bill(DAY, "3", Map.of(Measure.FRESH_INPUT, 0L)));
    run.bill(bill(DAY, "-3", Map.of(Measure.FRESH_INPUT, 1_000L)));

    assertThat(run.prices()).isEmpty();
  }

  @Test
  void overridesTheListOnTheDaysObservedOnly() {
    run.bill(bill(DAY, "2.25", Map.of(Measure.FRESH_INPUT, 1_000_000L)));

    PriceRow row = run.prices().getFirst().override(LocalDate.of(2026, 11, 23)).orElseThrow();

    assertThat(row.effectiveFrom()).hasValue(DAY);
    assertThat(row.effectiveUntil()).hasValue(DAY.plusDays(1));
    assertThat(row.knownFrom()).isEqualTo(LocalDate.of(2026, 11, 23));
    assertThat(row.price().perMillion()).isEqualTo(new BigDecimal("2.25"));
  }

  private static CubeRow bill(LocalDate day, String cost, Map<Measure, Long> counts) {
    return new Row(
        Layer.BILLED,
        day,
        Map.of(
            Dimension.SELLER, "openai",
            Dimension.MODEL, "gpt-4o",
            Dimension.CHARGE_KIND, "fresh"),
        counts,
        Optional.of(Money.parse(cost, USD)));
  }

  private static CubeRow counts(LocalDate day, String band, long tokens) {
    return new Row(
        Layer.METERED,
        day,
        Map.of(
            Dimension.SELLER, "openai",
            Dimension.MODEL, "gpt-4o",
            Dimension.CONTEXT_BAND, band),
        Map.of(Measure.FRESH_INPUT, tokens),
        Optional.empty());
  }

  private record Row(
      Layer layer,
      LocalDate day,
      Map<Dimension, String> dimensions,
      Map<Measure, Long> counts,
      Optional<Money> cost)
      implements CubeRow {
    @Override
    public boolean isRemainder() {
      return false;
    }

    @Override
    public Grain grain() {
      return Grain.BUCKET;
    }

    @Override
    public Optional<Instant> start() {
      return Optional.empty();
    }

    @Override
    public Optional<String> dimension(Dimension dimension) {
      return Optional.ofNullable(dimensions.get(dimension)).filter(text -> !text.isEmpty());
    }

    @Override
    public long measure(Measure measure) {
      return counts.getOrDefault(measure, Fact.ABSENT);
    }

    @Override
    public long importId() {
      return 1;
    }

    @Override
    public long line() {
      return 2;
    }
  }
}

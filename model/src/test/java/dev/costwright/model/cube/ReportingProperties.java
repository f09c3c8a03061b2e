package dev.costwright.model.cube;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.fx.FxRate;
import dev.costwright.model.fx.FxRates;
import dev.costwright.model.fx.Reporting;
import dev.costwright.model.money.Money;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/// Ledgers in dollars that report in euros; the bank tells dollars for one euro.
final class ReportingProperties {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final int DAYS = 28;

  private static FxRates rates(int rate) {
    List<FxRate> rates = new ArrayList<>();
    for (int day = 0; day < DAYS; day++) {
      BigDecimal dollars = BigDecimal.valueOf(rate + 17L * day, 4);
      rates.add(new FxRate(Books.DAY.plusDays(day), EUR, Books.USD, dollars, "a bank"));
    }
    return FxRates.of(rates);
  }

  /// Bills and priced usage; some of it has no price.
  private static Books books(List<Integer> days, long tokens) {
    Books books = new Books();
    for (int i = 0; i < days.size(); i++) {
      LocalDate day = Books.DAY.plusDays(days.get(i));
      String model = i % 5 == 4 ? "unheard-of" : "m" + (1 + i % 2);
      books.add(
          Books.metered(),
          Books.day(day)
              .dimension(Dimension.MODEL, model)
              .dimension(Dimension.TEAM, "t" + i % 3)
              .measure(Measure.FRESH_INPUT, tokens + 7L * i)
              .measure(Measure.OUTPUT, tokens / 3));
      if (i % 4 == 0) {
        books.add(Books.billed(), Books.day(day).measure(Measure.CHARGE, tokens * 1_000_003));
      }
    }
    return books;
  }

  private static Money sum(Pivot pivot) {
    return pivot.rows().stream().map(row -> row.cell().cost()).reduce(Money.zero(EUR), Money::plus);
  }

  private static PivotQuery query(LayerChoice layer, TimeGrain grain, Dimension... by) {
    return new PivotQuery(List.of(by), grain, Optional.empty(), layer, Map.of());
  }

  @Property(tries = 200)
  void everyPivotIsTheSumOfItsRowsEachConvertedAtTheRateOfItsDay(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(max = DAYS - 1) Integer> days,
      @ForAll @LongRange(min = 0, max = 50_000_000) long tokens,
      @ForAll @IntRange(min = 5_000, max = 20_000) int rate) {
    FxRates book = rates(rate);
    Books books = books(days, tokens);
    Cube dollars = books.cube(book);
    Cube euros = books.cube(new Reporting(EUR, book));

    for (LayerChoice layer : List.of(LayerChoice.METERED, LayerChoice.BILLED)) {
      List<Money> expected = new ArrayList<>();
      dollars.forEachRow(
          RowQuery.all(layer),
          row ->
              row.cost()
                  .ifPresent(
                      cost ->
                          expected.add(
                              book.find(Books.USD, EUR, row.day()).orElseThrow().convert(cost))));
      Money whole = expected.stream().reduce(Money.zero(EUR), Money::plus);

      assertThat(euros.pivot(query(layer, TimeGrain.TOTAL)).total().cost()).isEqualTo(whole);
      assertThat(sum(euros.pivot(query(layer, TimeGrain.DAY, Dimension.TEAM)))).isEqualTo(whole);
      assertThat(sum(euros.pivot(query(layer, TimeGrain.MONTH, Dimension.MODEL)))).isEqualTo(whole);
    }
  }

  @Property(tries = 100)
  void bestTiesInEveryCutAndCountsTheSameRows(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(max = DAYS - 1) Integer> days,
      @ForAll @LongRange(min = 0, max = 50_000_000) long tokens,
      @ForAll @IntRange(min = 5_000, max = 20_000) int rate) {
    FxRates book = rates(rate);
    Books books = books(days, tokens);
    Pivot dollars = books.cube(book).pivot(query(LayerChoice.BEST, TimeGrain.TOTAL));
    Cube cube = books.cube(new Reporting(EUR, book));
    Pivot euros = cube.pivot(query(LayerChoice.BEST, TimeGrain.TOTAL));

    assertThat(sum(cube.pivot(query(LayerChoice.BEST, TimeGrain.DAY, Dimension.TEAM))))
        .isEqualTo(euros.total().cost());
    assertThat(
            cube.layerMonths().stream()
                .map(LayerMonth::counted)
                .reduce(Money.zero(EUR), Money::plus))
        .isEqualTo(euros.total().cost());
    assertThat(euros.total().facts()).isEqualTo(dollars.total().facts());
    assertThat(euros.total().unpricedFacts()).isEqualTo(dollars.total().unpricedFacts());
    assertThat(euros.total().counts()).isEqualTo(dollars.total().counts());
    assertThat(euros.coverage().unpriced()).isEqualTo(dollars.coverage().unpriced());
  }
}

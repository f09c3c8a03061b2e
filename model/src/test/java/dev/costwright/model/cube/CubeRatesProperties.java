package dev.costwright.model.cube;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.fx.FxQuote;
import dev.costwright.model.fx.FxRate;
import dev.costwright.model.fx.FxRates;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Layer;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/// Bills in euros whose days each have a rate of their own.
final class CubeRatesProperties {
  private static final Currency EUR = Currency.getInstance("EUR");

  @Property(tries = 200)
  void anyPivotSumsToItsRowsEachAtTheRateOfItsDay(
      @ForAll List<@IntRange(max = 27) Integer> days,
      @ForAll @LongRange(min = -5_000_000_000_000L, max = 5_000_000_000_000L) long picos,
      @ForAll @IntRange(min = 1, max = 99_999) int rate) {
    List<FxRate> rates = new ArrayList<>();
    for (int day = 0; day < 28; day++) {
      rates.add(
          new FxRate(
              Books.DAY.plusDays(day),
              EUR,
              Books.USD,
              BigDecimal.valueOf(rate + day, 4),
              "a bank"));
    }
    FxRates book = FxRates.of(rates);
    Books books = new Books();
    Money expected = Books.usd("0");
    for (int i = 0; i < days.size(); i++) {
      LocalDate day = Books.DAY.plusDays(days.get(i));
      long charge = picos + i;
      books.add(
          Books.dataSet(Layer.BILLED, Grain.BUCKET, "EUR", ZoneOffset.UTC),
          Books.day(day).dimension(Dimension.MODEL, "m" + i % 3).measure(Measure.CHARGE, charge));
      FxQuote quote = book.find(EUR, Books.USD, day).orElseThrow();
      expected = expected.plus(quote.convert(Money.ofPicos(charge, EUR)));
    }

    Cube cube = books.cube(book);

    Pivot byModel = cube.pivot(Books.query(LayerChoice.BILLED, Dimension.MODEL));
    assertThat(byModel.total().cost()).isEqualTo(expected);
    assertThat(byModel.rows().stream().map(row -> row.cell().cost()).reduce(Money::plus))
        .isEqualTo(days.isEmpty() ? Optional.empty() : Optional.of(expected));
    assertThat(byModel.coverage().unconverted()).isEmpty();
    List<Money> own = new ArrayList<>();
    cube.forEachRow(RowQuery.all(LayerChoice.BILLED), row -> row.foreignCost().ifPresent(own::add));
    assertThat(own).hasSize(days.size()).allMatch(money -> money.currency().equals(EUR));
  }
}

package dev.costwright.model.cube;

import static dev.costwright.model.cube.Books.DAY;
import static dev.costwright.model.cube.Books.day;
import static dev.costwright.model.cube.Books.picos;
import static dev.costwright.model.cube.Books.query;
import static dev.costwright.model.cube.Books.usd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.fx.Conversion;
import dev.costwright.model.fx.FxQuote;
import dev.costwright.model.fx.FxRate;
import dev.costwright.model.fx.FxRates;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.DataSet;
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
import org.junit.jupiter.api.Test;

/// Rows in other currencies than the reporting one.
final class CubeRatesTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final DataSet EUROS =
      Books.dataSet(Layer.BILLED, Grain.BUCKET, "EUR", ZoneOffset.UTC);
  private static final FxRates RATES =
      FxRates.of(List.of(rate(DAY, "1.0821"), rate(DAY.plusDays(1), "1.0793")));

  private final Books books =
      new Books()
          .add(
              EUROS,
              day(DAY).measure(Measure.CHARGE, picos("100")),
              day(DAY.plusDays(1)).measure(Measure.CHARGE, picos("0.000000000001")),
              day(DAY.plusDays(20)).measure(Measure.CHARGE, picos("5")));

  @Test
  void countsARowAtTheRateOfItsDayAndNamesWhatHasNone() {
    Pivot pivot = books.cube(RATES).pivot(query(LayerChoice.BILLED));

    assertThat(pivot.total().cost()).isEqualTo(usd("108.210000000001"));
    assertThat(pivot.total().unpricedFacts()).isOne();
    assertThat(pivot.coverage().unconverted()).hasToString("[5.00 EUR]");
  }

  @Test
  void letsAConvertedBillDecideItsDays() {
    Pivot best = books.cube(RATES).pivot(query(LayerChoice.BEST));

    assertThat(best.total().cost()).isEqualTo(usd("108.210000000001"));
    assertThat(best.coverage().unconverted()).hasToString("[5.00 EUR]");
  }

  @Test
  void countsNothingOfAnotherCurrencyWithoutRates() {
    Pivot pivot = books.cube(FxRates.NONE).pivot(query(LayerChoice.BILLED));

    assertThat(pivot.total().cost()).isEqualTo(usd("0"));
    assertThat(pivot.coverage().unconverted()).hasToString("[105.000000000001 EUR]");
  }

  @Test
  void showsAmountRateDateAndSourceBehindAConvertedFigure() {
    Evidence dearest =
        books
            .cube(RATES)
            .facts(
                query(LayerChoice.BILLED, Dimension.ACCOUNT),
                List.of("default"),
                LocalDate.EPOCH,
                9)
            .getFirst();

    assertThat(dearest.cost()).contains(Money.parse("100", EUR));
    assertThat(dearest.conversion())
        .isEqualTo(
            Optional.of(
                new Conversion(
                    Money.parse("100", EUR),
                    usd("108.21"),
                    new FxQuote(
                        EUR, Books.USD, DAY, new BigDecimal("1.0821"), BigDecimal.ONE, "a bank"))));
  }

  @Test
  void givesEveryRowItsOwnAmountAndWhatItCounts() {
    List<Optional<Money>> own = new ArrayList<>();
    List<Optional<Money>> counted = new ArrayList<>();

    books
        .cube(RATES)
        .forEachRow(
            RowQuery.all(LayerChoice.BILLED),
            row -> {
              own.add(row.foreignCost());
              counted.add(row.cost());
            });

    assertThat(own)
        .containsExactly(
            Optional.of(Money.parse("100", EUR)),
            Optional.of(Money.parse("0.000000000001", EUR)),
            Optional.of(Money.parse("5", EUR)));
    assertThat(counted)
        .containsExactly(
            Optional.of(usd("108.21")), Optional.of(usd("0.000000000001")), Optional.empty());
  }

  private static FxRate rate(LocalDate day, String rate) {
    return new FxRate(day, EUR, Books.USD, new BigDecimal(rate), "a bank");
  }
}

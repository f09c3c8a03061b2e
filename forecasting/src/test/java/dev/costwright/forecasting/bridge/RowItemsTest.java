package dev.costwright.forecasting.bridge;

import static dev.costwright.forecasting.bridge.Grounds.dollars;
import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.forecasting.bridge.Grounds.Row;
import dev.costwright.model.cube.CubeRow;
import dev.costwright.model.money.Money;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Layer;
import dev.costwright.model.usage.Measure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Bills in another currency, converted at the rate of their day.
final class RowItemsTest {
  private static final Currency EURO = Currency.getInstance("EUR");

  /// A billed million of output tokens of a model.
  private record Bill(String model, LocalDate day, Money own, Money converted) implements CubeRow {
    @Override
    public boolean isRemainder() {
      return false;
    }

    @Override
    public Layer layer() {
      return Layer.BILLED;
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
      return Optional.ofNullable(
          Map.of(Dimension.SELLER, "openai", Dimension.MODEL, model).get(dimension));
    }

    @Override
    public long measure(Measure measure) {
      return switch (measure) {
        case OUTPUT -> 1_000_000;
        case REQUESTS -> 10;
        default -> Fact.ABSENT;
      };
    }

    @Override
    public Optional<Money> cost() {
      return Optional.of(converted);
    }

    @Override
    public Optional<Money> foreignCost() {
      return Optional.of(own);
    }

    @Override
    public long importId() {
      return 1;
    }

    @Override
    public long line() {
      return 1;
    }
  }

  private static Row row(Side side, String model, String euros, String dollars) {
    LocalDate day = side == Side.FROM ? Grounds.MAY : Grounds.JUNE;
    Bill bill = new Bill(model, day, Money.parse(euros, EURO), dollars(dollars));
    return new Row(side, "support", new RowItems(PriceBook.bundled()).of(bill).orElseThrow());
  }

  @Test
  void namesTheRateAloneWhereTheSameIsPaidInEuros() {
    for (String model : List.of("gpt-4o-mini-2024-07-18", "no-such-model")) {
      Bridge bridge =
          Grounds.bridge(
              List.of(row(Side.FROM, model, "0.50", "0.55"), row(Side.TO, model, "0.50", "0.60")));

      assertThat(bridge.effects())
          .as(model)
          .extracting(Effect::kind, Effect::amount)
          .containsExactly(org.assertj.core.api.Assertions.tuple(EffectKind.FX, dollars("0.05")));
    }
  }

  @Test
  void tellsTheRateFromThePrice() {
    Bridge bridge =
        Grounds.bridge(
            List.of(
                row(Side.FROM, "gpt-4o-mini-2024-07-18", "1", "1"),
                row(Side.TO, "gpt-4o-mini-2024-07-18", "2", "4")));

    // ln 2 of ln 4 each: half of the change of 3
    assertThat(bridge.effects())
        .extracting(Effect::kind, Effect::amount)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(EffectKind.PRICE, dollars("1.5")),
            org.assertj.core.api.Assertions.tuple(EffectKind.FX, dollars("1.5")));
  }
}

package dev.costwright.forecasting.bridge;

import static dev.costwright.forecasting.bridge.Grounds.bridge;
import static dev.costwright.forecasting.bridge.Grounds.dollars;
import static dev.costwright.forecasting.bridge.Grounds.effect;
import static dev.costwright.forecasting.bridge.Grounds.part;
import static dev.costwright.forecasting.bridge.Grounds.used;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.costwright.forecasting.bridge.Grounds.Row;
import dev.costwright.model.fx.Reporting;
import dev.costwright.model.money.Int128;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class BridgeTest {
  private static final Place PLACE = new Place("openai", "gpt-5");

  /// 1,000 × 2,000 × $3/M to 600 × 2,400 × $3/M beside 500 × 1,000 × $1/M to 1,400 × 1,100 ×
  /// $0.80/M, worked out by hand.
  private static final List<Row> TWO_MODELS =
      List.of(
          used(Side.FROM, "support", "a", 1000, 2_000_000, 3_000_000),
          used(Side.TO, "support", "a", 600, 1_440_000, 3_000_000),
          used(Side.FROM, "search", "b", 500, 500_000, 1_000_000),
          used(Side.TO, "search", "b", 1400, 1_540_000, 800_000));

  /// E-14: $6.50 to $5.552, the change of -$0.948 without a residual.
  @Test
  void decomposesTwoModelsAsWorkedOutByHand() {
    Bridge bridge = bridge(TWO_MODELS);

    assertThat(bridge.start()).isEqualTo(dollars("6.5"));
    assertThat(bridge.end()).isEqualTo(dollars("5.552"));
    assertThat(bridge.change()).isEqualTo(dollars("-0.948"));
    assertThat(rounded(bridge))
        .containsExactly(
            Map.entry(EffectKind.VOLUME, new BigDecimal("1.704751")),
            Map.entry(EffectKind.MIX, new BigDecimal("-3.481395")),
            Map.entry(EffectKind.INTENSITY, new BigDecimal("1.009775")),
            Map.entry(EffectKind.PRICE, new BigDecimal("-0.181131")));
    assertThat(bridge.residual()).isEqualTo(dollars("0"));
  }

  private static List<Map.Entry<EffectKind, BigDecimal>> rounded(Bridge bridge) {
    return bridge.effects().stream()
        .map(effect -> Map.entry(effect.kind(), effect.amount().rounded(6)))
        .toList();
  }

  @Test
  void namesWhatEachModelAddsLargestFirst() {
    Effect mix = bridge(TWO_MODELS).effects().get(1);

    assertThat(mix.models()).extracting(Effect.Model::model).containsExactly("a", "b");
    assertThat(mix.models().stream().map(Effect.Model::amount).reduce(Money::plus))
        .contains(mix.amount());
  }

  @Test
  void standsNewAndRetiredModelsForThemselves() {
    Bridge bridge =
        bridge(
            List.of(
                used(Side.FROM, "support", "old", 10, 1000, 5_000_000),
                used(Side.TO, "support", "new", 10, 1000, 2_000_000)));

    assertThat(bridge.effects())
        .extracting(Effect::kind, Effect::amount)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(EffectKind.NEW_MODELS, dollars("0.002")),
            org.assertj.core.api.Assertions.tuple(EffectKind.RETIRED_MODELS, dollars("-0.005")));
  }

  @Test
  void doesNotCallAModelNewThatHadNoPriceBefore() {
    Bridge bridge =
        bridge(
            List.of(
                new Row(Side.FROM, "support", new Item.Unpriced(new Place("openai", "gpt-5"))),
                used(Side.TO, "support", "gpt-5", 10, 1000, 2_000_000)));

    assertThat(effect(bridge, EffectKind.UNPRICED)).isEqualTo(dollars("0.002"));
    assertThat(effect(bridge, EffectKind.NEW_MODELS)).isEqualTo(dollars("0"));
  }

  @Test
  void takesNoUnknownForZero() {
    Place unpriced = new Place("openai", "next");
    Bridge bridge =
        bridge(
            List.of(
                new Row(Side.FROM, "search", new Item.Unpriced(unpriced)),
                new Row(Side.TO, "search", new Item.Unpriced(unpriced)),
                new Row(Side.FROM, "support", new Item.Unpriced(unpriced)),
                used(Side.TO, "support", "next", 10, 1000, 2_000_000)));

    assertThat(bridge.drills())
        .containsExactly(
            new Drill("search", Optional.empty(), Optional.empty(), Map.of()),
            new Drill(
                "support",
                Optional.empty(),
                Optional.of(dollars("0.002")),
                Map.of(EffectKind.UNPRICED, dollars("0.002"))));
    assertThat(bridge.drills()).extracting(Drill::change).containsOnly(Optional.empty());
  }

  @Test
  void keepsChargesAndMoneyWithoutDetailApart() {
    Bridge bridge =
        bridge(
            List.of(
                new Row(Side.FROM, "support", new Item.Charged(Int128.of(700))),
                new Row(Side.TO, "support", new Item.Charged(Int128.of(-300))),
                new Row(Side.TO, "(not in detail)", new Item.NotInDetail(Int128.of(11)))));

    assertThat(effect(bridge, EffectKind.CHARGES).picos()).isEqualTo(Int128.of(-1000));
    assertThat(effect(bridge, EffectKind.NOT_IN_DETAIL).picos()).isEqualTo(Int128.of(11));
    assertThat(bridge.residual().signum()).isZero();
  }

  @Test
  void tellsTheTierFromTheListPrice() {
    Bridge bridge =
        bridge(
            List.of(
                row(Side.FROM, amount(1000, 4_000, 4_000, 4_000, 4_000)),
                row(Side.TO, amount(1000, 4_000, 2_000, 2_000, 2_000))));

    assertThat(bridge.effects()).extracting(Effect::kind).containsExactly(EffectKind.TIER);
    assertThat(effect(bridge, EffectKind.TIER).picos()).isEqualTo(Int128.of(-2_000));
  }

  @Test
  void takesANegotiatedDiscountForAPrice() {
    Bridge bridge =
        bridge(
            List.of(
                row(Side.FROM, amount(1000, 4_000, 4_000, 4_000, 4_000)),
                row(Side.TO, amount(1000, 4_000, 4_000, 3_000, 3_000))));

    assertThat(bridge.effects()).extracting(Effect::kind).containsExactly(EffectKind.PRICE);
  }

  @Test
  void namesTheRateWhereAnotherCurrencyIsPaid() {
    Bridge bridge =
        bridge(
            List.of(
                row(Side.FROM, amount(1000, 4_000, 4_000, 4_000, 4_400)),
                row(Side.TO, amount(1000, 4_000, 4_000, 4_000, 4_200))));

    assertThat(bridge.effects()).extracting(Effect::kind).containsExactly(EffectKind.FX);
    assertThat(effect(bridge, EffectKind.FX).picos()).isEqualTo(Int128.of(-200));
  }

  @Test
  void seesCachingInTheSharesOfTheTokenClasses() {
    Bridge bridge =
        bridge(
            List.of(
                new Row(Side.FROM, "t", cached(8_000, 2_000)),
                new Row(Side.TO, "t", cached(2_000, 8_000))));

    assertThat(bridge.effects()).extracting(Effect::kind).containsExactly(EffectKind.CACHE);
    assertThat(effect(bridge, EffectKind.CACHE).picos()).isEqualTo(Int128.of(-54_000));
  }

  @Test
  void measuresUsageWithoutRequestsByItsTokens() {
    Item.Used from = uncounted(1000);
    Bridge bridge =
        bridge(List.of(new Row(Side.FROM, "t", from), new Row(Side.TO, "t", uncounted(1500))));

    assertThat(bridge.effects()).extracting(Effect::kind).containsExactly(EffectKind.TOKENS);
  }

  @Test
  void givesANewTeamItsOwnRequestsAsVolume() {
    Bridge bridge =
        bridge(
            List.of(
                used(Side.FROM, "support", "a", 1000, 1_000_000, 1_000_000),
                used(Side.TO, "support", "a", 1000, 1_000_000, 1_000_000),
                used(Side.TO, "search", "a", 500, 500_000, 1_000_000)));

    assertThat(bridge.drills())
        .containsExactly(
            new Drill(
                "search",
                Optional.of(dollars("0")),
                Optional.of(dollars("0.5")),
                Map.of(EffectKind.VOLUME, dollars("0.5"))),
            new Drill("support", Optional.of(dollars("1")), Optional.of(dollars("1")), Map.of()));
  }

  @Test
  void beginsWithABudget() {
    BridgeQuery query =
        new BridgeQuery(
            Grounds.QUERY.from(),
            Grounds.QUERY.to(),
            Optional.of(Dimension.TEAM),
            Grounds.QUERY.layer(),
            Map.of(),
            Optional.of(dollars("6")));
    Bridge bridge = bridge(query, TWO_MODELS);

    assertThat(bridge.effects().getFirst())
        .isEqualTo(new Effect(EffectKind.BUDGET, dollars("0.5"), List.of()));
    assertThat(bridge.start()).isEqualTo(dollars("6"));
    assertThat(bridge.residual()).isEqualTo(dollars("0"));
  }

  @Test
  void findsTheLogarithmicMeanOfNearAndFarCosts() {
    assertThat(Decomposition.logarithmicMean(2, 2)).isEqualTo(2);
    assertThat(Decomposition.logarithmicMean(Math.E, 1)).isCloseTo(Math.E - 1, within(1e-15));
    assertThat(Decomposition.logarithmicMean(1 + 1e-9, 1)).isCloseTo(1 + 5e-10, within(1e-15));
    assertThat(Decomposition.logarithmicMean(3.0001, 1))
        .isGreaterThan(Decomposition.logarithmicMean(2.9999, 1))
        .isCloseTo(Decomposition.logarithmicMean(2.9999, 1), within(1e-4));
    assertThat(Decomposition.logarithmicMean(1e18, 1))
        .isCloseTo(1e18 / Math.log(1e18), within(1e3));
  }

  private static Row row(Side side, Amount amount) {
    Part part = new Part(Measure.OUTPUT, Part.Origin.SELLER, Currency.getInstance("EUR"));
    return new Row(side, "t", new Item.Used(PLACE, OptionalLong.of(10), Map.of(part, amount)));
  }

  private static Amount amount(long count, long standard, long listed, long own, long cost) {
    return new Amount(
        count, Int128.of(standard), Int128.of(listed), Int128.of(own), Int128.of(cost));
  }

  /// At 10 picos a fresh token and 1 a cached one.
  private static Item.Used cached(long fresh, long read) {
    return new Item.Used(
        PLACE,
        OptionalLong.of(10),
        Map.of(
            part(Measure.FRESH_INPUT), Amount.paid(fresh, Int128.of(fresh * 10)),
            part(Measure.CACHE_READ), Amount.paid(read, Int128.of(read))));
  }

  private static Item.Used uncounted(long tokens) {
    return new Item.Used(
        PLACE,
        OptionalLong.empty(),
        Map.of(part(Measure.OUTPUT), Amount.paid(tokens, Int128.of(tokens * 3))));
  }

  @Test
  void sumsNothingOfAnEmptyLedger() {
    assertThat(bridge(List.of()).effects()).isEmpty();
    assertThat(bridge(List.of()).change()).isEqualTo(Money.zero(Reporting.USUAL));
  }
}

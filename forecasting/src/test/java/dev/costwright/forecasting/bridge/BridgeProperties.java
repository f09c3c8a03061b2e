package dev.costwright.forecasting.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.forecasting.bridge.Grounds.Row;
import dev.costwright.model.fx.Reporting;
import dev.costwright.model.money.Int128;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Measure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Over random ledgers in which models, teams, classes and prices come and go.
final class BridgeProperties {
  private static final List<Measure> MEASURES =
      List.of(
          Measure.FRESH_INPUT,
          Measure.CACHE_READ,
          Measure.CACHE_WRITE_5M,
          Measure.OUTPUT,
          Measure.SEARCHES);

  @Property(tries = 1000)
  void leavesNoResidual(@ForAll long seed) {
    List<Row> rows = ledger(new Random(seed));
    Bridge bridge = Grounds.bridge(rows);
    Money change = Grounds.cost(rows, Side.TO).minus(Grounds.cost(rows, Side.FROM));

    assertThat(bridge.residual()).isEqualTo(Money.zero(Reporting.USUAL));
    assertThat(sum(bridge.effects().stream().map(Effect::amount).toList())).isEqualTo(change);
  }

  @Property(tries = 1000)
  void splitsEveryEffectAndEveryValueExactly(@ForAll long seed) {
    Bridge bridge = Grounds.bridge(ledger(new Random(seed)));

    for (EffectKind kind : EffectKind.values()) {
      assertThat(
              sum(bridge.drills().stream().flatMap(drill -> drill.effect(kind).stream()).toList()))
          .as(kind.name())
          .isEqualTo(Grounds.effect(bridge, kind));
    }
    for (Drill drill : bridge.drills()) {
      assertThat(sum(List.copyOf(drill.effects().values())))
          .as(drill.key())
          .isEqualTo(
              drill
                  .to()
                  .orElse(Grounds.dollars("0"))
                  .minus(drill.from().orElse(Grounds.dollars("0"))));
    }
  }

  @Property(tries = 200)
  void dependsOnNoOrder(@ForAll long seed) {
    List<Row> rows = ledger(new Random(seed));
    List<Row> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(~seed));

    assertThat(Grounds.bridge(shuffled)).isEqualTo(Grounds.bridge(rows));
  }

  @Property(tries = 200)
  void saysTheSameInAllWhateverItIsSplitBy(@ForAll long seed) {
    List<Row> rows = ledger(new Random(seed));
    List<Row> together = rows.stream().map(row -> new Row(row.side(), "all", row.item())).toList();

    assertThat(Grounds.bridge(together).effects()).isEqualTo(Grounds.bridge(rows).effects());
  }

  @Property(tries = 200)
  void explainsNothingWhereNothingChanged(@ForAll long seed) {
    List<Row> rows =
        ledger(new Random(seed)).stream().filter(row -> row.side() == Side.FROM).toList();
    List<Row> twice = new ArrayList<>(rows);
    rows.forEach(row -> twice.add(new Row(Side.TO, row.team(), row.item())));

    assertThat(Grounds.bridge(twice).effects()).isEmpty();
  }

  private static Money sum(List<Money> amounts) {
    return amounts.stream().reduce(Money.zero(Reporting.USUAL), Money::plus);
  }

  private static List<Row> ledger(Random random) {
    List<Row> rows = new ArrayList<>();
    int count = random.nextInt(60);
    for (int i = 0; i < count; i++) {
      Side side = Side.values()[random.nextInt(2)];
      rows.add(new Row(side, "team" + random.nextInt(4), item(random, side)));
    }
    return rows;
  }

  private static Item item(Random random, Side side) {
    Place place = new Place("seller" + random.nextInt(2), "model" + random.nextInt(5));
    return switch (random.nextInt(12)) {
      case 0 -> new Item.Charged(Int128.of(random.nextLong(-1L << 50, 1L << 50)));
      case 1 -> new Item.NotInDetail(Int128.of(random.nextLong(-1L << 40, 1L << 40)));
      case 2 -> new Item.Unpriced(place);
      default -> new Item.Used(place, requests(random), parts(random, side));
    };
  }

  private static OptionalLong requests(Random random) {
    return random.nextInt(12) == 0
        ? OptionalLong.empty()
        : OptionalLong.of(random.nextInt(8) == 0 ? 0 : random.nextInt(1 << 20));
  }

  private static Map<Part, Amount> parts(Random random, Side side) {
    Map<Part, Amount> parts = new LinkedHashMap<>();
    for (Measure measure : MEASURES) {
      if (random.nextInt(3) > 0) {
        long count = 1 + random.nextLong(1L << random.nextInt(1, 32));
        long price = random.nextInt(6) == 0 ? 0 : 1 + random.nextInt(20_000_000);
        boolean isStored = random.nextInt(10) == 0;
        parts.put(
            new Part(measure, isStored ? Part.Origin.STORE : Part.Origin.SELLER, Reporting.USUAL),
            amount(count, isStored ? 0 : price, random.nextInt(1, 4), side));
      }
    }
    return parts;
  }

  /// Terms of a half and a rate that differs by period.
  private static Amount amount(long count, long price, int terms, Side side) {
    Int128 standard = Int128.of(count * price);
    Int128 listed = Int128.of(count * price / terms);
    Int128 cost = Int128.of(count * price / terms / (side == Side.FROM ? 2 : 3));
    return new Amount(count, standard, listed, listed, cost).withKnownList();
  }
}

package dev.costwright.forecasting.bridge;

import dev.costwright.model.cube.Coverage;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.fx.Reporting;
import dev.costwright.model.money.Int128;
import dev.costwright.model.money.Money;
import dev.costwright.model.time.Period;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Measure;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Bridges over items given by hand.
final class Grounds {
  static final LocalDate MAY = LocalDate.of(2026, 5, 1);
  static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
  static final BridgeQuery QUERY =
      new BridgeQuery(
          Period.utc(MAY, JUNE),
          Period.utc(JUNE, JUNE.plusMonths(1)),
          Optional.of(Dimension.TEAM),
          LayerChoice.OBSERVED,
          Map.of(),
          Optional.empty());

  private Grounds() {}

  /// An item on one side.
  record Row(Side side, String team, Item item) {
    Int128 cost() {
      return switch (item) {
        case Item.Used used ->
            used.parts().values().stream().map(Amount::cost).reduce(Int128.ZERO, Int128::plus);
        case Item.Unpriced _ -> Int128.ZERO;
        case Item.Charged charged -> charged.cost();
        case Item.NotInDetail rest -> rest.cost();
      };
    }
  }

  static Bridge bridge(List<Row> rows) {
    return bridge(QUERY, rows);
  }

  static Bridge bridge(BridgeQuery query, List<Row> rows) {
    Ground ground = new Ground();
    rows.forEach(row -> ground.add(row.side(), row.team(), row.item()));
    return Bridge.of(query, ground, basis(rows, Side.FROM), basis(rows, Side.TO));
  }

  /// Costs summed here again, by another way than the bridge's.
  static Money cost(List<Row> rows, Side side) {
    Int128 sum =
        rows.stream()
            .filter(row -> row.side() == side)
            .map(Row::cost)
            .reduce(Int128.ZERO, Int128::plus);
    return new Money(sum, Reporting.USUAL);
  }

  private static Basis basis(List<Row> rows, Side side) {
    Money none = Money.zero(Reporting.USUAL);
    Coverage coverage =
        new Coverage(cost(rows, side), Map.of(), none, none, none, 0, List.of(), List.of());
    return new Basis(
        QUERY.period(side),
        new Pivot.Cell(cost(rows, side), Map.of(), rows.size(), 0),
        coverage,
        List.of());
  }

  /// Usage of one class at one price, in picos a token.
  static Row used(Side side, String team, String model, long requests, long tokens, long price) {
    return new Row(
        side,
        team,
        new Item.Used(
            new Place("openai", model),
            OptionalLong.of(requests),
            Map.of(part(Measure.OUTPUT), Amount.paid(tokens, Int128.of(tokens * price)))));
  }

  static Part part(Measure measure) {
    return new Part(measure, Part.Origin.SELLER, Reporting.USUAL);
  }

  static Money effect(Bridge bridge, EffectKind kind) {
    return bridge.effects().stream()
        .filter(effect -> effect.kind() == kind)
        .map(Effect::amount)
        .findFirst()
        .orElse(Money.zero(Reporting.USUAL));
  }

  static Money dollars(String amount) {
    return Money.parse(amount, Reporting.USUAL);
  }
}

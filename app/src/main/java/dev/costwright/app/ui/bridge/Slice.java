package dev.costwright.app.ui.bridge;

import dev.costwright.forecasting.bridge.Effect;
import dev.costwright.forecasting.bridge.EffectKind;
import dev.costwright.model.cube.Evidence;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.money.Money;
import dev.costwright.model.time.Period;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Layer;
import dev.costwright.model.usage.Measure;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which rows of a period stand behind a figure.
///
/// @param by set where the figure stands on `(not in detail)` rows, which only a split tells
/// @param isCharges whether only charges without counts do
record Slice(
    LayerChoice layer,
    Map<Dimension, Set<String>> where,
    Optional<Dimension> by,
    boolean isCharges) {
  Slice {
    where = Map.copyOf(where);
  }

  /// Every row that the question lets in.
  static Slice of(Question question) {
    return new Slice(question.layer(), question.where(), Optional.empty(), false);
  }

  /// Those of one value of a dimension.
  Slice of(Dimension dimension, String value) {
    return new Slice(
        layer,
        both(dimension, Set.of(value)),
        Optional.of(dimension).filter(_ -> value.equals(Pivot.NOT_IN_DETAIL)),
        false);
  }

  /// Those of an effect's models.
  Slice of(EffectKind kind, List<Effect.Model> models, BridgeSource source) {
    return switch (kind) {
      case NOT_IN_DETAIL -> of(Dimension.MODEL, Pivot.NOT_IN_DETAIL);
      case CHARGES -> new Slice(layer, where, Optional.empty(), true);
      default -> models.isEmpty() ? this : of(models, source);
    };
  }

  private Slice of(List<Effect.Model> models, BridgeSource source) {
    Set<String> sellers = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (Effect.Model model : models) {
      sellers.add(model.seller().isEmpty() ? Pivot.UNTAGGED : model.seller());
      names.addAll(
          model.model().isEmpty()
              ? Set.of(Pivot.UNTAGGED)
              : source.namesOf(model.seller(), model.model()));
    }
    return new Slice(layer, both(Dimension.SELLER, sellers), by, isCharges).only(names);
  }

  private Slice only(Set<String> models) {
    return new Slice(layer, both(Dimension.MODEL, models), by, isCharges);
  }

  /// Values that the filter keeps, too.
  private Map<Dimension, Set<String>> both(Dimension dimension, Set<String> values) {
    Map<Dimension, Set<String>> both = new HashMap<>(where);
    Set<String> kept = new HashSet<>(values);
    Optional.ofNullable(where.get(dimension)).ifPresent(kept::retainAll);
    both.put(dimension, kept);
    return both;
  }

  /// Whether the filter leaves no row.
  boolean isNothing() {
    return where.values().stream().anyMatch(Set::isEmpty);
  }

  PivotQuery query(Period period) {
    return new PivotQuery(
            by.map(List::of).orElse(List.of()), TimeGrain.TOTAL, Optional.of(period), layer, where)
        .asCounted();
  }

  /// Whether a row is one of those that the figure stands on.
  boolean keeps(Evidence fact) {
    return !isCharges || isCharge(fact);
  }

  /// As the bridge tells them: billed without counts, or taken off a bill.
  private static boolean isCharge(Evidence fact) {
    boolean isCounted =
        Measure.priced().stream()
            .anyMatch(measure -> fact.measures().getOrDefault(measure, 0L) > 0);
    boolean isOff = fact.cost().map(Money::signum).orElse(0) < 0;
    return fact.layer() == Layer.BILLED && (!isCounted || isOff);
  }
}

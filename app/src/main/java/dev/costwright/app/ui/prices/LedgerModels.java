package dev.costwright.app.ui.prices;

import dev.costwright.model.cube.Coverage.Unpriced;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.pricing.PriceBook;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The models that the open ledger used.
///
/// @param known those that the book knows, by its own names
/// @param unpriced those without a price, most tokens first
public record LedgerModels(Set<ModelName> known, List<Unpriced> unpriced) {
  static final LedgerModels NONE = new LedgerModels(Set.of(), List.of());

  public LedgerModels {
    known = Set.copyOf(known);
    unpriced = List.copyOf(unpriced);
  }

  /// @param layers answers by seller and model, one per evidence layer: the same usage may be in
  /// several, so figures are compared, never added
  static LedgerModels of(PriceBook book, List<Pivot> layers) {
    Set<ModelName> known =
        layers.stream()
            .flatMap(pivot -> pivot.rows().stream())
            .flatMap(row -> book.model(row.key().get(0), row.key().get(1)).stream())
            .map(model -> new ModelName(model.seller(), model.id()))
            .collect(Collectors.toSet());
    Map<ModelName, Unpriced> unpriced = new TreeMap<>(ModelName.ORDER);
    layers.stream()
        .flatMap(pivot -> pivot.coverage().unpriced().stream())
        .forEach(
            model ->
                unpriced.merge(
                    new ModelName(model.seller(), model.model()), model, LedgerModels::larger));
    return new LedgerModels(
        known,
        unpriced.values().stream()
            .sorted(Comparator.comparingLong(Unpriced::tokens).reversed())
            .toList());
  }

  /// Tokens that no total holds.
  public long unpricedTokens() {
    return unpriced.stream().mapToLong(Unpriced::tokens).sum();
  }

  private static Unpriced larger(Unpriced a, Unpriced b) {
    return a.tokens() >= b.tokens() ? a : b;
  }
}

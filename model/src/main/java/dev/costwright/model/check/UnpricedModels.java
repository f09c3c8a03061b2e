package dev.costwright.model.check;

import dev.costwright.model.cube.Coverage.Unpriced;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.money.Money;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Usage, metered or logged, without a price. Its money is what a bill charges for the model under
/// the same name; without such a bill it is unknown.
final class UnpricedModels implements Check {
  private record Usage(LayerChoice layer, Unpriced unpriced) {}

  @Override
  public List<Finding> run(Look look) {
    Map<List<String>, Usage> models = new LinkedHashMap<>();
    for (LayerChoice layer : List.of(LayerChoice.METERED, LayerChoice.OBSERVED)) {
      pivot(look, layer)
          .coverage()
          .unpriced()
          .forEach(
              unpriced ->
                  models.putIfAbsent(
                      List.of(unpriced.seller(), unpriced.model()), new Usage(layer, unpriced)));
    }
    return models.values().stream()
        .filter(usage -> usage.unpriced().tokens() > 0)
        .map(usage -> finding(look, usage))
        .toList();
  }

  private static Finding finding(Look look, Usage usage) {
    Unpriced unpriced = usage.unpriced();
    List<String> key = List.of(unpriced.seller(), unpriced.model());
    Optional<Money> billed =
        row(pivot(look, LayerChoice.BILLED), key)
            .flatMap(row -> row.cell().known())
            .filter(money -> money.signum() > 0);
    Pivot metered = pivot(look, usage.layer());
    return new Finding(
        CheckType.UNPRICED_MODEL,
        String.join("/", key),
        billed.map(look::severity).orElseGet(() -> severity(metered, unpriced)),
        billed,
        "%s of %s has no price: %s tokens in %s rows."
            .formatted(
                unpriced.model(),
                unpriced.seller(),
                Look.text(unpriced.tokens()),
                Look.text(unpriced.facts())),
        List.of(
            billed
                .map(money -> "The bill charges %s for it.".formatted(Look.text(money)))
                .orElse("No bill names the model: what it costs is unknown, not zero.")),
        Optional.of(new Finding.Behind(metered.query(), key, LocalDate.EPOCH)),
        new Fix.Price(
            unpriced.seller(),
            unpriced.model(),
            "Take over the price that your bills imply, name one, or import a price catalogue that"
                + " has one."));
  }

  /// By tokens, where no money is known: a tenth of the layer's tokens matters, less may.
  private static Severity severity(Pivot pivot, Unpriced unpriced) {
    return unpriced.tokens() >= pivot.total().tokens() / 10 ? Severity.HIGH : Severity.MEDIUM;
  }

  private static Optional<Pivot.Row> row(Pivot pivot, List<String> key) {
    return pivot.rows().stream().filter(row -> row.key().equals(key)).findFirst();
  }

  private static Pivot pivot(Look look, LayerChoice layer) {
    return look.pivot(layer, TimeGrain.TOTAL, Dimension.SELLER, Dimension.MODEL);
  }
}

package dev.costwright.model.cube;

import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Layer;
import java.util.List;
import java.util.Map;

/// What a figure rests on, in money of the reporting currency.
///
/// @param total the money the figure stands for; `tagged` and `untagged` add up to it, and so do
/// the layers
/// @param byLayer how much of it each layer brings; in `best` the layer whose money counts on the
/// day, not the one whose rows explain it
/// @param tagged money whose team, feature or other asked-for dimensions are all known
/// @param untagged money for which at least one is not, `(not in detail)` included
/// @param notInDetail money that the detail layer does not explain; negative when detail exceeds
/// the bill. A part of the total
/// @param unpricedFacts rows without a cost in the reporting currency: without a price, or not
/// converted
/// @param unpriced the models without a price, by falling tokens
/// @param unconverted other currencies' money that has no dated rate, left out of every total, in
/// order of currency
public record Coverage(
    Money total,
    Map<Layer, Money> byLayer,
    Money tagged,
    Money untagged,
    Money notInDetail,
    long unpricedFacts,
    List<Unpriced> unpriced,
    List<Money> unconverted) {
  public Coverage {
    byLayer = Map.copyOf(byLayer);
    unpriced = List.copyOf(unpriced);
    unconverted = List.copyOf(unconverted);
  }

  /// Usage that no price is known for. In `best`, where provider usage brings the money but a
  /// gateway the detail, the provider's word on tokens counts.
  ///
  /// @param facts rows of the ledger
  /// @param tokens of all classes
  public record Unpriced(String seller, String model, long facts, long tokens) {}
}

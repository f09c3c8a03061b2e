package dev.costwright.model.cube;

import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Layer;
import java.util.List;
import java.util.Map;

/// What a figure rests on, in money.
///
/// @param total the money the figure stands for
/// @param byLayer how much of it comes from each layer
/// @param tagged money whose team, feature or other asked-for dimensions are all known
/// @param untagged money for which at least one is not
/// @param notInDetail money that the detail layer does not explain; negative when detail exceeds
/// the bill
/// @param unpricedFacts rows without a price
/// @param unpriced the models they are of, with their tokens
/// @param unconverted other currencies' money that has no dated rate, left out of every total
public record Coverage(
    Money total,
    Map<Layer, Money> byLayer,
    Money tagged,
    Money untagged,
    Money notInDetail,
    long unpricedFacts,
    List<Unpriced> unpriced,
    List<Money> unconverted) {
  public record Unpriced(String seller, String model, long facts, long tokens) {}
}

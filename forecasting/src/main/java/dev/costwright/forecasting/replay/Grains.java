package dev.costwright.forecasting.replay;

import dev.costwright.model.money.Money;

/// The baseline by how it was replayed; the parts sum to it.
///
/// @param perCall call by call, each on its own tokens, prices and time
/// @param perBucket whole buckets, or described calls, that some lever acts on
/// @param outOfScope known usage that no lever acts on
/// @param unknown money without usage behind it: `(not in detail)`, bills, costs that our price
/// book does not explain. No lever touches it
public record Grains(Money perCall, Money perBucket, Money outOfScope, Money unknown) {
  Money sum() {
    return perCall.plus(perBucket).plus(outOfScope).plus(unknown);
  }
}

package dev.costwright.forecasting.replay;

import dev.costwright.forecasting.lever.ModelName;

/// What the price book is asked for: a model on terms. Empty text for what a source did not
/// say.
record Quote(ModelName model, String tier, String region) {
  Quote at(ModelName other) {
    return new Quote(other, tier, other.seller().equals(model.seller()) ? region : "");
  }

  Quote inTier(String other) {
    return new Quote(model, other, region);
  }

  Quote inRegion(String other) {
    return new Quote(model, tier, other);
  }
}

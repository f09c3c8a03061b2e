package dev.costwright.forecasting.bridge;

import java.util.Arrays;
import java.util.Locale;

/// What moves spend, in the order in which it is shown.
///
/// A model that both periods use moves by the factors of its cost: requests of all models, its
/// share of them, tokens a request, the token classes' shares, the list price and what is paid
/// beside it. What has no factors to compare stands under a name of its own.
public enum EffectKind {
  /// What the first period cost, less the budget: stands only where a budget is given.
  BUDGET,
  /// Requests of all models together.
  VOLUME,
  /// Shares of models and sellers in the requests.
  MIX,
  /// Tokens a request; of searches, images and the like, units a request.
  INTENSITY,
  /// Shares of the token classes: more read from the cache, less fresh input; also what a gateway
  /// answers from its own store.
  CACHE,
  /// Tokens of models whose usage does not say in how many requests they went.
  TOKENS,
  /// Prices on the list, and what a bill charges against the list.
  PRICE,
  /// Batch, priority, fast, regional and long-context prices against the standard one.
  TIER,
  /// Rates of other currencies.
  FX,
  /// Models that only the second period used.
  NEW_MODELS,
  /// Models that only the first period used.
  RETIRED_MODELS,
  /// Models that have a price in one period and none in the other.
  UNPRICED,
  /// Charges without counts, such as seats, credits and taxes.
  CHARGES,
  /// Money that the detail does not explain.
  NOT_IN_DETAIL;

  private final String id =
      Arrays.stream(name().toLowerCase(Locale.ROOT).split("_"))
          .reduce((head, word) -> head + Character.toUpperCase(word.charAt(0)) + word.substring(1))
          .orElseThrow();

  /// The name in JSON, such as `newModels`.
  public String id() {
    return id;
  }
}

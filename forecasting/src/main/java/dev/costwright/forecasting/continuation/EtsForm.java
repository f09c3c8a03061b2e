package dev.costwright.forecasting.continuation;

import java.util.ArrayList;
import java.util.List;

/// Which effects an exponential smoothing has.
///
/// @param error how an error grows with the level
/// @param trend of the level
/// @param seasonal effect of the place in the season
record EtsForm(Effect error, Trend trend, Effect seasonal) {
  /// How an effect joins the level.
  enum Effect {
    NONE,
    ADDED,
    MULTIPLIED
  }

  /// A slope that stays or fades.
  enum Trend {
    NONE,
    ADDED,
    DAMPED
  }

  /// The 15 usable ones, or those of them that these values allow: multiplication needs values
  /// above 0, and an added error with a multiplied season is unstable and left out.
  static List<EtsForm> usable(boolean isPositive, boolean hasSeason) {
    List<EtsForm> forms = new ArrayList<>();
    for (Effect error : List.of(Effect.ADDED, Effect.MULTIPLIED)) {
      for (Trend trend : Trend.values()) {
        for (Effect seasonal : Effect.values()) {
          EtsForm form = new EtsForm(error, trend, seasonal);
          if (form.isUsable(isPositive, hasSeason)) {
            forms.add(form);
          }
        }
      }
    }
    return forms;
  }

  private boolean isUsable(boolean isPositive, boolean hasSeason) {
    boolean isStable = error == Effect.MULTIPLIED || seasonal != Effect.MULTIPLIED;
    return isStable && (hasSeason || !isSeasonal()) && (isPositive || isAdditive());
  }

  boolean isAdditive() {
    return error == Effect.ADDED && seasonal != Effect.MULTIPLIED;
  }

  boolean isSeasonal() {
    return seasonal != Effect.NONE;
  }

  boolean hasTrend() {
    return trend != Trend.NONE;
  }

  /// The same with every multiplication replaced by addition.
  EtsForm additive() {
    return new EtsForm(Effect.ADDED, trend, isSeasonal() ? Effect.ADDED : Effect.NONE);
  }

  /// The same without a season.
  EtsForm withoutSeason() {
    return new EtsForm(error, trend, Effect.NONE);
  }

  /// Smoothing parameters: α, and β, φ, γ as far as there are effects for them.
  int smoothings() {
    return 1 + (hasTrend() ? 1 : 0) + (trend == Trend.DAMPED ? 1 : 0) + (isSeasonal() ? 1 : 0);
  }

  /// Everything estimated: smoothing parameters, first states, the variance.
  int parameters(int season) {
    return smoothings() + 1 + (hasTrend() ? 1 : 0) + (isSeasonal() ? season - 1 : 0) + 1;
  }
}

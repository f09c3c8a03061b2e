package dev.costwright.forecasting.continuation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Exponential smoothing in the 15 forms of its state space family: error added or multiplied,
/// trend none, added or damped, season none, added or multiplied; the form by AICc (Hyndman,
/// Koehler, Ord and Snyder, *Forecasting with Exponential Smoothing*, 2008).
///
/// Seasons are looked for when there are two of them at least and they have at most 24 steps.
/// Needs six values.
///
/// @param form chosen beforehand; where multiplication is impossible its added counterpart
/// stands in. Empty: chosen from the values
public record ExponentialSmoothing(Optional<Form> form) implements Continuation {
  private static final int LEAST = 6;
  private static final int LONGEST_SEASON = 24;

  /// A form, chosen once.
  public static final class Form {
    private final EtsForm effects;

    private Form(EtsForm effects) {
      this.effects = effects;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Form form && form.effects.equals(effects);
    }

    @Override
    public int hashCode() {
      return effects.hashCode();
    }

    @Override
    public String toString() {
      return effects.toString();
    }
  }

  /// The form is chosen from the values of each forecast.
  public ExponentialSmoothing() {
    this(Optional.empty());
  }

  @Override
  public boolean fits(double[] values, int season) {
    return values.length >= LEAST;
  }

  @Override
  public double[] forecast(double[] values, int season, int horizon) {
    Checks.fits(this, values, season);
    return fit(values, season).ahead(values, horizon);
  }

  @Override
  public Continuation settled(double[] values, int season) {
    return form.isPresent() || !fits(values, season)
        ? this
        : new ExponentialSmoothing(Optional.of(new Form(fit(values, season).form())));
  }

  private EtsFit fit(double[] values, int season) {
    boolean isPositive = Arrays.stream(values).allMatch(value -> value > 0);
    boolean hasSeason = season > 1 && season <= LONGEST_SEASON && values.length >= 2 * season + 2;
    List<EtsForm> forms =
        form.map(chosen -> List.of(possible(chosen.effects, isPositive, hasSeason)))
            .orElseGet(() -> EtsForm.usable(isPositive, hasSeason));
    return forms.stream()
        .map(one -> EtsFit.of(one, values, season))
        .min(Comparator.comparingDouble(EtsFit::aicc))
        .filter(fit -> fit.isFinite() || form.isPresent())
        .orElseGet(
            () ->
                EtsFit.of(
                    new EtsForm(EtsForm.Effect.ADDED, EtsForm.Trend.NONE, EtsForm.Effect.NONE),
                    values,
                    season));
  }

  private static EtsForm possible(EtsForm chosen, boolean isPositive, boolean hasSeason) {
    EtsForm stable = isPositive ? chosen : chosen.additive();
    return hasSeason ? stable : stable.withoutSeason();
  }
}

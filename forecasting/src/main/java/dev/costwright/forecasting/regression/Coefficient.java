package dev.costwright.forecasting.regression;

import java.util.OptionalDouble;

/// One estimated effect.
///
/// @param estimate change of the response per unit of the driver, the others held fixed
/// @param stdError its standard error; what follows from it is absent when no observation is left
/// to judge by
/// @param t estimate over standard error; absent too when the fit is perfect
/// @param p probability of a t at least as far from 0 were the effect 0; two-sided
/// @param lo95 lower end of the 95 % confidence interval
/// @param hi95 its upper end
/// @param vif variance inflation factor 1 / (1 − R²) of the driver on the others, at least 1;
/// absent for the intercept
public record Coefficient(
    String name,
    double estimate,
    OptionalDouble stdError,
    OptionalDouble t,
    OptionalDouble p,
    OptionalDouble lo95,
    OptionalDouble hi95,
    OptionalDouble vif) {}

package dev.costwright.forecasting.frontier;

import dev.costwright.forecasting.lever.Fraction;
import java.util.Optional;

/// How far one lever is turned.
///
/// @param lever its name
/// @param parameter the id of the setting, `share` or `threshold`
/// @param value of the setting; empty when the lever is off
public record Setting(String lever, String parameter, Optional<Fraction> value) {}

package dev.costwright.model.pricing;

/// A price that looks wrong: worth a look before money is computed with it.
///
/// @param row the price
/// @param message what is odd about it, one sentence
public record PriceDoubt(PriceRow row, String message) {}

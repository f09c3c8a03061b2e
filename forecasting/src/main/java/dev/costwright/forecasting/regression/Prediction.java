package dev.costwright.forecasting.regression;

/// A prediction for one new observation.
///
/// @param mean expected value
/// @param low lower end of the prediction interval
/// @param high its upper end
public record Prediction(double mean, double low, double high) {}

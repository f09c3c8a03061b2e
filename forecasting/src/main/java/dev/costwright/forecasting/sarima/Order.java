package dev.costwright.forecasting.sarima;

/// The three orders of an ARIMA model, regular or seasonal.
///
/// @param autoregressive past values that count
/// @param differences how often steps are taken from each other
/// @param movingAverage past surprises that count
public record Order(int autoregressive, int differences, int movingAverage) {
  public Order {
    if (autoregressive < 0 || differences < 0 || movingAverage < 0) {
      throw new IllegalArgumentException(
          "Expected orders of 0 or more, found %d, %d and %d"
              .formatted(autoregressive, differences, movingAverage));
    }
  }

  @Override
  public String toString() {
    return "(%d,%d,%d)".formatted(autoregressive, differences, movingAverage);
  }
}

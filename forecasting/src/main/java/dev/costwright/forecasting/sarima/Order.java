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

  /// @param text such as `(0,1,1)`
  static Order parse(String text) {
    String[] orders = text.substring(1, text.length() - 1).split(",", -1);
    return new Order(
        Integer.parseInt(orders[0]), Integer.parseInt(orders[1]), Integer.parseInt(orders[2]));
  }

  @Override
  public String toString() {
    return "(%d,%d,%d)".formatted(autoregressive, differences, movingAverage);
  }
}

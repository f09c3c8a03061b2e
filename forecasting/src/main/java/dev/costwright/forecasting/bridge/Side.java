package dev.costwright.forecasting.bridge;

/// Which of the two periods.
enum Side {
  FROM,
  TO
}

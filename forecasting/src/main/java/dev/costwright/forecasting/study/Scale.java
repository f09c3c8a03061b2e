package dev.costwright.forecasting.study;

/// On which scale a figure is explained.
public enum Scale {
  /// As it is.
  LEVEL,
  /// Its natural logarithm: effects are shares.
  LOG,
  /// (y^λ − 1) / λ with the λ that the data favour (Box and Cox, *J. R. Statist. Soc. B* 26, 1964).
  BOX_COX
}

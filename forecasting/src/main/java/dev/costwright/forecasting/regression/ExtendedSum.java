package dev.costwright.forecasting.regression;

/// A sum of products as if computed in twice the working precision, then rounded (algorithm Dot2
/// of Ogita, Rump and Oishi, *Accurate Sum and Dot Product*, SIAM J. Sci. Comput. 26, 2005). Not
/// thread-safe.
final class ExtendedSum {
  private double high;
  private double low;

  void add(double term) {
    double sum = high + term;
    double part = sum - high;
    low += (high - (sum - part)) + (term - part);
    high = sum;
  }

  void addProduct(double one, double other) {
    double product = one * other;
    low += Math.fma(one, other, -product);
    add(product);
  }

  void times(double factor) {
    double product = high * factor;
    low = Math.fma(high, factor, -product) + low * factor;
    high = product;
  }

  double value() {
    return high + low;
  }
}

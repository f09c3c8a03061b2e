package dev.costwright.forecasting.frontier;

import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.model.money.Money;
import java.util.List;

/// Levers turned one way, and what that comes to.
///
/// @param settings one for each lever that is turned, in the order in which a call meets them
/// @param cost of the whole baseline
/// @param quality share of the answers that are right, from 0 to 1, of the calls that levers act
/// on; today's answers count as right
/// @param wrongAnswers how many are not
public record Point(List<Setting> settings, Money cost, Fraction quality, Fraction wrongAnswers) {
  public Point {
    settings = List.copyOf(settings);
  }

  /// Whether another point is at least as good in both, and better in one.
  public boolean isBeatenBy(Point other) {
    int cheaper = cost.compareTo(other.cost);
    int better = other.quality.compareTo(quality);
    return cheaper >= 0 && better >= 0 && (cheaper > 0 || better > 0);
  }
}

package dev.costwright.model.cube;

import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Layer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What each layer says of a seller's account in a month, and which of them counts in `best`.
///
/// @param month of UTC days
/// @param layers only those that say something
/// @param counting on how many days each layer's money counts
/// @param counted the money that counts; over all months it is the total of `best`
/// @param chosen the layer that the user chose in place of the rule; it counts on the days of
/// which it says something
/// @param told the days of which each choice of evidence says something
public record LayerMonth(
    String seller,
    String account,
    YearMonth month,
    Map<Layer, Said> layers,
    Map<Layer, Integer> counting,
    Money counted,
    Optional<Layer> chosen,
    Map<LayerChoice, Set<LocalDate>> told) {
  /// What one layer says.
  ///
  /// @param cost in the reporting currency, of rows that have one
  /// @param rows of the ledger
  /// @param uncosted of them, rows without a price or in another currency
  /// @param days that it covers
  public record Said(Money cost, long rows, long uncosted, int days) {}

  public LayerMonth {
    layers = Map.copyOf(layers);
    counting = Map.copyOf(counting);
    told = Map.copyOf(told);
  }
}
